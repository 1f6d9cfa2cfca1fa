import { countOf } from '../metric/index.ts'
import { backlog, unassigned } from './backlog.ts'
import type { BacklogOptions } from './backlog.ts'
import type { TicketMetricFamily } from './ticketMetric.ts'

/**
 * The number of tickets that were neither solved nor closed at an instant, whenever they were created: the backlog
 * (Freshservice), Redo's open tickets, Plain's queue size.
 *
 * Zendesk and Plain take a snapshot each night or hour; here the tickets' events tell any instant. A ticket is placed at
 * its creation, so `during` leaves the open tickets created in that period, and it is credited to the agent and the group
 * that it was assigned to at `asOf`.
 *
 * Excluded: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period`, `truncated`, `solved`. Without any ticket
 * the value is 0.
 *
 * @throws TypeError where `asOf` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const tickets = [
 *   { id: '1', createdAt: 0, events: [{ type: 'status', at: 5, to: 'solved' }] },
 *   { id: '2', createdAt: 0, events: [{ type: 'status', at: 15, to: 'solved' }] },
 *   { id: '3', createdAt: 12, events: [] },
 * ] as const
 * backlogCount(tickets, { asOf: 10 }).value // => 1
 * backlogCount(tickets, { asOf: 20 }).value // => 1
 * ```
 * @see https://plain.com/docs/reporting/metrics
 * @since 0.1.0
 */
export const backlogCount: TicketMetricFamily<BacklogOptions> = /* @__PURE__ */ countOf(backlog, {
  id: 'backlogCount',
  label: 'Backlog',
  better: 'lower',
})

/**
 * The number of tickets that at an instant were neither solved nor closed, nor assigned to an agent. Who was assigned is
 * told by the last assignment event before that instant, and by the header of a ticket that has none; a ticket that is
 * assigned to a group only is unassigned.
 *
 * A ticket is placed at its creation and credited to the group that it was assigned to at `asOf`.
 *
 * Excluded: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period`, `truncated`, `solved`, `assigned`. Without
 * any ticket the value is 0.
 *
 * @throws TypeError where `asOf` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const tickets = [
 *   { id: '1', createdAt: 0, events: [{ type: 'assignment', at: 15, agentId: 'ada', from: { agentId: null } }] },
 *   { id: '2', createdAt: 0, assigneeId: 'ben', events: [] },
 *   { id: '3', createdAt: 0, events: [] },
 * ] as const
 * unassignedCount(tickets, { asOf: 10 }).value // => 2
 * unassignedCount(tickets, { asOf: 20 }).value // => 1
 * ```
 * @since 0.1.0
 */
export const unassignedCount: TicketMetricFamily<BacklogOptions> = /* @__PURE__ */ countOf(unassigned, {
  id: 'unassignedCount',
  label: 'Unassigned tickets',
  better: 'lower',
})
