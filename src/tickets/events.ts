import type { Ticket, TicketEvent } from '../model/index.ts'

/** The events of any record, also of a broken one: what places and credits tickets is asked of those too. */
export type Events = readonly (TicketEvent | undefined)[]

/** The events of a ticket, none where it has no list of them. */
export function eventsOf(ticket: Ticket): Events {
  const events: unknown = ticket.events
  return Array.isArray(events) ? (events as Events) : NONE
}

const NONE: Events = []
