import { meanOf, medianOf, percentileOf } from '../metric/index.ts'
import type { ConfidenceOptions, MedianOptions, PercentileOptions } from '../metric/index.ts'
import { resolutionTime } from './resolutionTime.ts'
import type { ResolutionOptions } from './resolutionTime.ts'
import type { TicketMetric, TicketMetricFamily } from './ticketMetric.ts'

const NAMES = { name: 'resolution time', better: 'lower' } as const

/**
 * The mean time, in milliseconds, from the creation of a ticket to its solve: sum of (solve - `createdAt`) over the number
 * of tickets that are solved or closed now.
 *
 * A solve is the step from any other status to solved or closed; closing a ticket that is solved already is none, so
 * `closed` ends the time only of a ticket that was never solved before it (as Zendesk does for tickets that a rule
 * closes). A ticket that was reopened and is open again does not count until it is solved anew.
 *
 * | option | value | who |
 * | --- | --- | --- |
 * | `until` | `'last-solve'` (default) | Zendesk and dbt_zendesk: full resolution time; Redo; Salesforce: to last close |
 * | | `'first-solve'` | Zendesk: first resolution time; Salesforce: to first close |
 * | `without` | `[]` (default) | Zendesk: pending time is part of it |
 * | | `['pending']` | ERPNext: user resolution time, without the wait for the customer |
 * | | any statuses | Zammad: time in states that do not escalate is left out |
 * | `solvedBy` | `'anyone'` (default) | nearly everybody |
 * | | `'human'` | where a bot's instant solves would hide the team's time |
 * | `place` | `'solved'` (default) | reports of what was resolved in a period |
 * | | `'created'` | cohorts, as Intercom buckets by the start of the conversation |
 * | `unresolved` | `'exclude'` (default) | all vendors: what is still open is not in the average |
 * | | `censored({ asOf })` | nobody: what is still open counts as taking longer (Kaplan-Meier), see {@link censored} |
 *
 * With `calendar` the time is business time. Front sums response times instead and Plain ends at the last message sent;
 * neither is this metric. A ticket is placed at its last solve and credited to whoever did the solve that ends the time,
 * else to the agent that it was assigned to then, and to the group of that moment.
 *
 * Excluded: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period`, `truncated`, `unresolved`, and
 * `auto-resolved` (solved by a bot or a rule, with `solvedBy: 'human'`). The value is `null` where nothing is solved.
 * With `censored`, tickets that are not solved are counted, with a note `censored`, all are placed at their creation, and
 * the value is the restricted mean.
 *
 * @example
 * ```ts
 * const tickets = [
 *   { id: '1', createdAt: 0, events: [{ type: 'status', at: hours(2), to: 'solved' }, { type: 'status', at: hours(50), to: 'closed' }] },
 *   {
 *     id: '2',
 *     createdAt: 0,
 *     events: [
 *       { type: 'status', at: hours(1), to: 'pending' },
 *       { type: 'status', at: hours(4), to: 'open' },
 *       { type: 'status', at: hours(6), to: 'solved' },
 *     ],
 *   },
 *   { id: '3', createdAt: 0, events: [] },
 * ] as const
 * averageResolutionTime(tickets).value // => 14400000
 * averageResolutionTime(tickets, { without: ['pending'] }).value // => 9000000
 * ```
 * @see https://support.zendesk.com/hc/en-us/articles/4408834848154
 * @since 0.1.0
 */
export const averageResolutionTime: TicketMetric<ResolutionOptions & ConfidenceOptions> = /* @__PURE__ */ meanOf(
  resolutionTime,
  NAMES,
)

/**
 * The median time, in milliseconds, from the creation of a ticket to its solve: half of the solved tickets took less.
 * See {@link averageResolutionTime} for what is counted, what is excluded, and the empty case. With `unresolved:
 * censored({ asOf })` it is the time by which half of all tickets are solved, open ones included, and `null` where that is
 * still to come.
 *
 * @example
 * ```ts
 * const tickets = [1, 2, 9].map((day) => ({
 *   id: String(day), createdAt: 0, events: [{ type: 'status', at: days(day), to: 'solved' }],
 * }) as const)
 * medianResolutionTime(tickets).value // => 172800000
 * ```
 * @since 0.1.0
 */
export const medianResolutionTime: TicketMetric<ResolutionOptions & MedianOptions> = /* @__PURE__ */ medianOf(
  resolutionTime,
  NAMES,
)

/**
 * The time, in milliseconds, within which the share `p` of the solved tickets was solved. See {@link
 * averageResolutionTime} for what is counted, what is excluded, and the empty case. With `unresolved: censored({ asOf })`
 * it is the time by which the share `p`, above 0, of all tickets is solved, and `null` where that is still to come.
 *
 * @throws TypeError where `p` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const tickets = [1, 2, 9].map((day) => ({
 *   id: String(day), createdAt: 0, events: [{ type: 'status', at: days(day), to: 'solved' }],
 * }) as const)
 * percentileResolutionTime(tickets, { p: 1 }).value // => 777600000
 * ```
 * @since 0.1.0
 */
export const percentileResolutionTime: TicketMetricFamily<ResolutionOptions & PercentileOptions> =
  /* @__PURE__ */ percentileOf(resolutionTime, NAMES)
