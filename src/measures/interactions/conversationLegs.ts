import { everyItem } from '../../internal/everyItem.ts'
import { beginningOf, interactionAsOf, isSoundInteraction } from '../../model/index.ts'
import type { Interaction } from '../../model/index.ts'
import type { Instant } from '../../time/index.ts'

/** The legs of a conversation as they stood at an instant; `undefined` for a leg. */
export function legsAsOf(leg: Interaction, asOf: Instant | undefined): readonly Interaction[] | undefined {
  const legs = legsOf(leg)
  if (legs === undefined || asOf === undefined) return legs
  return legs.filter((part) => beginningOf(part) <= asOf).map((part) => interactionAsOf(part, asOf))
}

/**
 * A leg or a conversation as it stood at an instant. A conversation linked as of that instant is so already: its sums
 * of talk and wrap-up must not be taken for times that run on from its end.
 */
export function viewAsOf(leg: Interaction, asOf: Instant): Interaction {
  const isSo = legsOf(leg)?.every((part) => beginningOf(part) <= asOf && interactionAsOf(part, asOf) === part)
  return isSo === true ? leg : interactionAsOf(leg, asOf)
}

/** The legs of a conversation. Somebody else's field of that name is not taken for them. */
function legsOf(leg: Interaction): readonly Interaction[] | undefined {
  const legs: unknown = (leg as { readonly legs?: unknown } | null)?.legs
  return Array.isArray(legs) && legs.length > 0 && everyItem(legs, isSoundInteraction)
    ? (legs as readonly Interaction[])
    : undefined
}
