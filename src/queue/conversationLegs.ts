import { everyItem } from '../internal/everyItem.ts'
import { withFields } from '../internal/withFields.ts'
import { beginningOf, interactionAsOf, isSoundInteraction } from '../model/index.ts'
import type { Interaction } from '../model/index.ts'
import type { Instant } from '../time/index.ts'

/** The legs of a conversation, `undefined` for a leg. Somebody else's field of that name is not taken for them. */
export function legsOf(leg: unknown): readonly Interaction[] | undefined {
  const legs: unknown = (leg as { readonly legs?: unknown } | null)?.legs
  return Array.isArray(legs) && legs.length > 0 && everyItem(legs, isSoundInteraction)
    ? (legs as readonly Interaction[])
    : undefined
}

/**
 * A leg or a conversation as it stood at an instant. A conversation of which nothing happened later stays as it is: it
 * may have been linked by rules that its legs alone do not tell.
 */
export function conversationAsOf(leg: Interaction, at: Instant): Interaction {
  const legs = legsOf(leg)
  if (legs === undefined) return interactionAsOf(leg, at)
  if (legs.every((part) => beginningOf(part) <= at && interactionAsOf(part, at) === part)) return leg
  const seen = legs.filter((part) => beginningOf(part) <= at).map((part) => interactionAsOf(part, at))
  return withFields(interactionAsOf(leg, at), { legs: seen })
}
