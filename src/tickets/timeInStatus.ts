import type { Filled, Specs } from '../internal/options.ts'
import { required, setOf } from '../internal/specs.ts'
import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureBody, MeasureMaker } from '../metric/index.ts'
import type { Ticket, TicketStatus } from '../model/index.ts'
import type { Instant } from '../time/index.ts'
import { isDone, lifeOf, STATUSES, timeIn } from './lifecycle.ts'
import { solvePlace, solvePlaceOptions, toLastSolver } from './solves.ts'
import type { SolvePlaceOptions } from './solves.ts'
import { ticketBody, ticketTimeOptions } from './ticketBody.ts'
import type { TicketTimeOptions } from './ticketBody.ts'

/** What a time in certain statuses can be asked. With `asOf`, tickets that are still open count too, up to that instant. */
export interface StatusTimeOptions extends TicketTimeOptions, SolvePlaceOptions {}

/** What the time in any statuses has to be asked. */
export interface TimeInStatusOptions extends StatusTimeOptions {
  /** The statuses whose time is summed. */
  readonly statuses: readonly TicketStatus[]
}

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
export const timeInStatus: MeasureMaker<Ticket, TimeInStatusOptions, Measure<Ticket>> = /* @__PURE__ */ defineMeasure({
  id: 'timeInStatus',
  unit: 'ms',
  options: timeInStatusOptions,
  make: (options) => statusBody(options, options.statuses),
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
export const requesterWaitTime: StatusTimeMaker = /* @__PURE__ */ timeInOf('requesterWaitTime', [
  'new',
  'open',
  'on-hold',
])

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
export const pendingTime: StatusTimeMaker = /* @__PURE__ */ timeInOf('pendingTime', ['pending'])

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
export const ticketOnHoldTime: StatusTimeMaker = /* @__PURE__ */ timeInOf('ticketOnHoldTime', ['on-hold'])

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
export const agentWorkTime: StatusTimeMaker = /* @__PURE__ */ timeInOf('agentWorkTime', ['new', 'open'])

/** Makes a measure of the time in certain statuses. */
type StatusTimeMaker = MeasureMaker<Ticket, StatusTimeOptions, Measure<Ticket>>

function timeInOf(id: string, statuses: readonly TicketStatus[]): StatusTimeMaker {
  return defineMeasure({
    id,
    unit: 'ms',
    options: statusTimeOptions,
    make: (options) => statusBody(options, statuses),
  })
}

function timeInStatusOptions(): Specs<TimeInStatusOptions, 'calendar' | 'place'> {
  return { ...statusTimeOptions(), statuses: required(setOf(STATUSES)) }
}

function statusTimeOptions(): Specs<StatusTimeOptions, 'calendar' | 'place'> {
  return { ...ticketTimeOptions(), ...solvePlaceOptions() }
}

function statusBody(
  options: Filled<ReturnType<typeof statusTimeOptions>>,
  statuses: readonly TicketStatus[],
): MeasureBody<Ticket> {
  const { calendar, asOf, place } = options
  return ticketBody(options, {
    // An open ticket is measured at the instant of the view, and so it is placed there.
    at: asOf === undefined || place === 'created' ? solvePlace(place) : { of: (ticket) => endOf(ticket, asOf) },
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
