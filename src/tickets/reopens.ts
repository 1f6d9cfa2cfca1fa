import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import { lifeOf } from './lifecycle.ts'
import { solvedTicketOptions, solvePlace, toLastSolver } from './solves.ts'
import type { SolvedTicketOptions } from './solves.ts'
import { ticketBody } from './ticketBody.ts'

/**
 * 1 for a ticket that was reopened after a solve, 0 for one that never was. One that was never solved is left out as
 * `unresolved`.
 *
 * @example
 * ```ts
 * const events = [
 *   { type: 'status', at: 10, to: 'solved' },
 *   { type: 'status', at: 30, to: 'open' },
 *   { type: 'status', at: 75, to: 'solved' },
 * ] as const
 * reopening()({ id: '1', createdAt: 0, events }) // => 1
 * ```
 * @since 0.1.0
 */
export const reopening: ReopeningMaker = /* @__PURE__ */ reopeningsOf('reopening', 'ratio', Math.sign)

/**
 * How often a ticket was reopened after a solve. One that was never solved is left out as `unresolved`.
 *
 * @example
 * ```ts
 * const events = [
 *   { type: 'status', at: 10, to: 'solved' },
 *   { type: 'status', at: 30, to: 'open' },
 *   { type: 'status', at: 75, to: 'solved' },
 * ] as const
 * reopens()({ id: '1', createdAt: 0, events }) // => 1
 * ```
 * @since 0.1.0
 */
export const reopens: ReopeningMaker = /* @__PURE__ */ reopeningsOf('reopens', 'count', (times) => times)

/** Makes a measure of the reopenings of solved tickets. */
type ReopeningMaker = MeasureMaker<Ticket, SolvedTicketOptions, Measure<Ticket>>

function reopeningsOf(id: string, unit: string, value: (times: number) => number): ReopeningMaker {
  return defineMeasure({
    id,
    unit,
    options: solvedTicketOptions,
    make: (options) =>
      ticketBody(options, {
        at: solvePlace(options.place),
        credit: toLastSolver,
        value: (ticket) => {
          const { lastSolve, reopenings } = lifeOf(ticket)
          return lastSolve === undefined ? 'unresolved' : value(reopenings)
        },
      }),
  })
}
