import type { Direction, InteractionOutcome } from '../model/index.ts'

/** The outcomes, by their numbers within a sort, from 1. */
export const OUTCOMES: readonly InteractionOutcome[] = [
  'answered',
  'abandoned',
  'overflowed',
  'callback',
  'voicemail',
  'no-answer',
  'waiting',
  'blocked',
  'self-served',
  'abandoned-before-queue',
  'closed',
]

/** The directions, by their numbers within a sort. */
export const DIRECTIONS: readonly Direction[] = ['inbound', 'outbound', 'callback', 'internal']

// The sort of a leg: its outcome in four bits, its direction in the next two, and what is to be known of its parts.

/** The step from the sort of one direction to that of the next. */
export const DIRECTION = 0x10
/** On a channel where people talk at the same time, or with a recorded talk time. */
export const LIVE = 0x40
/** Neither a talk time nor an end that it could follow from. */
export const NO_TALK = 0x80
export const NO_HOLD = 0x100
export const NO_WRAP = 0x200
/** The data does not tell how long the agents worked on it. */
export const NO_HANDLE = 0x400
/** A hold that is taken as zero where the time of the work is added up. */
export const MISSING_HOLD = 0x800
/** A wrap-up that is taken as zero there. */
export const MISSING_WRAP = 0x1000
/** Times that add up to more than a number can hold. */
export const TOO_LONG = 0x2000

/** The outcome of the legs of a sort; `undefined` for what contradicts itself. */
export function outcomeOf(sort: number): InteractionOutcome | undefined {
  return OUTCOMES[(sort & 15) - 1]
}

/** The direction of the legs of a sort. */
export function directionOf(sort: number): Direction {
  return DIRECTIONS[(sort >> 4) & 3]!
}

/** Whether an outcome counts as offered. */
export function isOffered(outcome: InteractionOutcome): boolean {
  switch (outcome) {
    case 'answered':
    case 'abandoned':
    case 'overflowed':
    case 'callback':
    case 'voicemail':
      return true
    default:
      return false
  }
}
