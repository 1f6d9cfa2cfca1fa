import type { Ticket } from 'support-metrics'
import type { Elapsed } from '../calendar/question.ts'
import { isReply } from '../tickets/answer.ts'

/** How long each promise may take, in the time of its clock; a first response may take less for urgent tickets. */
export const GOALS = {
  response: { urgent: 3_600_000, default: 2 * 3_600_000 },
  wait: 6 * 3_600_000,
  resolution: 16 * 3_600_000,
} as const

/** How three promises about one ticket stand. */
export type States = readonly [response: State, wait: State, resolution: State]

type State = 'met' | 'breached' | 'running' | 'paused'

/**
 * The three promises of a sound ticket: the first response, the wait of its requester (without what was pending), and its
 * resolution; the last two without what was solved. A loop over the events, with the calendar that the library uses.
 */
export function statesByHand({ createdAt, priority, events }: Ticket, elapsed: Elapsed, asOf: number): States {
  let [repliedAt, waited, open, since, status] = [NaN, 0, 0, createdAt, 'new']
  for (const event of events) {
    if (Number.isNaN(repliedAt) && isReply(event)) repliedAt = event.at
    if (event.type !== 'status') continue
    const took = status === 'solved' ? 0 : elapsed(since, event.at)
    open += took
    if (status !== 'pending') waited += took
    since = event.at
    status = event.to
  }
  const isSolved = status === 'solved'
  const more = isSolved ? 0 : elapsed(since, asOf)
  const response = elapsed(createdAt, Number.isNaN(repliedAt) ? asOf : repliedAt)
  return [
    stateOf(response, priority === 'urgent' ? GOALS.response.urgent : GOALS.response.default, repliedAt <= asOf),
    stateOf(status === 'pending' ? waited : waited + more, GOALS.wait, isSolved, status === 'pending'),
    stateOf(open + more, GOALS.resolution, isSolved),
  ]
}

function stateOf(took: number, goal: number, isDone: boolean, isPaused = false): State {
  if (took > goal) return 'breached'
  return isDone ? 'met' : isPaused ? 'paused' : 'running'
}
