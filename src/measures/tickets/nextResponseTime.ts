import { oneOf } from '../../internal/specs.ts'
import type { OptionSpecs } from '../../internal/options.ts'
import type { MessageEvent, Ticket } from '../../model/index.ts'
import type { Clock, Instant } from '../../time/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { PooledMeasureFactory } from '../defineMeasure.ts'
import { censoringSpec, observedUntil } from '../censoring.ts'
import type { Censoring } from '../censoring.ts'
import type { Sample } from '../measure.ts'
import { assignedAfter } from './assignment.ts'
import { isProactive } from './beginning.ts'
import { eventsOf } from './events.ts'
import { initialStatus, isDone } from './lifecycle.ts'
import { isAsked, replySpecs, replyTest } from './replies.ts'
import type { ReplyOptions } from './replies.ts'
import { responseClock, unanswered } from './response.ts'
import type { ReadyResponseOptions } from './response.ts'
import { atCreation, ticketSteps, ticketTimeSpecs } from './ticket.ts'
import type { ReadyTicketTimeOptions, TicketTimeOptions } from './ticket.ts'

/** What the next response time can be asked. */
export interface NextResponseOptions extends TicketTimeOptions, ReplyOptions {
  /**
   * Which reply is the first response, after which exchanges are counted: the first one of the ticket, or with
   * `'first-customer-message'` the first one after that message. `'handover'` means the same reply as `'created'`.
   * @defaultValue `'created'`
   */
  readonly start?: 'created' | 'first-customer-message' | 'handover' | undefined
  /**
   * What becomes of tickets begun by an agent, a bot or a rule: their opening counts as the first response, so that
   * every answer to the customer is an exchange; their second reply is the first response; or they are excluded as
   * `proactive`.
   * @defaultValue `'count'`
   */
  readonly proactive?: 'count' | 'second-reply' | 'exclude' | undefined
  /**
   * What becomes of customer messages that still wait for a response after the first one: they are left out as
   * `awaiting-response`, or count as censored.
   * @defaultValue `'exclude'`
   */
  readonly unanswered?: 'exclude' | Censoring | undefined
}

interface ReadyNextResponseOptions extends ReadyTicketTimeOptions, ReadyResponseOptions {
  readonly unanswered: 'exclude' | Censoring
}

/**
 * For each time that the customer came back to the ticket, how long the next response took. In milliseconds of its
 * calendar; a sample for each exchange after the first response, placed at the customer's message.
 *
 * @example
 * ```ts
 * const events = [
 *   { type: 'message', at: 10, from: 'agent' },
 *   { type: 'message', at: 30, from: 'customer' },
 *   { type: 'message', at: 75, from: 'agent', agentId: 'ada' },
 * ] as const
 * nextResponseTime()({ id: '1', createdAt: 0, events })
 * // => [{ value: 45, at: 30, agentId: 'ada', group: undefined }]
 * ```
 * @since 0.1.0
 */
export const nextResponseTime: PooledMeasureFactory<Ticket, NextResponseOptions> = /* @__PURE__ */ defineMeasure<
  Ticket,
  NextResponseOptions,
  ReadyNextResponseOptions
>({
  id: 'nextResponseTime',
  unit: 'ms',
  options: /* @__PURE__ */ nextResponseSpecs(),
  steps: (options) => {
    const { calendar, proactive } = options
    const clock = responseClock(options)
    const isReply = replyTest(options)
    const asOf = observedUntil(options.asOf, options.unanswered)
    const end = options.unanswered === 'exclude' ? undefined : asOf
    const steps = ticketSteps(
      { ...options, asOf },
      {
        place: atCreation,
        pooled: true,
        value: (ticket) => {
          if (proactive === 'exclude' && isProactive(ticket)) return 'proactive'
          const first = clock.replyTo(ticket)
          if (clock.startOf(ticket, first) === undefined) return 'no-customer-message'
          if (first < 0) return unanswered(ticket)
          const samples = exchangesOf(ticket, first, isReply, calendar, end)
          return samples.length === 0 ? 'no-exchange' : samples
        },
      },
    )
    if (end === undefined) return steps
    const isOpen = (ticket: Ticket): boolean =>
      exchangesOf(ticket, clock.replyTo(ticket), isReply, calendar, end).some((sample) => 'over' in sample)
    return { ...steps, notes: { names: ['censored'], of: (ticket) => (isOpen(ticket) ? 1 : 0) } }
  },
})

function nextResponseSpecs(): OptionSpecs<NextResponseOptions> {
  return {
    ...ticketTimeSpecs(),
    ...replySpecs(),
    start: oneOf('created', 'first-customer-message', 'handover'),
    proactive: oneOf('count', 'second-reply', 'exclude'),
    unanswered: censoringSpec(),
  }
}

/**
 * The exchanges after the event `first`: each from the oldest message that the customer had no answer to, up to the
 * reply. A solve ends one without an answer, or a "thank you" would wait until the ticket is reopened weeks later. With an
 * `end` of observation the one that is still open is censored there.
 */
function exchangesOf(
  ticket: Ticket,
  first: number,
  isReply: (message: MessageEvent) => boolean,
  clock: Clock,
  end: Instant | undefined,
): readonly Sample[] {
  const events = eventsOf(ticket)
  const samples: Sample[] = []
  let status = initialStatus(events)
  let asked: Instant | undefined
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index]
    if (event?.type === 'status') {
      const isSolve = isDone(event.to) && !isDone(status)
      status = event.to
      if (asked === undefined || !isSolve) continue
      samples.push({ excluded: 'closed-without-response', at: asked, ...assigned(ticket, index) })
      asked = undefined
    } else if (event?.type === 'message' && index > first) {
      if (!isReply(event)) asked ??= isAsked(event) ? event.at : undefined
      else if (asked !== undefined) {
        const [value, agentId] = [clock.elapsed(asked, event.at), event.agentId ?? undefined]
        samples.push({ value, at: asked, agentId, group: assignedAfter(ticket, index, 'group') })
        asked = undefined
      }
    }
  }
  if (asked === undefined) return samples
  const excluded = unanswered(ticket)
  const sample = { at: asked, ...assigned(ticket, Infinity) }
  const isCensored = end !== undefined && excluded === 'awaiting-response'
  samples.push(isCensored ? { value: clock.elapsed(asked, end), over: 0, ...sample } : { excluded, ...sample })
  return samples
}

function assigned(ticket: Ticket, count: number): Pick<Sample, 'agentId' | 'group'> {
  return { agentId: assignedAfter(ticket, count, 'agentId'), group: assignedAfter(ticket, count, 'group') }
}
