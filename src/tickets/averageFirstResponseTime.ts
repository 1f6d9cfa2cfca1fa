import { meanOf, medianOf, percentileOf } from '../metric/index.ts'
import type { ConfidenceOptions, MedianOptions, PercentileOptions } from '../metric/index.ts'
import { firstResponseTime } from './firstResponseTime.ts'
import type { FirstResponseOptions } from './firstResponseTime.ts'
import type { TicketMetric, TicketMetricFamily } from './ticketMetric.ts'

const NAMES = { name: 'first response time', better: 'lower' } as const

/**
 * The mean time, in milliseconds, that customers waited for the first response to their ticket: sum of (first
 * qualifying reply - start of the clock) over the number of tickets that have such a reply. A reply qualifies that an
 * agent wrote and the customer can read.
 *
 * By default this is the first reply time of Zendesk's reports, from the creation of the ticket to the first public
 * comment of an agent, without the tickets that the team itself began. The vendors differ in four things, each of which
 * is an option:
 *
 * | option | value | who |
 * | --- | --- | --- |
 * | `start` | `'created'` (default) | Zendesk, Freshdesk |
 * | | `'first-customer-message'` | Intercom: the first inbound message |
 * | | `'handover'` | Chatwoot, Dynamics: the last handover from a bot before the reply, else the creation |
 * | `replies` | `['agent']` (default) | Zendesk's reports, Chatwoot, Dynamics, Redo |
 * | | with `'bot'` or `'system'` | Zendesk's SLA, which an automatic reply can fulfil |
 * | `notes` | `false` (default) | Zendesk's reports, Freshservice |
 * | | `true` | Zendesk's SLA with advanced settings |
 * | `proactive` | `'exclude'` (default) | Redo, Intercom: a ticket begun by an agent, a bot or a rule asked for no response |
 * | | `'second-reply'` | Zendesk: the first reply is the opening, the second one stops the clock |
 * | | `'count'` | Chatwoot: measured like any other |
 * | `unanswered` | `'exclude'` (default) | all vendors: what still waits is not in the average |
 * | | `censored({ asOf })` | nobody: what still waits counts as waiting longer (Kaplan-Meier), see {@link censored} |
 *
 * With `calendar` the time is business time (Front, HubSpot; an option in Zendesk). A ticket is placed at the start of
 * its clock, with `place: 'reply'` at its reply, and credited to the author of the reply and the group that the ticket
 * was assigned to at that moment.
 *
 * Excluded: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period`, `truncated`, `proactive`,
 * `no-customer-message` (the clock never started), and without a reply `awaiting-response` or, where the ticket is
 * solved, `closed-without-response`. The value is `null` where nothing was answered. With `censored`, those awaiting
 * their response are counted, with a note `censored`, and the value is the restricted mean.
 *
 * @example
 * ```ts
 * averageFirstResponseTime([
 *   { id: '1', createdAt: 0, events: [{ type: 'message', at: 60_000, from: 'agent' }] },
 *   { id: '2', createdAt: 0, events: [{ type: 'message', at: 1_000, from: 'bot' }, { type: 'message', at: 20_000, from: 'agent' }] },
 *   { id: '3', createdAt: 0, events: [] },
 * ]).value // => 40000
 * ```
 * @see https://support.zendesk.com/hc/en-us/articles/4408821871642
 * @since 0.1.0
 */
export const averageFirstResponseTime: TicketMetric<FirstResponseOptions & ConfidenceOptions> = /* @__PURE__ */ meanOf(
  firstResponseTime,
  NAMES,
)

/**
 * The median time, in milliseconds, that customers waited for the first response to their ticket: half of the answered
 * tickets were answered sooner. It is what Intercom reports first. See {@link averageFirstResponseTime} for what is
 * counted, what is excluded, and the empty case. With `unanswered: censored({ asOf })` it is the time by which half of
 * all tickets are answered, those that still wait included, and `null` where that is still to come.
 *
 * @example
 * ```ts
 * const tickets = [10_000, 20_000, 90_000].map((at, i) => ({
 *   id: String(i), createdAt: 0, events: [{ type: 'message', at, from: 'agent' }],
 * }) as const)
 * medianFirstResponseTime(tickets).value // => 20000
 * ```
 * @see https://www.intercom.com/help/en/articles/7022438-reporting-metrics-attributes
 * @since 0.1.0
 */
export const medianFirstResponseTime: TicketMetric<FirstResponseOptions & MedianOptions> = /* @__PURE__ */ medianOf(
  firstResponseTime,
  NAMES,
)

/**
 * The time, in milliseconds, within which the share `p` of the answered tickets got their first response. See {@link
 * averageFirstResponseTime} for what is counted, what is excluded, and the empty case. With `unanswered: censored({ asOf
 * })` it is the time by which the share `p`, above 0, of all tickets is answered, and `null` where that is still to come.
 *
 * @throws TypeError where `p` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const tickets = [10_000, 20_000, 90_000].map((at, i) => ({
 *   id: String(i), createdAt: 0, events: [{ type: 'message', at, from: 'agent' }],
 * }) as const)
 * percentileFirstResponseTime(tickets, { p: 0.75 }).value // => 55000
 * ```
 * @since 0.1.0
 */
export const percentileFirstResponseTime: TicketMetricFamily<FirstResponseOptions & PercentileOptions> =
  /* @__PURE__ */ percentileOf(firstResponseTime, NAMES)
