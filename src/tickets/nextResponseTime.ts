import type { Specs } from '../internal/options.ts'
import { oneOf } from '../internal/specs.ts'
import { censoringOption, defineMeasure, observedUntil } from '../metric/index.ts'
import type { Censoring, MeasureMaker, PooledMeasure, Sample } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import type { Clock, Instant } from '../time/index.ts'
import { assignedAfter } from './assignment.ts'
import { eventsOf } from './events.ts'
import { initialStatus, isDone } from './lifecycle.ts'
import { isAsked, replyOptions, replyTest } from './replies.ts'
import type { ReplyOptions, ReplyTest } from './replies.ts'
import { proactiveTest, responseClock, unanswered } from './response.ts'
import { ticketBody, ticketTimeOptions } from './ticketBody.ts'
import type { TicketTimeOptions } from './ticketBody.ts'
import type { TicketColumns } from './ticketColumns.ts'

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
export const nextResponseTime: MeasureMaker<
  Ticket,
  NextResponseOptions,
  PooledMeasure<Ticket>
> = /* @__PURE__ */ defineMeasure({
  id: 'nextResponseTime',
  unit: 'ms',
  options: nextResponseOptions,
  make: (options) => {
    const clock = responseClock(options)
    const isReply = replyTest(options)
    const asOf = observedUntil(options.asOf, options.unanswered)
    const end = options.unanswered === 'exclude' ? undefined : asOf
    const rules: ExchangeRules = { isReply, clock: options.calendar, end }
    const body = ticketBody(
      { ...options, asOf },
      {
        pooled: true,
        of: proactiveTest(options),
        value: (ticket, sort) => {
          const first = clock.replyTo(ticket)
          if (clock.startOf(ticket, first) === undefined) return 'no-customer-message'
          if (first < 0) return unanswered(sort)
          const samples = exchangesOf(ticket, sort, first, rules)
          return samples.length === 0 ? 'no-exchange' : samples
        },
      },
    )
    if (options.unanswered === 'exclude') return body
    const isOpen = ({ records, sort }: TicketColumns, row: number): boolean => {
      const ticket = records[row] as Ticket
      return exchangesOf(ticket, sort[row]!, clock.replyTo(ticket), rules).some((sample) => 'over' in sample)
    }
    const notes = { names: ['censored'], of: (columns: TicketColumns, row: number) => (isOpen(columns, row) ? 1 : 0) }
    return { ...body, censoring: options.unanswered, notes }
  },
})

function nextResponseOptions(): Specs<
  NextResponseOptions,
  'calendar' | 'replies' | 'notes' | 'start' | 'proactive' | 'unanswered'
> {
  return {
    ...ticketTimeOptions(),
    ...replyOptions(),
    start: oneOf('created', 'first-customer-message', 'handover'),
    proactive: oneOf('count', 'second-reply', 'exclude'),
    unanswered: censoringOption(),
  }
}

/** What an exchange is. */
interface ExchangeRules {
  readonly isReply: ReplyTest
  readonly clock: Clock
  /** The end of observation, where the exchange that is still open is censored. */
  readonly end: Instant | undefined
}

/**
 * The exchanges after the event `first`: each from the oldest message that the customer had no answer to, up to the
 * reply. A solve ends one without an answer, or a "thank you" would wait until the ticket is reopened weeks later. With an
 * `end` of observation the one that is still open is censored there.
 */
function exchangesOf(
  ticket: Ticket,
  sort: number,
  first: number,
  { isReply, clock, end }: ExchangeRules,
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
  const excluded = unanswered(sort)
  const sample = { at: asked, ...assigned(ticket, Infinity) }
  const isCensored = end !== undefined && excluded === 'awaiting-response'
  samples.push(isCensored ? { value: clock.elapsed(asked, end), over: 0, ...sample } : { excluded, ...sample })
  return samples
}

function assigned(ticket: Ticket, count: number): Pick<Sample, 'agentId' | 'group'> {
  return { agentId: assignedAfter(ticket, count, 'agentId'), group: assignedAfter(ticket, count, 'group') }
}
