import type { Specs } from '../internal/options.ts'
import { instant, required } from '../internal/specs.ts'
import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import type { Instant } from '../time/index.ts'
import { assigneeOf } from './assignment.ts'
import { ticketBody, ticketOptions, ticketTimeOptions } from './ticketBody.ts'
import type { TicketOptions, TicketTimeOptions } from './ticketBody.ts'
import { DONE } from './ticketSorts.ts'

/** What a measure of the backlog has to be asked. */
export interface BacklogOptions extends TicketOptions {
  /** The instant at which the backlog is looked at; tickets created later are excluded as `not-yet`. */
  readonly asOf: Instant
}

/** What the age of the backlog has to be asked. */
export interface BacklogAgeOptions extends TicketTimeOptions {
  /** The instant at which the backlog is looked at; tickets created later are excluded as `not-yet`. */
  readonly asOf: Instant
}

/**
 * 1 for each ticket that is not solved at the instant of the view. A solved one is left out as `solved`.
 *
 * @example
 * ```ts
 * backlog({ asOf: 90_000 })({ id: '1', createdAt: 0, events: [] }) // => 1
 * const events = [{ type: 'status', at: 60_000, to: 'solved' }] as const
 * backlog({ asOf: 90_000 })({ id: '1', createdAt: 0, events }) // => 'solved'
 * ```
 * @since 0.1.0
 */
export const backlog: MeasureMaker<Ticket, BacklogOptions, Measure<Ticket>> = /* @__PURE__ */ defineMeasure({
  id: 'backlog',
  unit: 'count',
  options: backlogOptions,
  make: (options) => ticketBody(options, { of: (sort) => ((sort & DONE) === 0 ? 1 : 'solved') }),
})

/**
 * How old each ticket is that is not solved at the instant of the view. In milliseconds of its calendar, from its
 * creation to `asOf`.
 *
 * @example
 * ```ts
 * backlogAge({ asOf: 90_000 })({ id: '1', createdAt: 0, events: [] }) // => 90_000
 * ```
 * @since 0.1.0
 */
export const backlogAge: MeasureMaker<Ticket, BacklogAgeOptions, Measure<Ticket>> = /* @__PURE__ */ defineMeasure({
  id: 'backlogAge',
  unit: 'ms',
  options: backlogAgeOptions,
  make: (options) => {
    const { asOf, calendar } = options
    return ticketBody(options, { of: openOnly, value: ({ createdAt }) => calendar.elapsed(createdAt, asOf) })
  },
})

/**
 * 1 for each ticket that is neither solved nor assigned to an agent at the instant of the view.
 *
 * @example
 * ```ts
 * unassigned({ asOf: 90_000 })({ id: '1', createdAt: 0, events: [] }) // => 1
 * unassigned({ asOf: 90_000 })({ id: '2', createdAt: 0, assigneeId: 'ada', events: [] }) // => 'assigned'
 * ```
 * @since 0.1.0
 */
export const unassigned: MeasureMaker<Ticket, BacklogOptions, Measure<Ticket>> = /* @__PURE__ */ defineMeasure({
  id: 'unassigned',
  unit: 'count',
  options: backlogOptions,
  make: (options) =>
    ticketBody(options, {
      of: openOnly,
      value: (ticket) => (assigneeOf(ticket) === undefined ? 1 : 'assigned'),
    }),
})

function backlogOptions(): Specs<BacklogOptions> {
  return { ...ticketOptions(), asOf: required(instant()) }
}

function backlogAgeOptions(): Specs<BacklogAgeOptions, 'calendar'> {
  return { ...ticketTimeOptions(), asOf: required(instant()) }
}

/** Asks the tickets that are neither solved nor closed. */
function openOnly(sort: number): 'solved' | undefined {
  return (sort & DONE) === 0 ? undefined : 'solved'
}
