import { shareOf } from '../metric/index.ts'
import type { ConfidenceOptions } from '../metric/index.ts'
import { escalation, groupTransfer, reassignment } from './handoffs.ts'
import type { EscalationOptions } from './handoffs.ts'
import type { TicketOptions } from './ticketBody.ts'
import type { TicketMetric, TicketMetricFamily } from './ticketMetric.ts'

/**
 * The share (0 to 1) of tickets that were passed from one group to another: tickets whose group changed after their
 * first assignment to one / all tickets. Zendesk counts the same events as group stations.
 *
 * Excluded: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period` (placed at the creation), `truncated`.
 * A ticket that never had a group counts as not transferred. The value is `null` where there are no tickets.
 *
 * @example
 * ```ts
 * groupTransferRate([
 *   { id: '1', createdAt: 0, events: [{ type: 'assignment', at: 5, group: 'experts', from: { group: 'first-line' } }] },
 *   { id: '2', createdAt: 0, events: [{ type: 'assignment', at: 5, group: 'first-line' }] },
 * ]).value // => 0.5
 * ```
 * @see https://developer.zendesk.com/rest_api/docs/core/ticket_metrics
 * @since 0.1.0
 */
export const groupTransferRate: TicketMetric<TicketOptions & ConfidenceOptions> = /* @__PURE__ */ shareOf(
  groupTransfer,
  { id: 'groupTransferRate', label: 'Group transfer rate', better: 'lower' },
)

/**
 * The share (0 to 1) of tickets that were passed from one agent to another: tickets whose assignee changed after their
 * first assignment to one / all tickets. Zendesk counts the same events as assignee stations. See
 * {@link groupTransferRate} for what is excluded, and the empty case.
 *
 * @example
 * ```ts
 * reassignmentRate([
 *   {
 *     id: '1',
 *     createdAt: 0,
 *     events: [{ type: 'assignment', at: 5, agentId: 'ann' }, { type: 'assignment', at: 9, agentId: 'ben' }],
 *   },
 * ]).value // => 1
 * ```
 * @see https://developer.zendesk.com/rest_api/docs/core/ticket_metrics
 * @since 0.1.0
 */
export const reassignmentRate: TicketMetric<TicketOptions & ConfidenceOptions> = /* @__PURE__ */ shareOf(reassignment, {
  id: 'reassignmentRate',
  label: 'Reassignment rate',
  better: 'lower',
})

/**
 * The share (0 to 1) of tickets that reached one of the groups named in `to`: those assigned to one of them at some time
 * / all tickets. See {@link groupTransferRate} for what is excluded, and the empty case.
 *
 * @throws TypeError where `to` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const tickets = [
 *   { id: '1', createdAt: 0, events: [{ type: 'assignment', at: 5, group: 'experts' }] },
 *   { id: '2', createdAt: 0, group: 'first-line', events: [] },
 * ] as const
 * escalationRate(tickets, { to: ['experts', 'legal'] }).value // => 0.5
 * ```
 * @since 0.1.0
 */
export const escalationRate: TicketMetricFamily<EscalationOptions & ConfidenceOptions> = /* @__PURE__ */ shareOf(
  escalation,
  { id: 'escalationRate', label: 'Escalation rate', better: 'lower' },
)
