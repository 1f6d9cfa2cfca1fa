import { countOf } from '../metric/index.ts'
import { created, solved } from './counts.ts'
import type { SolvedTicketOptions } from './solves.ts'
import type { TicketOptions } from './ticketBody.ts'
import type { TicketMetric } from './ticketMetric.ts'

/**
 * The number of tickets created. Merged, spam and deleted tickets are none of them (as in Freshdesk), follow-up tickets
 * are.
 *
 * A ticket is placed at its creation and credited to the agent and the group that it is assigned to. Events do not
 * matter: a ticket without its whole history counts.
 *
 * Excluded: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period`. Without any ticket the value is 0.
 *
 * @example
 * ```ts
 * createdCount([
 *   { id: '1', createdAt: 0, events: [] },
 *   { id: '2', createdAt: 0, events: [] },
 *   { id: '3', createdAt: 0, discarded: 'spam', events: [] },
 * ]).value // => 2
 * ```
 * @see https://support.freshdesk.com/en/support/solutions/articles/50000000041
 * @since 0.1.0
 */
export const createdCount: TicketMetric<TicketOptions> = /* @__PURE__ */ countOf(created, {
  id: 'createdCount',
  label: 'Created tickets',
  better: 'neutral',
})

/**
 * The number of tickets that are solved or closed now. A ticket that was solved twice counts once, one that was reopened
 * and is open does not count.
 *
 * A ticket is placed at its last solve (`place: 'created'`: at its creation), so that with `during` this is what was
 * solved in the period, whenever it was created. It is credited to the solver, else to the agent that it was assigned to
 * then, and to the group of that moment. Created less solved is not the change of the backlog where tickets are
 * reopened; that is the difference of two {@link backlogCount}s.
 *
 * Excluded: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period`, `truncated`, `unresolved`. Without any
 * ticket the value is 0.
 *
 * @example
 * ```ts
 * const tickets = [5, 15].map((at) => ({ id: String(at), createdAt: 0, events: [{ type: 'status', at, to: 'solved' }] }) as const)
 * solvedCount(tickets).value // => 2
 * solvedCount(tickets, { during: { from: 10, to: 20 } }).value // => 1
 * ```
 * @see https://support.freshdesk.com/en/support/solutions/articles/50000000041
 * @since 0.1.0
 */
export const solvedCount: TicketMetric<SolvedTicketOptions> = /* @__PURE__ */ countOf(solved, {
  id: 'solvedCount',
  label: 'Solved tickets',
  better: 'neutral',
})
