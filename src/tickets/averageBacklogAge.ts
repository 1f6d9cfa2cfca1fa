import { meanOf, medianOf, percentileOf } from '../metric/index.ts'
import type { ConfidenceOptions, MedianOptions, PercentileOptions } from '../metric/index.ts'
import { backlogAge } from './backlog.ts'
import type { BacklogAgeOptions } from './backlog.ts'
import type { TicketMetricFamily } from './ticketMetric.ts'

const NAMES = { name: 'age of the backlog', better: 'lower' } as const

/**
 * The mean age, in milliseconds, of the tickets that were neither solved nor closed at an instant: sum of (`asOf` -
 * `createdAt`) over the number of those tickets. Business time with `calendar`.
 *
 * A reopened ticket is as old as its first day. A ticket is placed at its creation and credited to the agent and the
 * group that it was assigned to at `asOf`.
 *
 * Excluded: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period`, `truncated`, `solved`. The value is `null`
 * where there was no backlog.
 *
 * @throws TypeError where `asOf` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const tickets = [
 *   { id: '1', createdAt: 0, events: [] },
 *   { id: '2', createdAt: days(4), events: [] },
 *   { id: '3', createdAt: 0, events: [{ type: 'status', at: days(1), to: 'solved' }] },
 * ] as const
 * averageBacklogAge(tickets, { asOf: days(5) }).value // => 259200000
 * ```
 * @see https://plain.com/docs/reporting/metrics
 * @since 0.1.0
 */
export const averageBacklogAge: TicketMetricFamily<BacklogAgeOptions & ConfidenceOptions> = /* @__PURE__ */ meanOf(
  backlogAge,
  NAMES,
)

/**
 * The median age, in milliseconds, of the tickets that were neither solved nor closed at an instant: half of them were
 * younger. See {@link averageBacklogAge} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError where `asOf` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const tickets = [0, 3, 4].map((day) => ({ id: String(day), createdAt: days(day), events: [] }))
 * medianBacklogAge(tickets, { asOf: days(5) }).value // => 172800000
 * ```
 * @since 0.1.0
 */
export const medianBacklogAge: TicketMetricFamily<BacklogAgeOptions & MedianOptions> = /* @__PURE__ */ medianOf(
  backlogAge,
  NAMES,
)

/**
 * The age, in milliseconds, that the share `p` of the tickets that were neither solved nor closed at an instant did not
 * exceed. See {@link averageBacklogAge} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError where `asOf` or `p` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const tickets = [0, 3, 4].map((day) => ({ id: String(day), createdAt: days(day), events: [] }))
 * percentileBacklogAge(tickets, { asOf: days(5), p: 1 }).value // => 432000000
 * ```
 * @since 0.1.0
 */
export const percentileBacklogAge: TicketMetricFamily<BacklogAgeOptions & PercentileOptions> =
  /* @__PURE__ */ percentileOf(backlogAge, NAMES)
