import { withinLimit } from '../internal/boundary.ts'
import type { Boundary } from '../internal/boundary.ts'
import type { Interaction, Ticket } from '../model/index.ts'
import type { Duration, Instant } from '../time/index.ts'
import type { CustomerContact, RepeatLinked } from './linkRepeats.ts'

/** When another contact of the same customer means that the customer came back. */
export interface ComebackRule {
  /** How long after the end of a contact another one counts. */
  readonly window: Duration
  /** The instant as of which it is asked: a window that is still open then tells nothing. */
  readonly asOf: Instant
  /**
   * Whether a contact exactly at the end of the window counts.
   * @defaultValue `'inclusive'`
   */
  readonly boundary?: Boundary | undefined
  /**
   * Which contacts count: `'if-known'` those about the same topic, or where one of the topics is not known; `true` only
   * those surely about the same topic; `false` all.
   * @defaultValue `'if-known'`
   */
  readonly sameTopic?: 'if-known' | boolean | undefined
}

/** Whether the customer of a contact came back after its end, or why that cannot be told. */
export type Comeback = (contact: Interaction | Ticket, end: Instant) => boolean | 'no-customer' | 'window-open'

/**
 * The question whether customers came back, for contacts that `linkRepeats` has linked.
 *
 * @param rule - how long the customer must not come back, seen from which instant, and which contacts are repeats
 * @returns a function of a contact and its end: whether another contact followed within the window, or why nobody can
 * tell: `'no-customer'`, `'window-open'`
 * @example
 * ```ts
 * const tickets = [
 *   { id: '1', createdAt: 0, customerId: 'kim', events: [] },
 *   { id: '2', createdAt: days(2), customerId: 'kim', events: [] },
 * ] as const
 * const hasComeBack = comeback({ window: days(7), asOf: days(30) })
 * linkRepeats(tickets).map((ticket) => hasComeBack(ticket, ticket.createdAt)) // => [true, false]
 * ```
 * @since 0.1.0
 */
export function comeback({ window, asOf, boundary = 'inclusive', sameTopic = 'if-known' }: ComebackRule): Comeback {
  const isWithin = withinLimit(window, boundary)
  return (contact, end) => {
    const { customerContacts, topic } = contact as Partial<RepeatLinked<typeof contact>>
    // Somebody else's field of that name is not taken for the link's.
    if (!Array.isArray(customerContacts)) return 'no-customer'
    if (end + window > asOf) return 'window-open'
    const isSame = (other: string | undefined): boolean => {
      if (sameTopic === false) return true
      return topic == null || other == null ? sameTopic === 'if-known' : topic === other
    }
    return (customerContacts as readonly (CustomerContact | null | undefined)[]).some(
      (other) => other != null && other.at > end && isWithin(other.at - end) && isSame(other.topic),
    )
  }
}
