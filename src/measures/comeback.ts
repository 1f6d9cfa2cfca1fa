import type { CustomerContact, RepeatLinked } from '../link/index.ts'
import type { Interaction, Ticket } from '../model/index.ts'
import type { Duration, Instant } from '../time/index.ts'
import { withinLimit } from './boundary.ts'
import type { Boundary } from './boundary.ts'

/** When another contact of the same customer means that the customer came back. */
interface ComebackRule {
  /** How long after the end of a contact another one counts. */
  readonly window: Duration
  readonly asOf: Instant
  readonly boundary?: Boundary | undefined
  readonly sameTopic?: 'if-known' | boolean | undefined
}

/** Whether the customer of a contact came back after its end, or why that cannot be told. */
export type Comeback = (contact: Interaction | Ticket, end: Instant) => boolean | 'no-customer' | 'window-open'

/** The question whether customers came back, for contacts that `linkRepeats` has linked. */
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
