import { meanOf, shareOf } from '../metric/index.ts'
import type { ConfidenceOptions } from '../metric/index.ts'
import { reopening, reopens } from './reopens.ts'
import type { SolvedTicketOptions } from './solves.ts'
import type { TicketMetric } from './ticketMetric.ts'

/**
 * The share (0 to 1) of tickets that came back: reopened at least once / solved or closed at least once.
 *
 * A reopening is the step from solved or closed back to new, open, pending or on-hold, whoever took it (Zendesk, Zoho
 * Desk). Plain counts the return from a snooze too, Intercom only what a teammate opened by hand. Numerator and
 * denominator are the same tickets, so the share never exceeds 1. A ticket is placed at its last solve (`place:
 * 'created'`: at its creation) and credited to that solve's author, else to the agent that it was assigned to then, and
 * to the group of that moment.
 *
 * Excluded: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period`, `truncated`, and `unresolved` (never
 * solved). The value is `null` where nothing was ever solved. `confidence` adds the Wilson interval.
 *
 * @example
 * ```ts
 * reopenRate([
 *   { id: '1', createdAt: 0, events: [{ type: 'status', at: 10, to: 'solved' }, { type: 'status', at: 20, to: 'open' }] },
 *   { id: '2', createdAt: 0, events: [{ type: 'status', at: 10, to: 'solved' }, { type: 'status', at: 20, to: 'closed' }] },
 *   { id: '3', createdAt: 0, events: [] },
 * ]).value // => 0.5
 * ```
 * @see https://developer.zendesk.com/rest_api/docs/core/ticket_metrics
 * @since 0.1.0
 */
export const reopenRate: TicketMetric<SolvedTicketOptions & ConfidenceOptions> = /* @__PURE__ */ shareOf(reopening, {
  id: 'reopenRate',
  label: 'Reopen rate',
  better: 'lower',
})

/**
 * The mean number of times that a ticket was reopened: reopenings / tickets that were solved or closed at least once.
 *
 * This is Zendesk's number of reopens per ticket; dbt_zendesk takes the number of solves less one, which differs only
 * for a ticket that is open again. See {@link reopenRate} for what a reopening is, what is excluded, and the empty case.
 *
 * @example
 * ```ts
 * averageReopens([
 *   {
 *     id: '1',
 *     createdAt: 0,
 *     events: [
 *       { type: 'status', at: 10, to: 'solved' },
 *       { type: 'status', at: 20, to: 'open' },
 *       { type: 'status', at: 30, to: 'solved' },
 *       { type: 'status', at: 40, to: 'open' },
 *     ],
 *   },
 *   { id: '2', createdAt: 0, events: [{ type: 'status', at: 10, to: 'solved' }] },
 * ]).value // => 1
 * ```
 * @see https://developer.zendesk.com/rest_api/docs/core/ticket_metrics
 * @since 0.1.0
 */
export const averageReopens: TicketMetric<SolvedTicketOptions & ConfidenceOptions> = /* @__PURE__ */ meanOf(reopens, {
  id: 'averageReopens',
  label: 'Average number of reopenings',
  better: 'lower',
})
