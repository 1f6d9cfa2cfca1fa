import type { AgentActivity, Instant, Interaction, ScheduledActivity } from 'support-metrics'
import { agenda } from './agenda.ts'
import { closeLog } from './agent.ts'
import { planAttendance } from './attendance.ts'
import { arrive, planContacts } from './calls.ts'
import type { Floor, Line } from './floor.ts'
import { QUEUES } from './operation.ts'
import { planOutbound } from './outbound.ts'
import { randomSource } from './random.ts'
import { hire } from './roster.ts'
import { enqueue, seekWork } from './routing.ts'
import { toInteraction } from './toInteraction.ts'

/** What a contact floor leaves behind. */
export interface FloorRecords {
  readonly interactions: readonly Interaction[]
  readonly activities: readonly AgentActivity[]
  readonly schedule: readonly ScheduledActivity[]
}

/** Runs the calls and the chats from `from` up to `to`; what is under way at the end stays unfinished. */
export function runContactFloor(seed: number, from: Instant, to: Instant, perDay: number): FloorRecords {
  const crews = hire(perDay, randomSource(seed, 'hiring'))
  const agents = crews.flatMap((crew) => crew.agents)
  const lines = QUEUES.map((plan): Line => {
    const team = agents.filter((agent) => agent.queues.includes(plan.name))
    return { plan, waiting: [], agents: team, room: 2 + Math.ceil(team.length * 0.2) }
  })
  const floor: Floor = {
    agenda: agenda(from),
    callers: randomSource(seed, 'callers'),
    staff: randomSource(seed, 'staff'),
    lines: new Map(lines.map((line) => [line.plan.name, line])),
    legs: [],
    arrive: (contact) => {
      arrive(floor, contact)
    },
    enqueue: (leg) => {
      enqueue(floor, leg)
    },
    seekWork: (agent) => {
      seekWork(floor, agent)
    },
  }
  const schedule = planAttendance(floor, crews, from)
  planContacts(floor, perDay)
  planOutbound(floor, perDay * 0.03)
  floor.agenda.runUntil(to)

  for (const agent of agents) closeLog(agent, to)
  return {
    interactions: floor.legs.flatMap((leg) => toInteraction(leg) ?? []),
    activities: agents.flatMap((agent) => agent.log),
    schedule: schedule.flatMap((activity) =>
      activity.from < to ? [{ ...activity, to: Math.min(to, activity.to) }] : [],
    ),
  }
}
