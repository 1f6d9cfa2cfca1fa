import { meanOf, medianOf, percentileOf } from '../metric/index.ts'
import type { ConfidenceOptions, MedianOptions, PercentileOptions } from '../metric/index.ts'
import { nextResponseTime } from './nextResponseTime.ts'
import type { NextResponseOptions } from './nextResponseTime.ts'
import type { TicketMetric, TicketMetricFamily } from './ticketMetric.ts'

const NAMES = { name: 'next response time', better: 'lower' } as const

/**
 * The mean time, in milliseconds, that customers waited for an answer once the first response was there: sum of (reply -
 * oldest unanswered customer message) over the number of such exchanges. It is taken over all exchanges of all tickets
 * at once, and so is not the mean of the tickets' means.
 *
 * An exchange begins with the first message that the customer writes after a reply and ends with the next reply;
 * messages in between do not begin another. This is Zendesk's next reply time, Dynamics' total response time over the
 * exchanges, and Chatwoot's reply time. Zammad keeps only the longest exchange of a ticket, and Freshdesk of 2012
 * divided by the tickets received. A solve ends an open exchange without an answer: otherwise a "thank you" before it
 * would wait for weeks if the ticket is reopened. Messages before the first response belong to
 * {@link averageFirstResponseTime}; `start` and `proactive` say which reply that is, `replies` and `notes` what a reply
 * is, `calendar` what time is counted.
 *
 * Each exchange is placed at the customer's message and credited to the author of the reply and the group that the
 * ticket was assigned to at that moment. `count` is the number of exchanges. Exchanges without a reply are
 * `excludedSamples`: `awaiting-response`, or `closed-without-response` where a solve came first; with
 * `unanswered: censored({ asOf })` those that are still open count with the time that they have waited, and a note
 * `censored` says how many tickets have one.
 *
 * Tickets excluded as a whole: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period`, `truncated`,
 * `proactive` and `no-customer-message` where the options ask for it, `awaiting-response` and `closed-without-response`
 * (without a first response, or with open exchanges only), and `no-exchange`. The value is `null` where there was no
 * answered exchange.
 *
 * @example
 * ```ts
 * averageNextResponseTime([{
 *   id: '1',
 *   createdAt: 0,
 *   events: [
 *     { type: 'message', at: 5_000, from: 'agent' },
 *     { type: 'message', at: 10_000, from: 'customer' },
 *     { type: 'message', at: 15_000, from: 'customer' },
 *     { type: 'message', at: 30_000, from: 'agent' },
 *     { type: 'message', at: 40_000, from: 'customer' },
 *     { type: 'message', at: 50_000, from: 'agent' },
 *   ],
 * }]).value // => 15000
 * ```
 * @see https://developer.zendesk.com/documentation/ticketing/reference-guides/ticket-metric-event-types-reference
 * @since 0.1.0
 */
export const averageNextResponseTime: TicketMetric<NextResponseOptions & ConfidenceOptions> = /* @__PURE__ */ meanOf(
  nextResponseTime,
  NAMES,
)

/**
 * The median time, in milliseconds, that customers waited for an answer once the first response was there: half of the
 * exchanges were answered sooner. See {@link averageNextResponseTime} for what is counted, what is excluded, and the
 * empty case.
 *
 * @example
 * ```ts
 * const tickets = [10_000, 20_000, 90_000].map((wait, i) => ({
 *   id: String(i),
 *   createdAt: 0,
 *   events: [
 *     { type: 'message', at: 5_000, from: 'agent' },
 *     { type: 'message', at: 10_000, from: 'customer' },
 *     { type: 'message', at: 10_000 + wait, from: 'agent' },
 *   ],
 * }) as const)
 * medianNextResponseTime(tickets).value // => 20000
 * ```
 * @since 0.1.0
 */
export const medianNextResponseTime: TicketMetric<NextResponseOptions & MedianOptions> = /* @__PURE__ */ medianOf(
  nextResponseTime,
  NAMES,
)

/**
 * The time, in milliseconds, within which the share `p` of the exchanges after the first response was answered. See
 * {@link averageNextResponseTime} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError where `p` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const tickets = [10_000, 20_000, 90_000].map((wait, i) => ({
 *   id: String(i),
 *   createdAt: 0,
 *   events: [
 *     { type: 'message', at: 5_000, from: 'agent' },
 *     { type: 'message', at: 10_000, from: 'customer' },
 *     { type: 'message', at: 10_000 + wait, from: 'agent' },
 *   ],
 * }) as const)
 * percentileNextResponseTime(tickets, { p: 0.75 }).value // => 55000
 * ```
 * @since 0.1.0
 */
export const percentileNextResponseTime: TicketMetricFamily<NextResponseOptions & PercentileOptions> =
  /* @__PURE__ */ percentileOf(nextResponseTime, NAMES)
