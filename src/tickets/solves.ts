import type { Specs } from '../internal/options.ts'
import { oneOf } from '../internal/specs.ts'
import type { Credit, Place } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import { assignedAfter } from './assignment.ts'
import { lifeOf } from './lifecycle.ts'
import type { Solve } from './lifecycle.ts'
import { atCreation, ticketOptions } from './ticketBody.ts'
import type { TicketOptions } from './ticketBody.ts'
import type { TicketColumns } from './ticketColumns.ts'

/** What every measure of a solved ticket can be asked. */
export interface SolvePlaceOptions {
  /**
   * The instant that puts a ticket into a period: its last solve, as in reports of what was resolved in a month, or its
   * creation, as in cohorts (Intercom's buckets).
   * @defaultValue `'solved'`
   */
  readonly place?: 'solved' | 'created' | undefined
}

/** What a measure of a solved ticket can be asked. */
export interface SolvedTicketOptions extends TicketOptions, SolvePlaceOptions {}

/** The option of {@link SolvePlaceOptions}. */
export function solvePlaceOptions(): Specs<SolvePlaceOptions, 'place'> {
  return { place: oneOf('solved', 'created') }
}

/** The options of a measure of solved tickets. */
export function solvedTicketOptions(): Specs<SolvedTicketOptions, 'place'> {
  return { ...ticketOptions(), ...solvePlaceOptions() }
}

/** Where a ticket was solved last, or created. */
export function solvePlace(place: 'solved' | 'created'): Place<Ticket> {
  return place === 'created' ? atCreation : atLastSolve
}

function atLastSolve({ solved }: TicketColumns): Float64Array {
  return solved
}

/**
 * Credits whoever solved a ticket, else the agent it was assigned to then, and the group of that moment; for a ticket
 * without such a solve whom it is assigned to.
 */
export function solveCredit(solveOf: (ticket: Ticket) => Solve | undefined): Credit<Ticket> {
  return {
    agentId: (ticket) => {
      const solve = solveOf(ticket)
      return solve?.agentId ?? assignedAfter(ticket, solve?.index ?? Infinity, 'agentId')
    },
    group: (ticket) => assignedAfter(ticket, solveOf(ticket)?.index ?? Infinity, 'group'),
  }
}

/** Credits the last solve. */
export const toLastSolver: Credit<Ticket> = /* @__PURE__ */ solveCredit((ticket) => lifeOf(ticket).lastSolve)
