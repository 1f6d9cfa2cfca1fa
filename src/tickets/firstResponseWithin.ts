import { shareOf } from '../metric/index.ts'
import type { ConfidenceOptions } from '../metric/index.ts'
import { firstResponseInTime } from './firstResponseInTime.ts'
import type { FirstResponseWithinOptions } from './firstResponseInTime.ts'
import type { TicketMetricFamily } from './ticketMetric.ts'

/**
 * The share (0 to 1) of tickets that got their first response within a time limit: answered in time / (answered in time
 * + answered late + not answered though the time is over).
 *
 * A ticket whose time is over counts as missed from that moment, answered or not, so that the share does not look better
 * for what was never answered; a ticket that waits and still has time counts neither way, as `running`. This is SLA
 * compliance as achieved / (achieved + breached), with the active targets left out. A ticket solved without a response
 * is missed if its time was over by then, else it is left out. `boundary` decides on exactly `within`: inclusive by
 * default, exclusive as Dynamics has it for the first response. What starts the clock, what a reply is, and what happens
 * to tickets that the team began is asked as in {@link averageFirstResponseTime}.
 *
 * A ticket is placed at the start of its clock, for a missed response has no instant of its own, and credited to the
 * author of the reply and the group of that moment, without a reply to the agent and the group that it is assigned to.
 *
 * Excluded: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period`, `truncated`, `proactive`,
 * `no-customer-message`, `running`, and `closed-without-response`. The value is `null` where no ticket is decided.
 * `confidence` adds the Wilson interval.
 *
 * @throws TypeError where `within` or `asOf` is missing; TypeError or RangeError for an option with a value it does not
 * accept
 * @example
 * ```ts
 * const tickets = [
 *   { id: 'met', createdAt: 0, events: [{ type: 'message', at: minutes(10), from: 'agent' }] },
 *   { id: 'late', createdAt: 0, events: [{ type: 'message', at: minutes(90), from: 'agent' }] },
 *   { id: 'overdue', createdAt: 0, events: [] },
 *   { id: 'running', createdAt: minutes(100), events: [] },
 * ] as const
 * firstResponseWithin(tickets, { within: hours(1), asOf: hours(2) }).value // => 0.3333333333333333
 * ```
 * @see https://github.com/fivetran/dbt_zendesk
 * @since 0.1.0
 */
export const firstResponseWithin: TicketMetricFamily<FirstResponseWithinOptions & ConfidenceOptions> =
  /* @__PURE__ */ shareOf(firstResponseInTime, {
    id: 'firstResponseWithin',
    label: 'First response within target',
    better: 'higher',
  })
