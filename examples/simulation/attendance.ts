import { days, minutes, type Instant, type ScheduledActivity } from 'support-metrics'
import { settle, type Agent, type Wish } from './agent.ts'
import { dayOf } from './arrivals.ts'
import type { Floor } from './floor.ts'
import { shiftsOf, type Crew, type Shift } from './roster.ts'

/**
 * Plans who comes to work, and lets them come: a little early or late, and some not at all. One day is planned at a
 * time, beginning with the night shift that is at work already.
 *
 * @returns the plan, which grows as the days go by
 */
export function planAttendance(floor: Floor, crews: readonly Crew[], from: Instant): readonly ScheduledActivity[] {
  const scheduled: ScheduledActivity[] = []
  const planDay = (day: Instant): void => {
    for (const shift of crews.flatMap((crew) => shiftsOf(crew, day))) {
      const coming = shift.activities.filter((activity) => activity.to > from)
      if (coming.length === 0) continue
      scheduled.push(...coming.map((activity) => ({ ...activity, from: Math.max(from, activity.from) })))
      if (!floor.staff.chance(0.03)) attend(floor, { agent: shift.agent, activities: coming })
    }
  }
  const planFrom = (day: Instant): void => {
    planDay(day)
    floor.agenda.at(day + days(1), () => {
      planFrom(day + days(1))
    })
  }
  planDay(dayOf(from) - days(1))
  planFrom(dayOf(from))
  return scheduled
}

/** Lets one agent follow the plan, as well as people do. */
function attend(floor: Floor, { agent, activities }: Shift): void {
  const { staff } = floor
  for (const [place, planned] of activities.entries()) {
    const drift =
      place === 0 ? staff.exponential(minutes(3)) - minutes(2) : staff.exponential(minutes(1.5)) - minutes(0.5)
    wishAt(floor, agent, planned.from + drift, toWish(planned))
  }
  const end = activities.at(-1)?.to ?? 0
  wishAt(floor, agent, end + staff.exponential(minutes(2)) - minutes(0.5), undefined)
}

function wishAt(floor: Floor, agent: Agent, at: Instant, wish: Wish | undefined): void {
  floor.agenda.at(at, () => {
    agent.wish = wish
    if (wish?.state === 'available') floor.seekWork(agent)
    else settle(agent, floor.agenda.now())
  })
}

function toWish({ activity, paid }: ScheduledActivity): Wish {
  if (activity === 'break') return { state: 'break', reason: paid === false ? 'lunch' : undefined }
  return activity === 'meeting' || activity === 'training' ? { state: activity } : { state: 'available' }
}
