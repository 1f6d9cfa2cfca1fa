import type { OptionSpecs } from '../../internal/options.ts'
import { oneOf } from '../../internal/specs.ts'
import type { Ticket } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFactory } from '../defineMeasure.ts'
import { begunBy } from './beginning.ts'
import { isDone, statusOf } from './lifecycle.ts'
import { isAgentReply } from './replies.ts'
import { solvedTicketSpecs } from './reopens.ts'
import type { SolvedTicketOptions } from './reopens.ts'
import { solvePlace, toLastSolver } from './solves.ts'
import type { ReadySolvePlaceOptions } from './solves.ts'
import { atCreation, ticketSpecs, ticketSteps } from './ticket.ts'
import type { TicketOptions } from './ticket.ts'

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
export const oneTouch: MeasureFactory<Ticket, OneTouchOptions> = /* @__PURE__ */ defineMeasure<
  Ticket,
  OneTouchOptions,
  ReadySolvePlaceOptions & { readonly touch: 'exactly-one' | 'at-most-one' }
>({
  id: 'oneTouch',
  unit: 'ratio',
  options: /* @__PURE__ */ oneTouchSpecs(),
  steps: (options) => {
    const least = options.touch === 'exactly-one' ? 1 : 0
    return ticketSteps(options, {
      place: solvePlace(options.place),
      credit: toLastSolver,
      value: (ticket) => {
        if (!isDone(statusOf(ticket))) return 'unresolved'
        const touches = begunBy(ticket) === 'agent' ? Math.max(0, repliesTo(ticket) - 1) : repliesTo(ticket)
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
export const replies: MeasureFactory<Ticket, TicketOptions> = /* @__PURE__ */ defineMeasure<
  Ticket,
  TicketOptions,
  TicketOptions
>({
  id: 'replies',
  unit: 'count',
  options: /* @__PURE__ */ ticketSpecs(),
  steps: (options) => ticketSteps(options, { place: atCreation, value: repliesTo }),
})

function oneTouchSpecs(): OptionSpecs<OneTouchOptions> {
  return { ...solvedTicketSpecs(), touch: oneOf('exactly-one', 'at-most-one') }
}

function repliesTo({ events }: Ticket): number {
  let count = 0
  for (const event of events) if (isAgentReply(event)) count += 1
  return count
}
