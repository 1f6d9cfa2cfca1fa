import type { Filled, Specs } from '../internal/options.ts'
import { oneOf } from '../internal/specs.ts'
import type { Credit } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import type { Instant } from '../time/index.ts'
import { assignedAfter, assigneeOf } from './assignment.ts'
import { isProactive } from './beginning.ts'
import { eventsOf } from './events.ts'
import { isAsked, replyOptions, replyTest } from './replies.ts'
import type { ReplyOptions } from './replies.ts'
import { DONE, PROACTIVE } from './ticketSorts.ts'

/** What a first response is. */
export interface ResponseOptions extends ReplyOptions {
  /**
   * When the clock starts: with the ticket (Zendesk on every channel, Freshdesk, HubSpot), with the first message that
   * the customer wrote (Intercom; earlier replies do not count, and a ticket without one is excluded as
   * `no-customer-message`), or with the last handover from a bot before the reply, and with the ticket where there was
   * none (Chatwoot, Dynamics).
   * @defaultValue `'created'`
   */
  readonly start?: 'created' | 'first-customer-message' | 'handover' | undefined
  /**
   * What becomes of tickets begun by an agent, a bot or a rule, where the customer had not asked yet: they are excluded
   * as `proactive` (Redo, Intercom), their first reply is the opening and the second one stops the clock (Zendesk), or
   * they count like any other (Chatwoot).
   * @defaultValue `'exclude'`
   */
  readonly proactive?: 'exclude' | 'second-reply' | 'count' | undefined
}

/** The options of a first response. */
export function responseOptions(): Specs<ResponseOptions, 'replies' | 'notes' | 'start' | 'proactive'> {
  return {
    ...replyOptions(),
    start: oneOf('created', 'first-customer-message', 'handover'),
    proactive: oneOf('exclude', 'second-reply', 'count'),
  }
}

/** What a first response is, with the defaults filled in. */
export type ResponseRules = Filled<ReturnType<typeof responseOptions>>

/** The two ends of a first response. */
export interface ResponseClock {
  /** Which event is the reply that stops the clock, -1 where there is none. */
  readonly replyTo: (ticket: Ticket) => number
  /** When the clock that this reply stops started, `undefined` where it never did. */
  readonly startOf: (ticket: Ticket, reply: number) => Instant | undefined
}

/** The two ends of a first response. Both are found without allocating anything, for this is asked of every ticket. */
export function responseClock(options: ResponseRules): ResponseClock {
  const { start, proactive } = options
  const isReply = replyTest(options)
  return {
    startOf: STARTS[start],
    replyTo: (ticket) => {
      const events = eventsOf(ticket)
      let isRunning = start !== 'first-customer-message'
      let isOpened = proactive !== 'second-reply' || !isProactive(ticket)
      for (let index = 0; index < events.length; index += 1) {
        const event = events[index]
        if (event?.type !== 'message') continue
        if (!isReply(event)) isRunning ||= isAsked(event)
        else if (!isOpened) isOpened = true
        else if (isRunning) return index
      }
      return -1
    },
  }
}

const STARTS: Readonly<Record<ResponseRules['start'], ResponseClock['startOf']>> = {
  created: ({ createdAt }) => createdAt,
  'first-customer-message': (ticket) => eventsOf(ticket).find(isAsked)?.at,
  handover: (ticket, reply) => {
    const events = eventsOf(ticket)
    for (let index = (reply < 0 ? events.length : reply) - 1; index >= 0; index -= 1) {
      const event = events[index]
      if (event?.type === 'handover') return event.at
    }
    return ticket.createdAt
  },
}

/** Leaves out the tickets that the team began, where nobody wants them counted. */
export function proactiveTest({ proactive }: ResponseRules): (sort: number) => 'proactive' | undefined {
  return (sort) => (proactive === 'exclude' && (sort & PROACTIVE) !== 0 ? 'proactive' : undefined)
}

/** Why the tickets of a sort have no response: nobody wrote yet, or they were solved without a word. */
export function unanswered(sort: number): 'awaiting-response' | 'closed-without-response' {
  return (sort & DONE) === 0 ? 'awaiting-response' : 'closed-without-response'
}

/** Credits the author of the reply and the group of that moment; without a reply whom the ticket is assigned to. */
export function replyCredit({ replyTo }: ResponseClock): Credit<Ticket> {
  return {
    agentId: (ticket) => {
      const reply = eventsOf(ticket)[replyTo(ticket)]
      return reply?.type === 'message' ? (reply.agentId ?? undefined) : assigneeOf(ticket)
    },
    group: (ticket) => {
      const reply = replyTo(ticket)
      return assignedAfter(ticket, reply < 0 ? Infinity : reply, 'group')
    },
  }
}
