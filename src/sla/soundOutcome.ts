import { isDuration, isInstant } from '../time/index.ts'
import type { SlaOutcome } from './outcome.ts'

/**
 * Whether a record pretends to be an outcome rather than a ticket.
 *
 * @param record - anything
 */
export function isOutcome(record: unknown): record is SlaOutcome {
  return typeof record === 'object' && record !== null && 'ticketId' in record
}

/**
 * Whether an outcome does not contradict itself: it was met if and only if it stopped within its goal, and an end or a
 * due time places it wherever it counts.
 *
 * @param outcome - what pretends to be an outcome, however broken
 */
export function isSoundOutcome({ ticketId, startedAt, stoppedAt, dueAt, elapsed, goal, state }: SlaOutcome): boolean {
  if (ticketId == null || !isInstant(startedAt) || !isDuration(elapsed) || !isDuration(goal)) return false
  if (stoppedAt != null && !isInstant(stoppedAt)) return false
  if (dueAt != null && !isInstant(dueAt)) return false
  switch (state) {
    case 'breached':
      return elapsed > goal && (stoppedAt ?? dueAt) != null
    case 'met':
    case 'cancelled':
      return elapsed <= goal && stoppedAt != null
    case 'running':
    case 'paused':
      return elapsed <= goal
    default:
      return false
  }
}
