import type { Specs } from '../internal/options.ts'
import { oneOf } from '../internal/specs.ts'
import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import { isAgentReply } from './replies.ts'
import { solvedTicketOptions, solvePlace, toLastSolver } from './solves.ts'
import type { SolvedTicketOptions } from './solves.ts'
import { ticketBody, ticketOptions } from './ticketBody.ts'
import type { TicketOptions } from './ticketBody.ts'
import { BEGUN_BY_AGENT, DONE } from './ticketSorts.ts'

/** What the one-touch rate can be asked. */
export interface OneTouchOptions extends SolvedTicketOptions {
  /**
   * How many replies one touch is: exactly one (Zendesk's article, dbt_zendesk, Zoho Desk), or at most one, so that
   * tickets solved without a word count too (Zendesk Explore's formula "replies < 2").
   * @defaultValue `'exactly-one'`
   */
  readonly touch?: 'exactly-one' | 'at-most-one' | undefined
}

/**
 * 1 for a ticket that was solved with one reply, 0 for one that took more.
 *
 * @example
 * ```ts
 * const events = [
 *   { type: 'message', at: 20_000, from: 'agent' },
 *   { type: 'status', at: 60_000, to: 'solved' },
 * ] as const
 * oneTouch()({ id: '1', createdAt: 0, events }) // => 1
 * oneTouch()({ id: '2', createdAt: 0, events: events.slice(1) }) // => 0
 * oneTouch({ touch: 'at-most-one' })({ id: '2', createdAt: 0, events: events.slice(1) }) // => 1
 * ```
 * @since 0.1.0
 */
export const oneTouch: MeasureMaker<Ticket, OneTouchOptions, Measure<Ticket>> = /* @__PURE__ */ defineMeasure({
  id: 'oneTouch',
  unit: 'ratio',
  options: oneTouchOptions,
  make: (options) => {
    const least = options.touch === 'exactly-one' ? 1 : 0
    return ticketBody(options, {
      at: solvePlace(options.place),
      credit: toLastSolver,
      of: (sort) => ((sort & DONE) === 0 ? 'unresolved' : undefined),
      value: (ticket, sort) => {
        const openings = (sort & BEGUN_BY_AGENT) === 0 ? 0 : 1
        const touches = Math.max(0, repliesTo(ticket) - openings)
        return touches >= least && touches <= 1 ? 1 : 0
      },
    })
  },
})

/**
 * How many messages agents wrote to the customer of a ticket. Internal notes do not count.
 *
 * @example
 * ```ts
 * const events = [
 *   { type: 'message', at: 20_000, from: 'agent' },
 *   { type: 'status', at: 60_000, to: 'solved' },
 * ] as const
 * replies()({ id: '1', createdAt: 0, events }) // => 1
 * ```
 * @since 0.1.0
 */
export const replies: MeasureMaker<Ticket, TicketOptions, Measure<Ticket>> = /* @__PURE__ */ defineMeasure({
  id: 'replies',
  unit: 'count',
  options: ticketOptions,
  make: (options) => ticketBody(options, { value: repliesTo }),
})

function oneTouchOptions(): Specs<OneTouchOptions, 'place' | 'touch'> {
  return { ...solvedTicketOptions(), touch: oneOf('exactly-one', 'at-most-one') }
}

function repliesTo({ events }: Ticket): number {
  let count = 0
  for (const event of events) if (isAgentReply(event)) count += 1
  return count
}
