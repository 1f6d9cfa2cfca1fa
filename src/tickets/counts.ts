import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import { solvedTicketOptions, solvePlace, toLastSolver } from './solves.ts'
import type { SolvedTicketOptions } from './solves.ts'
import { ticketBody, ticketOptions } from './ticketBody.ts'
import type { TicketOptions } from './ticketBody.ts'
import { DONE } from './ticketSorts.ts'

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
export const created: MeasureMaker<Ticket, TicketOptions, Measure<Ticket>> = /* @__PURE__ */ defineMeasure({
  id: 'created',
  unit: 'count',
  options: ticketOptions,
  make: (options) => ticketBody(options, { of: () => 1, fromHeader: true }),
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
export const solved: MeasureMaker<Ticket, SolvedTicketOptions, Measure<Ticket>> = /* @__PURE__ */ defineMeasure({
  id: 'solved',
  unit: 'count',
  options: solvedTicketOptions,
  make: (options) =>
    ticketBody(options, {
      at: solvePlace(options.place),
      credit: toLastSolver,
      of: (sort) => ((sort & DONE) === 0 ? 'unresolved' : 1),
    }),
})
