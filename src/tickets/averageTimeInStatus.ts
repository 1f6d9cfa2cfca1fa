import { meanOf, medianOf, percentileOf } from '../metric/index.ts'
import type { ConfidenceOptions, MedianOptions, PercentileOptions } from '../metric/index.ts'
import { timeInStatus } from './timeInStatus.ts'
import type { TimeInStatusOptions } from './timeInStatus.ts'
import type { TicketMetricFamily } from './ticketMetric.ts'

const NAMES = { name: 'time in status', better: 'neutral' } as const

/**
 * The mean time, in milliseconds, that a ticket spent in the given statuses: their sum over the number of tickets.
 *
 * The general form of Zendesk's times: {@link averageRequesterWaitTime} is new, open and on-hold, {@link
 * averageAgentWorkTime} new and open, {@link averagePendingTime} pending, {@link averageTicketOnHoldTime} on-hold. Time
 * in `'solved'` and `'closed'` is what lay between a solve and its reopening.
 *
 * With `calendar` the time is business time. Tickets count that are solved or closed now, with the time up to their
 * last solve; with `asOf` those that are open count too, with the time up to that instant, at which they are then
 * placed. A solved ticket is placed at its last solve (`place: 'created'`: at its creation) and credited to the solver,
 * else to the agent that it was assigned to then, and to the group of that moment. A ticket that was never in these
 * statuses counts with zero.
 *
 * Excluded: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period`, `truncated`, and `unresolved` (without
 * `asOf`). The value is `null` where nothing is solved.
 *
 * @throws TypeError where `statuses` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const ticket = {
 *   id: '1',
 *   createdAt: 0,
 *   events: [
 *     { type: 'status', at: minutes(10), to: 'open' },
 *     { type: 'status', at: minutes(30), to: 'pending' },
 *     { type: 'status', at: minutes(70), to: 'open' },
 *     { type: 'status', at: minutes(75), to: 'on-hold' },
 *     { type: 'status', at: minutes(90), to: 'solved' },
 *   ],
 * } as const
 * averageTimeInStatus([ticket], { statuses: ['open'] }).value // => 1500000
 * ```
 * @see https://support.zendesk.com/hc/en-us/articles/4408834848154
 * @since 0.1.0
 */
export const averageTimeInStatus: TicketMetricFamily<TimeInStatusOptions & ConfidenceOptions> = /* @__PURE__ */ meanOf(
  timeInStatus,
  NAMES,
)

/**
 * The median time, in milliseconds, that a ticket spent in the given statuses: half of the tickets took less. See
 * {@link averageTimeInStatus} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError where `statuses` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const ticket = {
 *   id: '1',
 *   createdAt: 0,
 *   events: [
 *     { type: 'status', at: minutes(10), to: 'open' },
 *     { type: 'status', at: minutes(30), to: 'pending' },
 *     { type: 'status', at: minutes(70), to: 'open' },
 *     { type: 'status', at: minutes(75), to: 'on-hold' },
 *     { type: 'status', at: minutes(90), to: 'solved' },
 *   ],
 * } as const
 * medianTimeInStatus([ticket], { statuses: ['new', 'pending'] }).value // => 3000000
 * ```
 * @since 0.1.0
 */
export const medianTimeInStatus: TicketMetricFamily<TimeInStatusOptions & MedianOptions> = /* @__PURE__ */ medianOf(
  timeInStatus,
  NAMES,
)

/**
 * The time, in milliseconds, in the given statuses that the share `p` of the tickets did not exceed. See {@link
 * averageTimeInStatus} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError where `statuses` or `p` is missing; TypeError or RangeError for an option with a value it does not
 * accept
 * @example
 * ```ts
 * const ticket = {
 *   id: '1',
 *   createdAt: 0,
 *   events: [
 *     { type: 'status', at: minutes(10), to: 'open' },
 *     { type: 'status', at: minutes(30), to: 'pending' },
 *     { type: 'status', at: minutes(70), to: 'open' },
 *     { type: 'status', at: minutes(75), to: 'on-hold' },
 *     { type: 'status', at: minutes(90), to: 'solved' },
 *   ],
 * } as const
 * percentileTimeInStatus([ticket], { statuses: ['pending'], p: 0.9 }).value // => 2400000
 * ```
 * @since 0.1.0
 */
export const percentileTimeInStatus: TicketMetricFamily<TimeInStatusOptions & PercentileOptions> =
  /* @__PURE__ */ percentileOf(timeInStatus, NAMES)
