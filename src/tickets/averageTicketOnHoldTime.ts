import { meanOf, medianOf, percentileOf } from '../metric/index.ts'
import type { ConfidenceOptions, MedianOptions, PercentileOptions } from '../metric/index.ts'
import { ticketOnHoldTime } from './timeInStatus.ts'
import type { StatusTimeOptions } from './timeInStatus.ts'
import type { TicketMetric, TicketMetricFamily } from './ticketMetric.ts'

const NAMES = { name: 'on-hold time of tickets', better: 'lower' } as const

/**
 * The mean time, in milliseconds, that a ticket waited for somebody outside the team: the time that it spent in
 * on-hold.
 *
 * This is Zendesk's on-hold time of tickets. The hold of a call is {@link averageHoldTime}.
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
 * averageTicketOnHoldTime([ticket]).value // => 900000
 * ```
 * @see https://support.zendesk.com/hc/en-us/articles/4408834848154
 * @since 0.1.0
 */
export const averageTicketOnHoldTime: TicketMetric<StatusTimeOptions & ConfidenceOptions> = /* @__PURE__ */ meanOf(
  ticketOnHoldTime,
  NAMES,
)

/**
 * The median time, in milliseconds, that tickets waited for somebody outside the team: half of the tickets took less.
 * See {@link averageTicketOnHoldTime} for what is counted, what is excluded, and the empty case.
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
 * medianTicketOnHoldTime([ticket]).value // => 900000
 * ```
 * @since 0.1.0
 */
export const medianTicketOnHoldTime: TicketMetric<StatusTimeOptions & MedianOptions> = /* @__PURE__ */ medianOf(
  ticketOnHoldTime,
  NAMES,
)

/**
 * The time, in milliseconds, that the share `p` of the tickets did not exceed, that tickets waited for somebody outside
 * the team. See {@link averageTicketOnHoldTime} for what is counted, what is excluded, and the empty case.
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
 * percentileTicketOnHoldTime([ticket], { p: 0.9 }).value // => 900000
 * ```
 * @since 0.1.0
 */
export const percentileTicketOnHoldTime: TicketMetricFamily<StatusTimeOptions & PercentileOptions> =
  /* @__PURE__ */ percentileOf(ticketOnHoldTime, NAMES)
