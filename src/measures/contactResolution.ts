import { isTicket } from '../internal/isTicket.ts'
import type { OptionSpecs } from '../internal/options.ts'
import { duration, instant, oneOf, optional, period, required } from '../internal/specs.ts'
import type { AnsweredInteraction, Interaction, Ticket } from '../model/index.ts'
import { days } from '../time/index.ts'
import type { Duration, Instant, Period } from '../time/index.ts'
import type { Boundary } from './boundary.ts'
import { comeback } from './comeback.ts'
import { defineMeasure } from './defineMeasure.ts'
import type { MeasureFamily } from './defineMeasure.ts'
import { legSteps } from './interactions/leg.ts'
import { lifeOf } from './tickets/lifecycle.ts'
import { assignedAfter } from './tickets/assignment.ts'
import { eventsOf } from './tickets/events.ts'
import { solvePlace, solvePlaceSpecs, toLastSolver } from './tickets/solves.ts'
import { ticketSteps } from './tickets/ticket.ts'
import type { MeasureSteps } from './measure.ts'

/** What a first contact resolution can be asked. */
export interface ContactResolutionOptions {
  /** The instant as of which it is asked; contacts whose window is still open then are excluded as `window-open`. */
  readonly asOf: Instant
  /**
   * How long the customer must not come back after the last solve, or the end of the conversation.
   * @defaultValue 7 days
   */
  readonly window?: Duration | undefined
  /**
   * Whether a contact exactly at the end of the window is a repeat.
   * @defaultValue `'inclusive'`
   */
  readonly boundary?: Boundary | undefined
  /**
   * Which contacts are repeats: `'if-known'` those about the same topic, or where one of the topics is not known; `true`
   * only those surely about the same topic; `false` all.
   * @defaultValue `'if-known'`
   */
  readonly sameTopic?: 'if-known' | boolean | undefined
  /**
   * Whether a conversation that was transferred, or a ticket that changed its assignee, can be a first contact resolution.
   * @defaultValue `'allow'`
   */
  readonly transfers?: 'allow' | 'fail' | undefined
  /**
   * The instant that puts a ticket into a period: its last solve, or its creation. Conversations are placed at their first
   * `queuedAt`, whatever it says.
   * @defaultValue `'solved'`
   */
  readonly place?: 'solved' | 'created' | undefined
  /** Only contacts placed in it are counted, the others are excluded as `out-of-period`. */
  readonly during?: Period | undefined
}

type Ready = {
  readonly [Name in Exclude<keyof ContactResolutionOptions, 'during'>]-?: NonNullable<ContactResolutionOptions[Name]>
} & Pick<ContactResolutionOptions, 'during'>
type Contact = Interaction | Ticket

/**
 * Makes the measure that is 1 for a solved ticket or answered conversation whose customer did not come back, 0 for one
 * whose customer did, or that was not resolved. It needs records linked by `linkRepeats`.
 *
 * @throws TypeError where `asOf` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const events = [{ type: 'status', at: 10, to: 'solved' }] as const
 * const [ticket] = linkRepeats([{ id: '1', createdAt: 0, customerId: 'kim', events }])
 * firstContactResolution({ asOf: days(8) })(ticket!) // => 1
 * ```
 * @since 0.1.0
 */
export const firstContactResolution: MeasureFamily<Contact, ContactResolutionOptions> = /* @__PURE__ */ contactMeasure(
  'firstContactResolution',
  (isRepeated, isUnresolved) => (isRepeated || isUnresolved ? 0 : 1),
)

/**
 * Makes the measure that is 1 for a solved ticket or answered conversation whose customer came back, 0 for one whose
 * customer did not. It needs records linked by `linkRepeats`.
 *
 * @throws TypeError where `asOf` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const events = [{ type: 'status', at: 10, to: 'solved' }] as const
 * const again = { id: '2', createdAt: 20, customerId: 'kim', events: [] }
 * const [ticket] = linkRepeats([{ id: '1', createdAt: 0, customerId: 'kim', events }, again])
 * repeatContact({ asOf: days(8) })(ticket!) // => 1
 * ```
 * @since 0.1.0
 */
export const repeatContact: MeasureFamily<Contact, ContactResolutionOptions> = /* @__PURE__ */ contactMeasure(
  'repeatContact',
  (isRepeated) => (isRepeated ? 1 : 0),
)

function contactMeasure(
  id: string,
  value: (isRepeated: boolean, isUnresolved: boolean) => number,
): MeasureFamily<Contact, ContactResolutionOptions> {
  return defineMeasure<Contact, ContactResolutionOptions, Ready>({
    id,
    unit: 'ratio',
    options: contactSpecs(),
    steps: (options) => {
      const hasComeBack = comeback(options)
      const judge: Judge = (contact, end, isUnresolved) => {
        const isRepeated = hasComeBack(contact, end)
        return typeof isRepeated === 'string' ? isRepeated : value(isRepeated, isUnresolved)
      }
      return byKindOfRecord(ofTicket(options, judge), ofConversation(options, judge))
    },
  })
}

type Judge = (contact: Contact, end: Instant, isUnresolved: boolean) => number | string

function ofTicket(options: Ready, judge: Judge): MeasureSteps<Ticket> {
  return ticketSteps(options, {
    place: solvePlace(options.place),
    credit: toLastSolver,
    value: ((ticket: Ticket) => {
      const { status, lastSolve } = lifeOf(ticket)
      if (lastSolve === undefined || (status !== 'solved' && status !== 'closed')) return 'unresolved'
      return judge(ticket, lastSolve.at, options.transfers === 'fail' && isReassigned(ticket))
    }) as never,
  })
}

function ofConversation(options: Ready, judge: Judge): MeasureSteps<Interaction> {
  return legSteps({ ...options, directions: ['inbound'], place: 'queued' }, ((leg: Interaction) => {
    if (leg.outcome !== 'answered') return 'not-answered'
    const isTransferred = options.transfers === 'fail' && leg.transferred === true
    return judge(leg, endOf(leg), leg.resolved === false || isTransferred)
  }) as never)
}

/** Each record asked in the way of its kind; what is no record at all is asked as an interaction, and is invalid. */
function byKindOfRecord(tickets: MeasureSteps<Ticket>, legs: MeasureSteps<Interaction>): MeasureSteps<Contact> {
  const of =
    <Answer>(ticket: ((record: Ticket) => Answer) | undefined, leg: ((record: Interaction) => Answer) | undefined) =>
    (record: Contact): Answer =>
      isTicket(record) ? ticket!(record) : leg!(record)
  const key = (name: 'view' | 'gate' | 'place'): string => JSON.stringify([tickets[name]?.key, legs[name]?.key])
  return {
    view: { key: key('view'), of: of(tickets.view?.of, legs.view?.of) },
    gate: { key: key('gate'), of: of(tickets.gate.of, legs.gate.of) },
    place: { key: key('place'), of: of(tickets.place.of, legs.place.of) },
    during: tickets.during,
    pooled: false,
    value: of(tickets.value, legs.value),
    agentId: of(tickets.agentId, legs.agentId),
    group: of(tickets.group, legs.group),
  }
}

/** When an answered conversation ended, as far as the data tells. */
function endOf({ answeredAt, endedAt, talkTime, holdTime }: AnsweredInteraction): Instant {
  return endedAt ?? answeredAt + (talkTime ?? 0) + (holdTime ?? 0)
}

/** Whether the ticket went through the hands of several agents. */
function isReassigned(ticket: Ticket): boolean {
  const agents = new Set([assignedAfter(ticket, 0, 'agentId')])
  for (const event of eventsOf(ticket)) if (event?.type === 'assignment') agents.add(event.agentId ?? undefined)
  agents.delete(undefined)
  return agents.size > 1
}

function contactSpecs(): OptionSpecs<ContactResolutionOptions> {
  return {
    asOf: required(instant()),
    window: { ...duration(), default: days(7) },
    boundary: oneOf('inclusive', 'exclusive'),
    sameTopic: {
      accepts: '"if-known", true or false',
      kind: 'string',
      test: (value) => value === 'if-known' || typeof value === 'boolean',
      default: 'if-known',
    },
    transfers: oneOf('allow', 'fail'),
    ...solvePlaceSpecs(),
    during: optional(period()),
  }
}
