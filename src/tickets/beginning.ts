import type { Actor, Ticket } from '../model/index.ts'
import { eventsOf } from './events.ts'

/** Who began a ticket: `createdBy`, else the author of the first message at its creation, else the customer. */
export function begunBy(ticket: Ticket): Actor {
  if (ticket.createdBy != null) return ticket.createdBy
  for (const event of eventsOf(ticket)) {
    const at = event?.at
    if (at !== ticket.createdAt) break
    if (event?.type === 'message') return event.from
  }
  return 'customer'
}

/**
 * Whether the team began the ticket, by an agent, a bot or a rule, so that nobody had asked for a response yet.
 *
 * @example
 * ```ts
 * isProactive({ id: '1', createdAt: 0, createdBy: 'agent', events: [] }) // => true
 * isProactive({ id: '2', createdAt: 0, events: [] }) // => false
 * ```
 * @since 0.1.0
 */
export function isProactive(ticket: Ticket): boolean {
  return begunBy(ticket) !== 'customer'
}
