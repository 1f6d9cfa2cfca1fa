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

/** 1 for each ticket, where it was created. */
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

/** 1 for each ticket that is solved, where it was solved last. */
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
