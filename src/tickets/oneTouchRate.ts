import { meanOf, shareOf } from '../metric/index.ts'
import type { ConfidenceOptions } from '../metric/index.ts'
import { oneTouch, replies } from './replyCounts.ts'
import type { OneTouchOptions } from './replyCounts.ts'
import type { TicketOptions } from './ticketBody.ts'
import type { TicketMetric } from './ticketMetric.ts'

/**
 * The share (0 to 1) of solved tickets that took one reply: solved with exactly one public message of an agent / solved
 * or closed now. The message with which an agent opened a ticket is not a reply.
 *
 * `touch: 'exactly-one'` is the rule of Zendesk's article, dbt_zendesk and Zoho Desk, `'at-most-one'` that of Zendesk
 * Explore, whose formula asks for fewer than two replies and so lets in tickets solved without a word. Freshservice
 * counts what the customer wrote and Intercom the teammates who took part; neither is this metric. A ticket is placed at
 * its last solve (`place: 'created'`: at its creation) and credited to the solver, else to the agent that it was assigned
 * to then, and to the group of that moment.
 *
 * Excluded: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period`, `truncated`, and `unresolved`. The value
 * is `null` where nothing is solved. `confidence` adds the Wilson interval.
 *
 * @example
 * ```ts
 * const tickets = [0, 1, 2, 1].map((count, i) => ({
 *   id: String(i),
 *   createdAt: 0,
 *   events: [
 *     ...[10, 20].slice(0, count).map((at) => ({ type: 'message', at, from: 'agent' }) as const),
 *     { type: 'status', at: 30, to: 'solved' } as const,
 *   ],
 * }))
 * oneTouchRate(tickets).value // => 0.5
 * oneTouchRate(tickets, { touch: 'at-most-one' }).value // => 0.75
 * ```
 * @see https://support.zendesk.com/hc/de/articles/4408820618266
 * @since 0.1.0
 */
export const oneTouchRate: TicketMetric<OneTouchOptions & ConfidenceOptions> = /* @__PURE__ */ shareOf(oneTouch, {
  id: 'oneTouchRate',
  label: 'One-touch rate',
  better: 'higher',
})

/**
 * The mean number of replies: messages that agents wrote and customers can read / tickets, solved or not.
 *
 * Every such message counts, as in Zendesk's `replies`, also one with which an agent opened the ticket (dbt_zendesk leaves
 * that one out, and takes the messages of one chat session as one). A ticket is placed at its creation and credited to
 * the agent and the group that it is assigned to.
 *
 * Excluded: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period`, and `truncated`. The value is `null` where
 * there is no ticket.
 *
 * @example
 * ```ts
 * averageReplies([
 *   { id: '1', createdAt: 0, events: [{ type: 'message', at: 10, from: 'agent' }, { type: 'message', at: 20, from: 'agent' }] },
 *   { id: '2', createdAt: 0, events: [{ type: 'message', at: 10, from: 'agent', public: false }] },
 * ]).value // => 1
 * ```
 * @see https://developer.zendesk.com/rest_api/docs/core/ticket_metrics
 * @since 0.1.0
 */
export const averageReplies: TicketMetric<TicketOptions & ConfidenceOptions> = /* @__PURE__ */ meanOf(replies, {
  id: 'averageReplies',
  label: 'Average number of replies',
  better: 'neutral',
})
