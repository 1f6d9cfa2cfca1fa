import type { Actor, Ticket } from '../model/index.ts'

// The sort of a ticket: that it is sound, why it was thrown away, and what is to be known of its history.

/** A ticket that does not contradict itself. */
const SOUND = 0x1
/** With events missing. */
export const TRUNCATED = 0x8
/** Solved or closed after its last event. */
export const DONE = 0x10
/** Begun by the team: by an agent, a bot or a rule. */
export const PROACTIVE = 0x20
/** Begun by an agent. */
export const BEGUN_BY_AGENT = 0x40

/** Why tickets were thrown away, by the numbers of these reasons within a sort. */
const DISCARDS: readonly Ticket['discarded'][] = [undefined, 'merged', 'spam', 'deleted']

/** Whether the tickets of a sort do not contradict themselves. */
export function isSound(sort: number): boolean {
  return (sort & SOUND) !== 0
}

/** Why the tickets of a sort were thrown away; `undefined` where they count. */
export function discardOf(sort: number): Ticket['discarded'] {
  return DISCARDS[(sort >> 1) & 3]
}

/** The sort of the sound tickets that were thrown away for a reason. */
export function discardSort(reason: Ticket['discarded']): number {
  return SOUND | (DISCARDS.indexOf(reason ?? undefined) << 1)
}

/** The sort of the sound tickets that count. */
export function countedSort(begunBy: Actor, isDone: boolean, isTruncated: boolean): number {
  return (
    SOUND |
    (begunBy === 'customer' ? 0 : PROACTIVE) |
    (begunBy === 'agent' ? BEGUN_BY_AGENT : 0) |
    (isDone ? DONE : 0) |
    (isTruncated ? TRUNCATED : 0)
  )
}
