import { everyItem } from '../internal/everyItem.ts'
import { isDuration, isInstant } from '../time/index.ts'
import type { AnsweredInteraction, Interaction, LeftInteraction, Ring, UnqueuedInteraction } from './interaction.ts'

/**
 * Whether a record is an interaction that does not contradict itself: every required field is there, instants are
 * instants and in order, durations are not negative. Anything else is excluded from every metric as `invalid`:
 * a record that is wrong in one place is trusted in none.
 *
 * @param record - anything, however broken
 * @returns true for a sound interaction; fields that no metric computes with (topic, tags, …) are not looked at
 * @example
 * ```ts
 * isSoundInteraction({ id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 10, leftAt: 40 }) // => true
 * isSoundInteraction({ id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 40, leftAt: 10 }) // => false
 * ```
 * @since 0.1.0
 */
export function isSoundInteraction(record: unknown): record is Interaction {
  if (typeof record !== 'object' || record === null) return false
  const leg = record as Interaction
  if (leg.id == null || typeof leg.channel !== 'string') return false
  const direction: unknown = leg.direction
  if (direction != null && !isDirection(direction)) return false
  if (leg.rings != null && !areRings(leg.rings)) return false
  const outcome: unknown = leg.outcome
  switch (outcome) {
    case 'answered':
      return isAnsweredSound(leg as AnsweredInteraction)
    case 'abandoned':
    case 'overflowed':
    case 'callback':
    case 'voicemail':
    case 'no-answer': {
      const { queuedAt, leftAt } = leg as LeftInteraction
      return isInstant(queuedAt) && isInstant(leftAt) && queuedAt <= leftAt && isArrivalBefore(leg.arrivedAt, queuedAt)
    }
    case 'waiting': {
      const { queuedAt } = leg as { readonly queuedAt: unknown }
      return isInstant(queuedAt) && isArrivalBefore(leg.arrivedAt, queuedAt)
    }
    case 'blocked':
    case 'self-served':
    case 'abandoned-before-queue':
    case 'closed':
      return isInstant((leg as UnqueuedInteraction).arrivedAt)
    default:
      return false
  }
}

function isAnsweredSound(leg: AnsweredInteraction): boolean {
  const { queuedAt, answeredAt, endedAt, talkTime, holdTime, wrapTime, holds } = leg
  if (!isInstant(queuedAt) || !isInstant(answeredAt) || answeredAt < queuedAt) return false
  if (!isArrivalBefore(leg.arrivedAt, queuedAt)) return false
  if (talkTime != null && !isDuration(talkTime)) return false
  if (holdTime != null && !isDuration(holdTime)) return false
  if (wrapTime != null && !isDuration(wrapTime)) return false
  if (holds != null && !isDuration(holds)) return false
  if (endedAt == null) return true
  if (!isInstant(endedAt) || endedAt < answeredAt) return false
  // Without its own talk time the talk is what the hold leaves of the conversation, and that cannot be negative.
  return talkTime != null || holdTime == null || holdTime <= endedAt - answeredAt
}

function isArrivalBefore(arrivedAt: unknown, queuedAt: number): boolean {
  return arrivedAt == null || (isInstant(arrivedAt) && arrivedAt <= queuedAt)
}

function isDirection(direction: unknown): boolean {
  return direction === 'inbound' || direction === 'outbound' || direction === 'callback' || direction === 'internal'
}

function areRings(rings: unknown): boolean {
  return Array.isArray(rings) && everyItem(rings, isRing)
}

function isRing(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { at, duration, result, agentId } = value as Ring
  if (typeof agentId !== 'string' || !isInstant(at) || (duration != null && !isDuration(duration))) return false
  return result === 'accepted' || result === 'no-answer' || result === 'declined' || result === 'caller-left'
}
