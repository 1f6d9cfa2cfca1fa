import { isInstant } from '../time/index.ts'
import type { Actor, Ticket, TicketEvent, TicketStatus } from './ticket.ts'

/**
 * Whether a record is a ticket that does not contradict itself: required fields are there, events are known in all
 * that metrics read of them, in time order, and none lies before the ticket's creation. Anything else is excluded
 * from every metric as `invalid`.
 *
 * @param record - anything, however broken
 * @returns true for a sound ticket; events of types this version does not know are passed over
 * @example
 * ```ts
 * isSoundTicket({ id: '7', createdAt: 0, events: [{ type: 'message', at: 5, from: 'agent' }] }) // => true
 * isSoundTicket({ id: '7', createdAt: 9, events: [{ type: 'message', at: 5, from: 'agent' }] }) // => false
 * ```
 * @since 0.1.0
 */
export function isSoundTicket(record: unknown): record is Ticket {
  if (typeof record !== 'object' || record === null) return false
  const { id, createdAt, createdBy, discarded, historyComplete, events } = record as Ticket
  if (id == null || !isInstant(createdAt) || !Array.isArray(events)) return false
  if (createdBy != null && !isActor(createdBy)) return false
  const reason: unknown = discarded
  if (reason != null && reason !== 'merged' && reason !== 'spam' && reason !== 'deleted') return false
  if (historyComplete != null && typeof historyComplete !== 'boolean') return false
  let before = createdAt
  for (const event of events as readonly unknown[]) {
    if (typeof event !== 'object' || event === null) return false
    const { at } = event as TicketEvent
    if (!isInstant(at) || at < before || !isEventSound(event as TicketEvent)) return false
    before = at
  }
  return true
}

function isEventSound(event: TicketEvent): boolean {
  switch (event.type) {
    case 'message':
      return isActor(event.from) && (event.public == null || typeof event.public === 'boolean')
    case 'status':
      return (
        isTicketStatus(event.to) &&
        (event.from == null || isTicketStatus(event.from)) &&
        (event.by == null || isActor(event.by))
      )
    case 'assignment':
      return event.from == null || typeof event.from === 'object'
    case 'priority':
      return typeof event.to === 'string'
    default:
      return typeof event.type === 'string'
  }
}

function isActor(value: unknown): value is Actor {
  return value === 'customer' || value === 'agent' || value === 'bot' || value === 'system'
}

function isTicketStatus(value: unknown): value is TicketStatus {
  switch (value) {
    case 'new':
    case 'open':
    case 'pending':
    case 'on-hold':
    case 'solved':
    case 'closed':
      return true
    default:
      return false
  }
}
