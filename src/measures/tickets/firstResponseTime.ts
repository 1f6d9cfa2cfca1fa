import { wrongType } from '../../internal/accepts.ts'
import { oneOf } from '../../internal/specs.ts'
import type { OptionSpecs } from '../../internal/options.ts'
import type { Ticket } from '../../model/index.ts'
import type { Instant } from '../../time/index.ts'
import { censoredSteps, censoringSpec, observedUntil } from '../censoring.ts'
import type { CensorableMeasureFactory, Censoring } from '../censoring.ts'
import { defineMeasure, stepKey } from '../defineMeasure.ts'
import type { Step, StepKey } from '../measure.ts'
import { isProactive } from './beginning.ts'
import { eventsOf } from './events.ts'
import { replyCredit, responseClock, responseSpecs, unanswered } from './response.ts'
import type { ReadyResponseOptions, ResponseClock, ResponseOptions } from './response.ts'
import { atCreation, placeStep, ticketSteps, ticketTimeSpecs } from './ticket.ts'
import type { ReadyTicketTimeOptions, TicketTimeOptions } from './ticket.ts'

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

interface ReadyFirstResponseOptions extends ReadyTicketTimeOptions, ReadyResponseOptions {
  readonly place: 'start' | 'reply'
  readonly unanswered: 'exclude' | Censoring
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
export const firstResponseTime: CensorableMeasureFactory<Ticket, FirstResponseOptions, 'unanswered'> =
  /* @__PURE__ */ defineMeasure<Ticket, FirstResponseOptions, ReadyFirstResponseOptions>({
    id: 'firstResponseTime',
    unit: 'ms',
    options: /* @__PURE__ */ firstResponseSpecs(),
    steps: (options) => {
      const { calendar, proactive, place } = options
      const isCensored = options.unanswered !== 'exclude'
      if (isCensored && place === 'reply') {
        throw wrongType('firstResponseTime: place', '"start" where the unanswered are censored', place)
      }
      const clock = responseClock(options)
      const asOf = observedUntil(options.asOf, options.unanswered)
      const steps = ticketSteps(
        { ...options, asOf },
        {
          place: place === 'reply' ? atReply(options, clock) : atStart(options, clock),
          credit: replyCredit(clock),
          value: (ticket) => {
            if (proactive === 'exclude' && isProactive(ticket)) return 'proactive'
            const reply = clock.replyTo(ticket)
            const start = clock.startOf(ticket, reply)
            if (start === undefined) return 'no-customer-message'
            const stop = reply < 0 ? undefined : ticket.events[reply]
            if (stop !== undefined) return calendar.elapsed(start, stop.at)
            const reason = unanswered(ticket)
            const isWaiting = isCensored && asOf !== undefined && reason === 'awaiting-response'
            return isWaiting ? calendar.elapsed(start, asOf) : reason
          },
        },
      )
      return isCensored ? censoredSteps(steps, (ticket) => clock.replyTo(ticket) < 0) : steps
    },
  })

function firstResponseSpecs(): OptionSpecs<FirstResponseOptions> {
  return { ...ticketTimeSpecs(), ...responseSpecs(), place: oneOf('start', 'reply'), unanswered: censoringSpec() }
}

/** Where the clock of the first response starts. */
export function atStart(options: ReadyResponseOptions, clock: ResponseClock): Step<Ticket, Instant | undefined> {
  const { start } = options
  if (start === 'created') return atCreation
  if (start === 'first-customer-message') {
    return placeStep('ticket-first-customer-message', (ticket) => clock.startOf(ticket, -1))
  }
  return placeStep(keyOf('ticket-handover', options), (ticket) => clock.startOf(ticket, clock.replyTo(ticket)))
}

function atReply(options: ReadyResponseOptions, clock: ResponseClock): Step<Ticket, Instant | undefined> {
  return placeStep(keyOf('ticket-first-response', options), (ticket) => eventsOf(ticket)[clock.replyTo(ticket)]?.at)
}

function keyOf(name: string, { start, proactive, replies, notes }: ReadyResponseOptions): StepKey {
  return stepKey(name, start, proactive === 'second-reply', replies, notes)
}
