import type { Actor, Ticket, TicketStatus } from '../model/index.ts'
import type { Clock, Duration, Instant } from '../time/index.ts'
import { begunBy } from './beginning.ts'
import { eventsOf } from './events.ts'
import type { Events } from './events.ts'

/**
 * The life of a ticket, as its status events tell it. It begins in the status that the first of them came `from`, `new`
 * where that is not said, and moves `to` the status of each in turn. It is done while it is solved or closed. A *solve*
 * leads from not done into done, so closing a solved ticket is none, and closing one that was never solved is. A
 * *reopening* leads from done back. A ticket that was done when it was created was solved by whoever created it. Events
 * of one instant happen in their order.
 */
export interface Life {
  /** Where the ticket stands. */
  readonly status: TicketStatus
  readonly firstSolve: Solve | undefined
  readonly lastSolve: Solve | undefined
  /** How often it went from done back. */
  readonly reopenings: number
}

/** The step of a ticket's life at which it became done. */
export interface Solve {
  readonly at: Instant
  /** How many events lie before it. */
  readonly index: number
  /** Who solved it, where that is known. */
  readonly by: Actor | undefined
  readonly agentId: string | undefined
}

/**
 * Every status of a ticket.
 *
 * @example
 * ```ts
 * STATUSES // => ['new', 'open', 'pending', 'on-hold', 'solved', 'closed']
 * ```
 * @since 0.1.0
 */
export const STATUSES: readonly TicketStatus[] = ['new', 'open', 'pending', 'on-hold', 'solved', 'closed']

/**
 * Whether a ticket in this status waits for nobody any more. That is, solved or closed.
 *
 * @example
 * ```ts
 * isDone('closed') // => true
 * isDone('pending') // => false
 * ```
 * @since 0.1.0
 */
export function isDone(status: TicketStatus): boolean {
  return status === 'solved' || status === 'closed'
}

/** Where a ticket stands after its last event. */
export function statusOf(ticket: Ticket): TicketStatus {
  const events = eventsOf(ticket)
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index]
    if (event?.type === 'status') return event.to
  }
  return 'new'
}

/** The whole life of a ticket. */
export function lifeOf(ticket: Ticket): Life {
  const events = eventsOf(ticket)
  let status = initialStatus(events)
  let firstSolve = isDone(status) ? creationOf(ticket) : undefined
  let lastSolve = firstSolve
  let reopenings = 0
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index]
    if (event?.type !== 'status') continue
    if (!isDone(event.to)) reopenings += isDone(status) ? 1 : 0
    else if (!isDone(status)) {
      lastSolve = { at: event.at, index, by: event.by ?? undefined, agentId: event.agentId ?? undefined }
      firstSolve ??= lastSolve
    }
    status = event.to
  }
  return { status, firstSolve, lastSolve, reopenings }
}

/** The time that a ticket spent in some statuses by a clock, from its creation to an instant. */
export function timeIn(ticket: Ticket, statuses: readonly TicketStatus[], clock: Clock, until: Instant): Duration {
  const events = eventsOf(ticket)
  let status = initialStatus(events)
  let since = ticket.createdAt
  let time = 0
  for (const event of events) {
    if (event?.type !== 'status') continue
    if (event.at >= until) break
    if (statuses.includes(status)) time += clock.elapsed(since, event.at)
    since = event.at
    status = event.to
  }
  return statuses.includes(status) ? time + clock.elapsed(since, until) : time
}

/**
 * The status that a ticket was created in. What the first status event says that it was before, else `'new'`.
 *
 * @example
 * ```ts
 * initialStatus([{ type: 'status', at: 5, from: 'open', to: 'pending' }]) // => 'open'
 * initialStatus([]) // => 'new'
 * ```
 * @since 0.1.0
 */
export function initialStatus(events: Events): TicketStatus {
  for (const event of events) if (event?.type === 'status') return event.from ?? 'new'
  return 'new'
}

function creationOf(ticket: Ticket): Solve {
  return { at: ticket.createdAt, index: 0, by: begunBy(ticket), agentId: undefined }
}
