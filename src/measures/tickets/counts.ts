import type { Ticket } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFactory } from '../defineMeasure.ts'
import { isDone, statusOf } from './lifecycle.ts'
import { solvedTicketSpecs } from './reopens.ts'
import type { SolvedTicketOptions } from './reopens.ts'
import { solvePlace, toLastSolver } from './solves.ts'
import type { ReadySolvePlaceOptions } from './solves.ts'
import { atCreation, ticketSpecs, ticketSteps } from './ticket.ts'
import type { TicketOptions } from './ticket.ts'

/**
 * 1 for each ticket, where it was created.
 *
 * @example
 * ```ts
 * created()({ id: '1', createdAt: 0, events: [] }) // => 1
 * created()({ id: '2', createdAt: 0, discarded: 'spam', events: [] }) // => 'spam'
 * ```
 * @since 0.1.0
 */
export const created: MeasureFactory<Ticket, TicketOptions> = /* @__PURE__ */ defineMeasure<
  Ticket,
  TicketOptions,
  TicketOptions
>({
  id: 'created',
  unit: 'count',
  options: /* @__PURE__ */ ticketSpecs(),
  steps: (options) => ticketSteps(options, { place: atCreation, value: () => 1, fromHeader: true }),
})

/**
 * 1 for each ticket that is solved, where it was solved last. One that is not solved now is left out as `unresolved`,
 * also if it was solved before.
 *
 * @example
 * ```ts
 * solved()({ id: '1', createdAt: 0, events: [{ type: 'status', at: 60_000, to: 'solved' }] }) // => 1
 * solved()({ id: '1', createdAt: 0, events: [] }) // => 'unresolved'
 * ```
 * @since 0.1.0
 */
export const solved: MeasureFactory<Ticket, SolvedTicketOptions> = /* @__PURE__ */ defineMeasure<
  Ticket,
  SolvedTicketOptions,
  ReadySolvePlaceOptions
>({
  id: 'solved',
  unit: 'count',
  options: /* @__PURE__ */ solvedTicketSpecs(),
  steps: (options) =>
    ticketSteps(options, {
      place: solvePlace(options.place),
      credit: toLastSolver,
      value: (ticket) => (isDone(statusOf(ticket)) ? 1 : 'unresolved'),
    }),
})
