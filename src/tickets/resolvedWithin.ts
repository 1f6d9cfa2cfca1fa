import { shareOf } from '../metric/index.ts'
import type { ConfidenceOptions } from '../metric/index.ts'
import { resolutionInTime } from './resolutionInTime.ts'
import type { ResolvedWithinOptions } from './resolutionInTime.ts'
import type { TicketMetricFamily } from './ticketMetric.ts'

/**
 * The share (0 to 1) of tickets that were solved within a time limit: solved in time / (solved in time + solved late +
 * not solved though the time is over).
 *
 * A ticket whose time is over counts as missed from that moment, solved or not; a ticket that is open and still has time
 * counts neither way, as `running`. This is SLA compliance as achieved / (achieved + breached), with the active targets
 * left out. Which solve ends the clock, which statuses stop it, and whose solves count is asked as in
 * {@link averageResolutionTime}; a reopened ticket is open. `boundary` decides on exactly `within`, inclusive by default.
 *
 * A ticket is placed at its creation, for a missed resolution has no instant of its own, and credited to the solver and
 * the group of that moment, an open one to the agent and the group that it is assigned to.
 *
 * Excluded: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period`, `truncated`, `running`, and
 * `auto-resolved` with `solvedBy: 'human'`. The value is `null` where no ticket is decided. `confidence` adds the Wilson
 * interval.
 *
 * @throws TypeError where `within` or `asOf` is missing; TypeError or RangeError for an option with a value it does not
 * accept
 * @example
 * ```ts
 * const tickets = [
 *   { id: 'met', createdAt: 0, events: [{ type: 'status', at: hours(5), to: 'solved' }] },
 *   { id: 'late', createdAt: 0, events: [{ type: 'status', at: hours(30), to: 'solved' }] },
 *   { id: 'overdue', createdAt: 0, events: [] },
 *   { id: 'running', createdAt: hours(40), events: [] },
 * ] as const
 * resolvedWithin(tickets, { within: days(1), asOf: days(2) }).value // => 0.3333333333333333
 * ```
 * @see https://github.com/fivetran/dbt_zendesk
 * @since 0.1.0
 */
export const resolvedWithin: TicketMetricFamily<ResolvedWithinOptions & ConfidenceOptions> = /* @__PURE__ */ shareOf(
  resolutionInTime,
  {
    id: 'resolvedWithin',
    label: 'Resolved within target',
    better: 'higher',
  },
)
