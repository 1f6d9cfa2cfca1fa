import type { AnsweredInteraction, Interaction } from '../../model/index.ts'
import type { Duration, Instant } from '../../time/index.ts'
import { legsAsOf } from './conversationLegs.ts'

/** The parts of a handle time that count as zero where the data lacks them, by the names of their notes. */
export const PARTS = ['missingHold', 'missingWrap'] as const

export const MISSING_HOLD = 1
export const MISSING_WRAP = 2

/** What the agents of a leg, or of all legs of a conversation, spent on it. */
export function handled(leg: AnsweredInteraction, asOf: Instant | undefined): Duration | undefined {
  const legs = legsAsOf(leg, asOf)
  if (legs === undefined) return handledOnce(leg)
  let sum = 0
  for (const part of legs) {
    const time = part.outcome === 'answered' ? handledOnce(part) : 0
    if (time === undefined) return undefined
    sum += time
  }
  return sum
}

/** Talk and hold, or without a talk time what lies between answer and end, and the wrap-up. */
function handledOnce(leg: AnsweredInteraction): Duration | undefined {
  const wrap = leg.wrapTime ?? 0
  if (leg.talkTime != null) return leg.talkTime + (leg.holdTime ?? 0) + wrap
  return leg.endedAt == null ? undefined : leg.endedAt - leg.answeredAt + wrap
}

/** Which parts of a leg, or of any leg of a conversation, are taken as zero. */
export function missingParts(leg: Interaction, asOf: Instant | undefined): number {
  const legs = legsAsOf(leg, asOf)
  return legs === undefined ? missingOnce(leg) : legs.reduce((bits, part) => bits | missingOnce(part), 0)
}

/** A hold inside a conversation whose length is known is not missing. */
function missingOnce(leg: Interaction): number {
  if (leg.outcome !== 'answered') return 0
  return (leg.talkTime != null && leg.holdTime == null ? MISSING_HOLD : 0) + (leg.wrapTime == null ? MISSING_WRAP : 0)
}
