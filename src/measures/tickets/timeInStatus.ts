import { required, setOf } from '../../internal/specs.ts'
import type { OptionSpecs } from '../../internal/options.ts'
import type { Ticket, TicketStatus } from '../../model/index.ts'
import type { Instant } from '../../time/index.ts'
import { defineMeasure, stepKey } from '../defineMeasure.ts'
import type { MeasureFactory, MeasureFamily } from '../defineMeasure.ts'
import type { MeasureSteps, Step } from '../measure.ts'
import { isDone, lifeOf, STATUSES, timeIn } from './lifecycle.ts'
import { solvePlace, solvePlaceSpecs, toLastSolver } from './solves.ts'
import type { ReadySolvePlaceOptions, SolvePlaceOptions } from './solves.ts'
import { placeStep, ticketSteps, ticketTimeSpecs } from './ticket.ts'
import type { ReadyTicketTimeOptions, TicketTimeOptions } from './ticket.ts'

/** What a time in certain statuses can be asked. With `asOf`, tickets that are still open count too, up to that instant. */
export interface StatusTimeOptions extends TicketTimeOptions, SolvePlaceOptions {}

/** What the time in any statuses has to be asked. */
export interface TimeInStatusOptions extends StatusTimeOptions {
  /** The statuses whose time is summed. */
  readonly statuses: readonly TicketStatus[]
}

type ReadyStatusTimeOptions = ReadyTicketTimeOptions & ReadySolvePlaceOptions

/**
 * How long a ticket was in the given statuses before its last solve. In milliseconds of its calendar.
 *
 * @example
 * ```ts
 * const events = [
 *   { type: 'status', at: 10, to: 'pending' },
 *   { type: 'status', at: 30, to: 'open' },
 *   { type: 'status', at: 75, to: 'solved' },
 * ] as const
 * timeInStatus({ statuses: ['open', 'pending'] })({ id: '1', createdAt: 0, events }) // => 65
 * ```
 * @since 0.1.0
 */
export const timeInStatus: MeasureFamily<Ticket, TimeInStatusOptions> = /* @__PURE__ */ defineMeasure<
  Ticket,
  TimeInStatusOptions,
  ReadyStatusTimeOptions & { readonly statuses: readonly TicketStatus[] }
>({
  id: 'timeInStatus',
  unit: 'ms',
  options: /* @__PURE__ */ timeInStatusSpecs(),
  steps: (options) => statusSteps(options, options.statuses),
})

/**
 * How long a customer waited for the team or for somebody whom the team waited for. In milliseconds of its calendar, in
 * new, open and on-hold, up to the last solve.
 *
 * @example
 * ```ts
 * const events = [
 *   { type: 'status', at: 10, to: 'pending' },
 *   { type: 'status', at: 30, to: 'open' },
 *   { type: 'status', at: 75, to: 'solved' },
 * ] as const
 * requesterWaitTime()({ id: '1', createdAt: 0, events }) // => 55
 * ```
 * @since 0.1.0
 */
export const requesterWaitTime: MeasureFactory<Ticket, StatusTimeOptions> = /* @__PURE__ */ timeInOf(
  'requesterWaitTime',
  ['new', 'open', 'on-hold'],
)

/**
 * How long a ticket waited for the customer. In milliseconds of its calendar, in pending, up to the last solve.
 *
 * @example
 * ```ts
 * const events = [
 *   { type: 'status', at: 10, to: 'pending' },
 *   { type: 'status', at: 30, to: 'open' },
 *   { type: 'status', at: 75, to: 'solved' },
 * ] as const
 * pendingTime()({ id: '1', createdAt: 0, events }) // => 20
 * ```
 * @since 0.1.0
 */
export const pendingTime: MeasureFactory<Ticket, StatusTimeOptions> = /* @__PURE__ */ timeInOf('pendingTime', [
  'pending',
])

/**
 * How long a ticket waited for somebody else. In milliseconds of its calendar, in on-hold, up to the last solve.
 *
 * @example
 * ```ts
 * const events = [
 *   { type: 'status', at: 10, to: 'on-hold' },
 *   { type: 'status', at: 30, to: 'open' },
 *   { type: 'status', at: 75, to: 'solved' },
 * ] as const
 * ticketOnHoldTime()({ id: '1', createdAt: 0, events }) // => 20
 * ```
 * @since 0.1.0
 */
export const ticketOnHoldTime: MeasureFactory<Ticket, StatusTimeOptions> = /* @__PURE__ */ timeInOf(
  'ticketOnHoldTime',
  ['on-hold'],
)

/**
 * How long it was up to the agents to act on a ticket. In milliseconds of its calendar, in new and open, up to the last
 * solve.
 *
 * @example
 * ```ts
 * const events = [
 *   { type: 'status', at: 10, to: 'pending' },
 *   { type: 'status', at: 30, to: 'open' },
 *   { type: 'status', at: 75, to: 'solved' },
 * ] as const
 * agentWorkTime()({ id: '1', createdAt: 0, events }) // => 55
 * ```
 * @since 0.1.0
 */
export const agentWorkTime: MeasureFactory<Ticket, StatusTimeOptions> = /* @__PURE__ */ timeInOf('agentWorkTime', [
  'new',
  'open',
])

function timeInOf(id: string, statuses: readonly TicketStatus[]): MeasureFactory<Ticket, StatusTimeOptions> {
  return defineMeasure<Ticket, StatusTimeOptions, ReadyStatusTimeOptions>({
    id,
    unit: 'ms',
    options: { ...ticketTimeSpecs(), ...solvePlaceSpecs() },
    steps: (options) => statusSteps(options, statuses),
  })
}

function timeInStatusSpecs(): OptionSpecs<TimeInStatusOptions> {
  return { ...ticketTimeSpecs(), ...solvePlaceSpecs(), statuses: required(setOf(STATUSES)) }
}

function statusSteps(options: ReadyStatusTimeOptions, statuses: readonly TicketStatus[]): MeasureSteps<Ticket> {
  const { calendar, asOf } = options
  return ticketSteps(options, {
    place: asOf === undefined || options.place === 'created' ? solvePlace(options.place) : atEnd(asOf),
    credit: toLastSolver,
    value: (ticket) => {
      const end = endOf(ticket, asOf)
      return end === undefined ? 'unresolved' : timeIn(ticket, statuses, calendar, end)
    },
  })
}

/** Where the times of a ticket end: at its last solve, or where it is open at the instant of the view. */
function endOf(ticket: Ticket, asOf: Instant | undefined): Instant | undefined {
  const { status, lastSolve } = lifeOf(ticket)
  return isDone(status) ? lastSolve?.at : asOf
}

/** An open ticket is measured at the instant of the view, and so it is placed there. */
function atEnd(asOf: Instant): Step<Ticket, Instant | undefined> {
  return placeStep(stepKey('ticket-last-solve-or', asOf), (ticket) => endOf(ticket, asOf))
}
