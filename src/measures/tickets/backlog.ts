import type { OptionSpecs } from '../../internal/options.ts'
import { instant, required } from '../../internal/specs.ts'
import type { Ticket } from '../../model/index.ts'
import type { Instant } from '../../time/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFamily } from '../defineMeasure.ts'
import { assigneeOf } from './assignment.ts'
import { isDone, statusOf } from './lifecycle.ts'
import { atCreation, ticketSpecs, ticketSteps, ticketTimeSpecs } from './ticket.ts'
import type { ReadyTicketTimeOptions, TicketOptions, TicketTimeOptions } from './ticket.ts'

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
export const backlog: MeasureFamily<Ticket, BacklogOptions> = /* @__PURE__ */ defineMeasure<
  Ticket,
  BacklogOptions,
  BacklogOptions
>({
  id: 'backlog',
  unit: 'count',
  options: /* @__PURE__ */ backlogSpecs(),
  steps: (options) => ticketSteps(options, { place: atCreation, value: (ticket) => (isOpen(ticket) ? 1 : 'solved') }),
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
export const backlogAge: MeasureFamily<Ticket, BacklogAgeOptions> = /* @__PURE__ */ defineMeasure<
  Ticket,
  BacklogAgeOptions,
  ReadyTicketTimeOptions & BacklogAgeOptions
>({
  id: 'backlogAge',
  unit: 'ms',
  options: /* @__PURE__ */ backlogAgeSpecs(),
  steps: (options) => {
    const { asOf, calendar } = options
    return ticketSteps(options, {
      place: atCreation,
      value: (ticket) => (isOpen(ticket) ? calendar.elapsed(ticket.createdAt, asOf) : 'solved'),
    })
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
export const unassigned: MeasureFamily<Ticket, BacklogOptions> = /* @__PURE__ */ defineMeasure<
  Ticket,
  BacklogOptions,
  BacklogOptions
>({
  id: 'unassigned',
  unit: 'count',
  options: /* @__PURE__ */ backlogSpecs(),
  steps: (options) =>
    ticketSteps(options, {
      place: atCreation,
      value: (ticket) => {
        if (!isOpen(ticket)) return 'solved'
        return assigneeOf(ticket) === undefined ? 1 : 'assigned'
      },
    }),
})

function backlogSpecs(): OptionSpecs<BacklogOptions> {
  return { ...ticketSpecs(), asOf: required(instant()) }
}

function backlogAgeSpecs(): OptionSpecs<BacklogAgeOptions> {
  return { ...ticketTimeSpecs(), asOf: required(instant()) }
}

function isOpen(ticket: Ticket): boolean {
  return !isDone(statusOf(ticket))
}
