import type { OptionSpec } from '../../internal/options.ts'
import { oneOf } from '../../internal/specs.ts'
import type { Ticket } from '../../model/index.ts'
import type { Instant } from '../../time/index.ts'
import type { MeasureSteps, Step } from '../measure.ts'
import { assignedAfter } from './assignment.ts'
import { lifeOf } from './lifecycle.ts'
import type { Solve } from './lifecycle.ts'
import { atCreation, placeStep } from './ticket.ts'
import type { TicketOptions } from './ticket.ts'

/** What every measure of a solved ticket can be asked. */
export interface SolvePlaceOptions {
  /**
   * The instant that puts a ticket into a period: its last solve, as in reports of what was resolved in a month, or its
   * creation, as in cohorts (Intercom's buckets).
   * @defaultValue `'solved'`
   */
  readonly place?: 'solved' | 'created' | undefined
}

/** The options of a solved ticket with their defaults filled in. */
export interface ReadySolvePlaceOptions extends TicketOptions {
  readonly place: 'solved' | 'created'
}

/** The spec of {@link SolvePlaceOptions}. */
export function solvePlaceSpecs(): { readonly place: OptionSpec<'solved' | 'created'> } {
  return { place: oneOf('solved', 'created') }
}

/** Where a ticket was solved last, or created. */
export function solvePlace(place: 'solved' | 'created'): Step<Ticket, Instant | undefined> {
  return place === 'created' ? atCreation : AT_LAST_SOLVE
}

const AT_LAST_SOLVE: Step<Ticket, Instant | undefined> = /* @__PURE__ */ placeStep(
  'ticket-last-solve',
  (ticket) => lifeOf(ticket).lastSolve?.at,
)

/**
 * Credits whoever solved a ticket, else the agent it was assigned to then, and the group of that moment; for a ticket
 * without such a solve whom it is assigned to.
 */
export function solveCredit(
  solveOf: (ticket: Ticket) => Solve | undefined,
): Pick<MeasureSteps<Ticket>, 'agentId' | 'group'> {
  return {
    agentId: (ticket) => {
      const solve = solveOf(ticket)
      return solve?.agentId ?? assignedAfter(ticket, solve?.index ?? Infinity, 'agentId')
    },
    group: (ticket) => assignedAfter(ticket, solveOf(ticket)?.index ?? Infinity, 'group'),
  }
}

/** Credits the last solve. */
export const toLastSolver: Pick<MeasureSteps<Ticket>, 'agentId' | 'group'> = /* @__PURE__ */ solveCredit(
  (ticket) => lifeOf(ticket).lastSolve,
)
