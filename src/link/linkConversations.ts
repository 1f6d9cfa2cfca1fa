import { everyItem } from '../internal/everyItem.ts'
import { interactionAsOf } from '../model/index.ts'
import type { Interaction } from '../model/index.ts'
import { joinLegs } from './joinLegs.ts'
import type { Conversation } from './joinLegs.ts'
import type { Link } from './link.ts'
import { asOfOption } from './linkOptions.ts'
import type { LinkOptions } from './linkOptions.ts'

export type { Conversation } from './joinLegs.ts'

/**
 * The legs of every conversation joined into one interaction each, in the order in which the conversations are first
 * met. A conversation has the queue, channel, direction and customer of its first queued leg and waits from that leg's
 * `queuedAt`. It was answered if any leg was, at the first answer and by that agent; talk, hold and wrap-up are the sums
 * over its answered legs (missing where one of them does not tell), and it was resolved if the last leg that tells says
 * so. An unanswered one is waiting if a leg is; else it ended as the last of its queued legs did, where calls to the
 * customer that nobody picked up only count if there is no other leg. One that never reached a queue ended as its last
 * leg did.
 *
 * A conversation with a leg that contradicts itself is passed on as that leg, and so is excluded as `invalid`. Legs
 * without `conversationId` are conversations of their own. Joining what has been joined changes nothing.
 *
 * @param interactions - all legs; those of one conversation may lie anywhere among them
 * @param options - with `asOf`, the legs as they stood at that instant
 * @returns a conversation for each `conversationId`, and for each leg without one
 * @throws TypeError or RangeError for an unknown option, or where `asOf` is not an instant
 * @example
 * ```ts
 * const legs = [
 *   { id: 'a', channel: 'voice', conversationId: 'c', outcome: 'overflowed', queuedAt: 0, leftAt: 30 },
 *   { id: 'b', channel: 'voice', conversationId: 'c', outcome: 'answered', queuedAt: 30, answeredAt: 40 },
 * ] as const
 * linkConversations(legs).map(({ id, outcome }) => `${id} ${outcome}`) // => ['a answered']
 * ```
 * @since 0.1.0
 */
export function linkConversations<Leg extends Interaction>(
  interactions: Iterable<Leg>,
  options?: LinkOptions,
): readonly Conversation<Leg>[] {
  const asOf = asOfOption('linkConversations', options)
  const conversations = new Map<unknown, Leg[]>()
  for (const given of interactions) {
    for (const leg of legsOf(given)) {
      const seen = asOf === undefined ? leg : (interactionAsOf(leg, asOf) as Leg)
      const key = conversationOf(seen) ?? {}
      const legs = conversations.get(key)
      if (legs === undefined) conversations.set(key, [seen])
      else legs.push(seen)
    }
  }
  return Array.from(conversations.values(), (legs) => joinLegs(legs, asOf))
}

/**
 * The link that measures asked for `per: 'conversation'` need.
 *
 * @example
 * ```ts
 * conversations.by // => 'linkConversations(interactions)'
 * ```
 * @since 0.1.0
 */
export const conversations: Link<Interaction> = {
  id: 'conversations',
  by: 'linkConversations(interactions)',
  link: (interactions, asOf) => linkConversations(interactions, { asOf }),
  isLinked: (leg) => conversationOf(leg) === undefined || 'legs' in leg,
}

/** The legs of a record that is a conversation already, else the record. */
function legsOf<Leg extends Interaction>(record: Leg): readonly Leg[] {
  const legs: unknown = (record as { readonly legs?: unknown } | null)?.legs
  if (!Array.isArray(legs) || legs.length === 0 || !everyItem(legs, isLeg)) return [record]
  return legs as readonly Leg[]
}

/** Whether a value looks like a leg, and not like something else that a user calls by that name. */
function isLeg(value: unknown): boolean {
  return typeof (value as Interaction | null)?.outcome === 'string'
}

/** What the legs of one conversation share. Exports write an empty text where they know of no conversation. */
function conversationOf(leg: Interaction): string | number | undefined {
  const id: unknown = (leg as Interaction | null)?.conversationId
  return typeof id === 'number' || (typeof id === 'string' && id !== '') ? id : undefined
}
