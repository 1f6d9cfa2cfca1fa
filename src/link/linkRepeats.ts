import { withFields } from '../internal/withFields.ts'
import { isTicket } from '../internal/isTicket.ts'
import { beginningOf, isSoundInteraction, isSoundTicket, ticketAsOf } from '../model/index.ts'
import type { Interaction, Ticket } from '../model/index.ts'
import type { Instant } from '../time/index.ts'
import type { Link } from './link.ts'
import { linkConversations } from './linkConversations.ts'
import { asOfOption } from './linkOptions.ts'
import type { LinkOptions } from './linkOptions.ts'

/** One time that a customer came to the team. */
export interface CustomerContact {
  /** When the customer came: a ticket's creation, the beginning of a conversation. */
  readonly at: Instant
  /** What it was about, where that is known. */
  readonly topic: string | undefined
}

/** A ticket or conversation that knows when its customer came to the team, this time and the others. */
export type RepeatLinked<R> = R & {
  /** The customer's contacts in time order; `null` where the customer is not known. */
  readonly customerContacts: readonly CustomerContact[] | null
}

/**
 * Tickets, or the conversations of interactions, each with all contacts of its customer, so that a measure can see
 * whether the customer came back. Contacts are tickets that were not discarded, or inbound conversations whatever became
 * of them; legs of one conversation are one contact.
 *
 * @param records - all tickets, or all interactions
 * @param options - with `asOf`, the records as they stood at that instant
 * @returns the tickets, or the conversations, in order, each with `customerContacts`
 * @throws TypeError or RangeError for an unknown option, or where `asOf` is not an instant
 * @example
 * ```ts
 * const tickets = [
 *   { id: '1', createdAt: 0, customerId: 'kim', events: [] },
 *   { id: '2', createdAt: 90, customerId: 'kim', events: [] },
 * ] as const
 * linkRepeats(tickets)[0]?.customerContacts?.map(({ at }) => at) // => [0, 90]
 * ```
 * @since 0.1.0
 */
export function linkRepeats<R extends Interaction | Ticket>(
  records: Iterable<R>,
  options?: LinkOptions,
): readonly RepeatLinked<R>[] {
  const asOf = asOfOption('linkRepeats', options)
  const all: readonly (Interaction | Ticket)[] = [...records]
  const tickets: readonly Ticket[] = all.filter(isTicket)
  const legs = all.filter((record) => !isTicket(record)) as readonly Interaction[]
  const seen = [
    ...(asOf === undefined ? tickets : tickets.map((ticket) => ticketAsOf(ticket, asOf))),
    ...linkConversations(legs, options),
  ]
  const contacts = new Map<unknown, CustomerContact[]>()
  for (const record of seen) {
    const contact = contactOf(record)
    if (contact === undefined || record.customerId == null || (asOf !== undefined && contact.at > asOf)) continue
    const known = contacts.get(record.customerId)
    if (known === undefined) contacts.set(record.customerId, [contact])
    else known.push(contact)
  }
  for (const list of contacts.values()) list.sort((a, b) => a.at - b.at)
  return seen.map((record) => {
    const customer: unknown = record.customerId
    return withFields(record, { customerContacts: contacts.get(customer) ?? (customer == null ? null : []) })
  }) as unknown as readonly RepeatLinked<R>[]
}

/**
 * The link that measures of repeated contacts need.
 *
 * @example
 * ```ts
 * repeats.link([{ id: '1', createdAt: 0, events: [] }]).length // => 1
 * ```
 * @since 0.1.0
 */
export const repeats: Link<Interaction | Ticket> = {
  id: 'repeats',
  by: 'linkRepeats(records)',
  link: (records, asOf) => linkRepeats(records, { asOf }),
  isLinked: (record) =>
    (record as Interaction | null)?.customerId == null ||
    (record as Partial<RepeatLinked<Interaction>>).customerContacts !== undefined,
}

function contactOf(record: Interaction | Ticket): CustomerContact | undefined {
  const topic = record.topic ?? undefined
  if (isTicket(record)) {
    return isSoundTicket(record) && record.discarded == null ? { at: record.createdAt, topic } : undefined
  }
  if (!isSoundInteraction(record) || (record.direction ?? 'inbound') !== 'inbound') return undefined
  return { at: beginningOf(record), topic }
}
