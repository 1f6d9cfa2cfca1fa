import type { OptionSpecs } from '../../internal/options.ts'
import type { Ticket } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFactory } from '../defineMeasure.ts'
import { lifeOf } from './lifecycle.ts'
import { solvePlace, solvePlaceSpecs, toLastSolver } from './solves.ts'
import type { ReadySolvePlaceOptions, SolvePlaceOptions } from './solves.ts'
import { ticketSpecs, ticketSteps } from './ticket.ts'
import type { TicketOptions } from './ticket.ts'

/** What a measure of a solved ticket can be asked. */
export interface SolvedTicketOptions extends TicketOptions, SolvePlaceOptions {}

/** The specs of {@link SolvedTicketOptions}. */
export function solvedTicketSpecs(): OptionSpecs<SolvedTicketOptions> {
  return { ...ticketSpecs(), ...solvePlaceSpecs() }
}

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
export const reopening: MeasureFactory<Ticket, SolvedTicketOptions> = /* @__PURE__ */ reopeningsOf(
  'reopening',
  'ratio',
  Math.sign,
)

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
export const reopens: MeasureFactory<Ticket, SolvedTicketOptions> = /* @__PURE__ */ reopeningsOf(
  'reopens',
  'count',
  (times) => times,
)

function reopeningsOf(
  id: string,
  unit: string,
  value: (times: number) => number,
): MeasureFactory<Ticket, SolvedTicketOptions> {
  return defineMeasure<Ticket, SolvedTicketOptions, ReadySolvePlaceOptions>({
    id,
    unit,
    options: solvedTicketSpecs(),
    steps: (options) =>
      ticketSteps(options, {
        place: solvePlace(options.place),
        credit: toLastSolver,
        value: (ticket) => {
          const { lastSolve, reopenings } = lifeOf(ticket)
          return lastSolve === undefined ? 'unresolved' : value(reopenings)
        },
      }),
  })
}
