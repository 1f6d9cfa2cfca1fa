import type { Ticket, TicketEvent } from '../model/index.ts'
import { isAgentReply, isAsked, isProactive } from '../tickets/index.ts'
import type { SlaTargetName } from './target.ts'

/** What starts and stops the clock of a target. An event that does both stops the old cycle and starts the next. */
export interface TargetRule {
  readonly startsAtCreation: (ticket: Ticket) => boolean
  /** Whether an event starts a cycle where none is open; `isAnswered` after the first reply of an agent. */
  readonly isStart: (event: TicketEvent, isAnswered: boolean) => boolean
  readonly isStop: (event: TicketEvent) => boolean
  /** Whether it is the solve that is promised, rather than a message. */
  readonly endsWithSolve: boolean
}

const never = (): boolean => false
const always = (): boolean => true

const UNTIL_SOLVED: TargetRule = {
  startsAtCreation: always,
  isStart: never,
  isStop: never,
  endsWithSolve: true,
}

/** The targets' rules. What a reply and what a question is, the response times say. */
export const RULES: Readonly<Record<SlaTargetName, TargetRule>> = {
  'first-response': {
    startsAtCreation: (ticket) => !isProactive(ticket),
    isStart: never,
    isStop: isAgentReply,
    endsWithSolve: false,
  },
  'next-response': {
    startsAtCreation: never,
    isStart: (event, isAnswered) => isAnswered && isAsked(event),
    isStop: isAgentReply,
    endsWithSolve: false,
  },
  'periodic-update': {
    startsAtCreation: never,
    isStart: isAgentReply,
    isStop: isAgentReply,
    endsWithSolve: false,
  },
  'requester-wait': UNTIL_SOLVED,
  'agent-work': UNTIL_SOLVED,
  resolution: UNTIL_SOLVED,
}
