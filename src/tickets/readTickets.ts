import { isSoundTicket, placeOf } from '../model/index.ts'
import type { Actor, Ticket, TicketStatus } from '../model/index.ts'
import { isInstant } from '../time/index.ts'
import { begunBy } from './beginning.ts'
import { isDone, lifeOf, statusOf } from './lifecycle.ts'
import type { TicketColumns } from './ticketColumns.ts'
import { countedSort, discardSort } from './ticketSorts.ts'

/** The fields of a ticket or of an event, none of them checked yet. */
interface Unchecked {
  readonly [Field: string]: unknown
}

/**
 * Reads tickets into columns. Most are sound and count: those are checked, and are asked for all that their sort tells,
 * in one go through their events. Whatever is not found sound in this way is asked of the model, and read by it.
 */
export function readTickets(into: TicketColumns, from: number, to: number): void {
  const { records, sort } = into
  for (let row = from; row < to; row++) {
    const ticket = records[row] as Unchecked | null | undefined
    const found = typeof ticket === 'object' && ticket !== null ? readUsual(into, row, ticket) : 0
    sort[row] = found === 0 ? readUnusual(into, row, ticket) : found
  }
}

/** Reads a ticket that is sound at first sight and counts; returns 0 for one that has to be looked at twice. */
function readUsual({ at: place, created, solved }: TicketColumns, row: number, ticket: Unchecked): number {
  const { id, createdAt, createdBy, discarded, historyComplete, events, queuedAt, arrivedAt } = ticket
  if (id == null || !isInstant(createdAt) || queuedAt !== undefined || arrivedAt !== undefined) return 0
  if (discarded != null || (historyComplete != null && typeof historyComplete !== 'boolean')) return 0
  if (!Array.isArray(events) || (createdBy != null && !isActor(createdBy))) return 0
  let opener: Actor | undefined = createdBy ?? undefined
  let isMoved = false
  let isSolved = false
  let solvedAt = NaN
  let before = createdAt
  for (let index = 0; index < events.length; index++) {
    const event = events[index] as Unchecked | null | undefined
    if (typeof event !== 'object' || event === null) return 0
    const { type, at } = event
    if (!isInstant(at) || at < before) return 0
    before = at
    switch (type) {
      case 'message': {
        const { from, public: isPublic } = event
        if (!isActor(from) || (isPublic != null && typeof isPublic !== 'boolean')) return 0
        if (at === createdAt) opener ??= from
        break
      }
      case 'status': {
        const { to, from, by } = event
        if (!isStatus(to) || (from != null && !isStatus(from)) || (by != null && !isActor(by))) return 0
        if (!isMoved && from != null && isDone(from)) {
          isSolved = true
          solvedAt = createdAt
        }
        if (isDone(to) && !isSolved) solvedAt = at
        isMoved = true
        isSolved = isDone(to)
        break
      }
      case 'assignment':
        if (event['from'] != null && typeof event['from'] !== 'object') return 0
        break
      default:
        return 0
    }
  }
  place[row] = createdAt
  created[row] = createdAt
  solved[row] = solvedAt
  return countedSort(opener ?? 'customer', isSolved, historyComplete === false)
}

/** Reads a ticket of any form; returns its sort, 0 for one that contradicts itself. */
function readUnusual({ at: place, created, solved }: TicketColumns, row: number, record: unknown): number {
  const ticket = record as Ticket | null | undefined
  place[row] = placeOf(ticket) ?? NaN
  created[row] = known(ticket?.createdAt)
  solved[row] = ticket == null ? NaN : known(lifeOf(ticket).lastSolve?.at)
  if (!isSoundTicket(ticket)) return 0
  if (ticket.discarded != null) return discardSort(ticket.discarded)
  return countedSort(begunBy(ticket), isDone(statusOf(ticket)), ticket.historyComplete === false)
}

function known(at: unknown): number {
  return isInstant(at) ? at : NaN
}

function isActor(value: unknown): value is Actor {
  return value === 'customer' || value === 'agent' || value === 'bot' || value === 'system'
}

function isStatus(value: unknown): value is TicketStatus {
  switch (value) {
    case 'open':
    case 'solved':
    case 'pending':
    case 'closed':
    case 'on-hold':
    case 'new':
      return true
    default:
      return false
  }
}
