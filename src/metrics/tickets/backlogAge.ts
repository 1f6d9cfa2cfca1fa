import { backlogAge } from '../../measures/index.ts'
import type { BacklogAgeOptions } from '../../measures/index.ts'
import type { Ticket } from '../../model/index.ts'
import { meanFamily, percentileOf } from '../kinds.ts'
import type { ConfidenceOptions, MedianOptions, PercentileOptions } from '../kinds.ts'
import type { MetricFamily } from '../metric.ts'
import { medianFamily } from './medianFamily.ts'

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
export const averageBacklogAge: MetricFamily<Ticket, BacklogAgeOptions & ConfidenceOptions> =
  /* @__PURE__ */ meanFamily(backlogAge, {
    id: 'averageBacklogAge',
    label: 'Average age of the backlog',
    better: 'lower',
  })

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
export const medianBacklogAge: MetricFamily<Ticket, BacklogAgeOptions & MedianOptions> = /* @__PURE__ */ medianFamily(
  backlogAge,
  { id: 'medianBacklogAge', label: 'Median age of the backlog', better: 'lower' },
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
export const percentileBacklogAge: MetricFamily<Ticket, BacklogAgeOptions & PercentileOptions> =
  /* @__PURE__ */ percentileOf(backlogAge, {
    id: 'percentileBacklogAge',
    label: 'Percentile of the age of the backlog',
    better: 'lower',
  })
