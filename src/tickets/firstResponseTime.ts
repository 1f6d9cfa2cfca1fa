import { wrongType } from '../internal/accepts.ts'
import type { Specs } from '../internal/options.ts'
import { oneOf } from '../internal/specs.ts'
import { censoredBody, censoringOption, defineMeasure, observedUntil } from '../metric/index.ts'
import type { CensorableMaker, Censoring, Columns, Measure, Place, PooledMeasure } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import { eventsOf } from './events.ts'
import { proactiveTest, replyCredit, responseClock, responseOptions, unanswered } from './response.ts'
import type { ResponseClock, ResponseOptions, ResponseRules } from './response.ts'
import { atCreation, ticketBody, ticketTimeOptions } from './ticketBody.ts'
import type { TicketTimeOptions, TicketValue } from './ticketBody.ts'

/** What the first response time can be asked. */
export interface FirstResponseOptions extends TicketTimeOptions, ResponseOptions {
  /**
   * The instant that puts a ticket into a period: the start of its clock, or its reply, which tickets that wait for one
   * do not have: it does not go with `censored`.
   * @defaultValue `'start'`
   */
  readonly place?: 'start' | 'reply' | undefined
  /**
   * What becomes of tickets that wait for their response: they are excluded as `awaiting-response`, or with
   * `censored({ asOf })` they count as waiting longer than they have waited by then. A ticket that was solved without a
   * response waits for none, so it is excluded as `closed-without-response` either way.
   * @defaultValue `'exclude'`
   */
  readonly unanswered?: 'exclude' | Censoring | undefined
}

/**
 * How long a customer waited for the first response; with `unanswered: censored({ asOf })` also how long one still
 * does. In milliseconds of its calendar.
 *
 * @example
 * ```ts
 * firstResponseTime()({ id: '1', createdAt: 0, events: [{ type: 'message', at: 20_000, from: 'agent' }] }) // => 20_000
 * firstResponseTime()({ id: '1', createdAt: 0, events: [] }) // => 'awaiting-response'
 * ```
 * @since 0.1.0
 */
export const firstResponseTime: CensorableMaker<Ticket, FirstResponseOptions, 'unanswered'> =
  /* @__PURE__ */ defineMeasure<
    Ticket,
    ReturnType<typeof firstResponseOptions>,
    Measure<Ticket> & PooledMeasure<Ticket>
  >({
    id: 'firstResponseTime',
    unit: 'ms',
    options: firstResponseOptions,
    make: (options) => {
      const { calendar, place } = options
      const isCensored = options.unanswered !== 'exclude'
      if (isCensored && place === 'reply') {
        throw wrongType('firstResponseTime: place', '"start" where the unanswered are censored', place)
      }
      const clock = responseClock(options)
      const asOf = observedUntil(options.asOf, options.unanswered)
      const value: TicketValue = (ticket, sort) => {
        const reply = clock.replyTo(ticket)
        const start = clock.startOf(ticket, reply)
        if (start === undefined) return 'no-customer-message'
        const stop = reply < 0 ? undefined : ticket.events[reply]
        if (stop !== undefined) return calendar.elapsed(start, stop.at)
        const reason = unanswered(sort)
        const isWaiting = isCensored && asOf !== undefined && reason === 'awaiting-response'
        return isWaiting ? calendar.elapsed(start, asOf) : reason
      }
      const at = place === 'reply' ? atReply(clock) : atStart(options, clock)
      const body = ticketBody(
        { ...options, asOf },
        { at, credit: replyCredit(clock), of: proactiveTest(options), value },
      )
      if (options.unanswered === 'exclude') return body
      const isOpen = ({ records }: Columns, row: number): boolean => clock.replyTo(records[row] as Ticket) < 0
      return censoredBody(body, isOpen, options.unanswered)
    },
  })

function firstResponseOptions(): Specs<
  FirstResponseOptions,
  'calendar' | 'replies' | 'notes' | 'start' | 'proactive' | 'place' | 'unanswered'
> {
  return { ...ticketTimeOptions(), ...responseOptions(), place: oneOf('start', 'reply'), unanswered: censoringOption() }
}

/** Where the clock of the first response starts. */
export function atStart({ start }: ResponseRules, clock: ResponseClock): Place<Ticket> {
  if (start === 'created') return atCreation
  if (start === 'first-customer-message') return { of: (ticket) => clock.startOf(ticket, -1) }
  return { of: (ticket) => clock.startOf(ticket, clock.replyTo(ticket)) }
}

function atReply(clock: ResponseClock): Place<Ticket> {
  return { of: (ticket) => eventsOf(ticket)[clock.replyTo(ticket)]?.at }
}
