import { days, hours, minutes, type Duration, type Instant, type ScheduledActivity } from 'support-metrics'
import { newAgent, type Agent } from './agent.ts'
import { peakRate, weekday } from './arrivals.ts'
import { QUEUES, WEEKDAYS, type QueuePlan, type ShiftPlan } from './operation.ts'
import type { RandomSource } from './random.ts'

/** The agents who take turns in one shift of one queue. */
export interface Crew {
  readonly plan: QueuePlan
  readonly shift: ShiftPlan
  readonly agents: readonly Agent[]
  /** How many of them are needed on the busiest day. */
  readonly strength: number
}

/** One agent's planned shift. */
export interface Shift {
  readonly agent: Agent
  readonly activities: readonly ScheduledActivity[]
}

/** The crews that `perDay` contacts on a day of average business call for. */
export function hire(perDay: number, random: RandomSource): readonly Crew[] {
  return QUEUES.flatMap((plan) => {
    const queues = plan.alsoServes === undefined ? [plan.name] : [plan.name, plan.alsoServes]
    let hired = 0
    return plan.shifts.map((shift) => {
      const strength = Math.max(1, Math.round(shift.share * staffing(plan, perDay)))
      // Nobody works more than five days of the week.
      const size = Math.ceil((strength * Math.max(plan.days.length, 5)) / 5)
      const agents = Array.from({ length: size }, () => {
        const id = `${plan.name}-${String(++hired).padStart(2, '0')}`
        return newAgent(id, queues, plan.concurrency, random)
      })
      return { plan, shift, agents, strength }
    })
  })
}

/** The agents for the busiest hour: the load in hours of work an hour, and some more, because contacts come in bunches. */
function staffing(plan: QueuePlan, perDay: number): number {
  const share = plan.share > 0 ? plan.share : 1
  const work = meanOf(plan.talk) + meanOf(plan.wrap)
  // Somebody in three chats at once is far from three times as quick.
  const loaded = (peakRate(perDay * share) * work) / (hours(1) * Math.sqrt(plan.concurrency))
  return loaded * 1.1 + Math.sqrt(loaded)
}

function meanOf({ median, sigma }: QueuePlan['talk']): Duration {
  return median * Math.exp(sigma ** 2 / 2)
}

/** The shifts of the crew that begin on the day that begins at `day`. */
export function shiftsOf(crew: Crew, day: Instant): readonly Shift[] {
  const { plan, shift, agents, strength } = crew
  if (!plan.days.includes(weekday(day))) return []
  const busiest = Math.max(...WEEKDAYS)
  const needed = Math.max(1, Math.round((strength * (WEEKDAYS[weekday(day)] ?? 0)) / busiest + 0.25))
  const first = Math.floor(day / days(1)) * needed
  const onDuty = Array.from({ length: Math.min(needed, agents.length) }, (_, seat) => ({
    agent: agents[(first + seat) % agents.length],
    seat,
  }))
  return onDuty.flatMap(({ agent, seat }) =>
    agent === undefined ? [] : [{ agent, activities: activitiesOf(agent.id, shift, day, seat) }],
  )
}

/** The plan of one shift: on the queue, except for two breaks, lunch and now and then a meeting or a training. */
function activitiesOf(agentId: string, shift: ShiftPlan, day: Instant, seat: number): readonly ScheduledActivity[] {
  const start = day + hours(shift.from)
  const turn = minutes(15) * (seat % 6)
  const pauses = [
    { activity: 'break', from: start + minutes(75) + turn, length: minutes(15) },
    { activity: 'break', from: start + minutes(180) + turn, length: minutes(30), paid: false },
    {
      activity: 'meeting',
      from: start + minutes(300),
      length: minutes(30),
      only: weekday(day) === 3 && seat % 2 === 0,
    },
    {
      activity: 'training',
      from: start + minutes(300),
      length: minutes(60),
      only: weekday(day) === 4 && seat % 5 === 0,
    },
    { activity: 'break', from: start + minutes(375) + turn, length: minutes(15) },
  ].filter((pause) => pause.only !== false)

  const activities: ScheduledActivity[] = []
  let from = start
  for (const { activity, from: at, length, paid = true } of pauses) {
    activities.push({ agentId, activity: 'on-queue', from, to: at, paid: true })
    activities.push({ agentId, activity, from: at, to: at + length, paid })
    from = at + length
  }
  activities.push({ agentId, activity: 'on-queue', from, to: day + hours(shift.to), paid: true })
  return activities
}
