import { meanOf, medianOf, percentileOf } from '../metric/index.ts'
import type { ConfidenceOptions, MedianOptions, PercentileOptions } from '../metric/index.ts'
import { pendingTime } from './timeInStatus.ts'
import type { StatusTimeOptions } from './timeInStatus.ts'
import type { TicketMetric, TicketMetricFamily } from './ticketMetric.ts'

const NAMES = { name: 'pending time', better: 'neutral' } as const

/**
 * The mean time, in milliseconds, that a ticket waited for the customer: the time that it spent in pending.
 *
 * This is Zendesk's agent wait time. A long one says as much about the customers as about the team, so it is neither
 * better nor worse.
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
 * averagePendingTime([ticket]).value // => 2400000
 * ```
 * @see https://support.zendesk.com/hc/en-us/articles/4408834848154
 * @since 0.1.0
 */
export const averagePendingTime: TicketMetric<StatusTimeOptions & ConfidenceOptions> = /* @__PURE__ */ meanOf(
  pendingTime,
  NAMES,
)

/**
 * The median time, in milliseconds, that tickets waited for the customer: half of the tickets took less. See {@link
 * averagePendingTime} for what is counted, what is excluded, and the empty case.
 *
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
 * medianPendingTime([ticket]).value // => 2400000
 * ```
 * @since 0.1.0
 */
export const medianPendingTime: TicketMetric<StatusTimeOptions & MedianOptions> = /* @__PURE__ */ medianOf(
  pendingTime,
  NAMES,
)

/**
 * The time, in milliseconds, that the share `p` of the tickets did not exceed, that tickets waited for the customer.
 * See {@link averagePendingTime} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError where `p` is missing; TypeError or RangeError for an option with a value it does not accept
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
 * percentilePendingTime([ticket], { p: 0.9 }).value // => 2400000
 * ```
 * @since 0.1.0
 */
export const percentilePendingTime: TicketMetricFamily<StatusTimeOptions & PercentileOptions> =
  /* @__PURE__ */ percentileOf(pendingTime, NAMES)
