import { readOptions } from '../internal/options.ts'
import { duration, instant, required } from '../internal/specs.ts'
import type { Ticket } from '../model/index.ts'
import type { Duration, Instant } from '../time/index.ts'
import { outcomesAsOf } from './evaluateSla.ts'
import type { SlaOutcome } from './outcome.ts'
import { policiesIn, policiesOption } from './slaPolicy.ts'
import type { SlaPolicy } from './slaPolicy.ts'

/** The options of {@link atRisk}. */
export interface AtRiskOptions {
  /** A policy, or several from the top down: the first that applies to a ticket is its policy. */
  readonly policies: SlaPolicy | readonly SlaPolicy[]
  /** The instant at which the tickets are looked at. */
  readonly asOf: Instant
  /** How soon a target has to be due, on the wall clock. */
  readonly within: Duration
}

/** A running outcome whose due time is known. */
export interface SlaOutcomeAtRisk extends SlaOutcome {
  /** Only what still runs can be at risk. */
  readonly state: 'running'
  readonly dueAt: Instant
}

/**
 * The running targets that are due soon, the soonest first: those with `dueAt <= asOf + within`.
 *
 * The distance to the due time is read from the wall clock, also for targets in business time, so that what is due first
 * comes first (as Zendesk's badges have it): with two business hours left on Friday afternoon a target is less urgent
 * than with three hours around the clock. What is breached is not at risk any more, and what is paused has no due time.
 *
 * @param tickets - any iterable of tickets; those that no metric counts have no targets
 * @param options - the policies, the instant of the view, which may lie in the past, and the distance
 * @returns the outcomes in the order of their due times; of several at one instant in the order of the tickets
 * @throws TypeError or RangeError for what is no policy, and for a missing, unknown or wrong option
 * @example
 * ```ts
 * const policies = slaPolicy({ name: 'standard', targets: [{ target: 'first-response', goal: hours(1) }] })
 * const tickets = [
 *   { id: 'fresh', createdAt: minutes(50), events: [] },
 *   { id: 'older', createdAt: minutes(20), events: [] },
 *   { id: 'oldest', createdAt: minutes(10), events: [] },
 * ]
 * const due = atRisk(tickets, { policies, asOf: minutes(60), within: minutes(30) })
 * due.map(({ ticketId }) => ticketId) // => ['oldest', 'older']
 * ```
 * @see https://support.zendesk.com/hc/en-us/articles/4408885881498
 * @since 0.1.0
 */
export function atRisk(tickets: Iterable<Ticket>, options: AtRiskOptions): readonly SlaOutcomeAtRisk[] {
  const { policies, asOf, within } = readOptions(
    'atRisk',
    { policies: required(policiesOption()), asOf: required(instant()), within: required(duration()) },
    options,
  )
  const due: SlaOutcomeAtRisk[] = []
  for (const ticket of tickets) {
    for (const outcome of outcomesAsOf(ticket, policiesIn(policies), asOf)) {
      if (isAtRisk(outcome) && outcome.dueAt <= asOf + within) due.push(outcome)
    }
  }
  return due.sort((one, other) => one.dueAt - other.dueAt)
}

function isAtRisk(outcome: SlaOutcome): outcome is SlaOutcomeAtRisk {
  return outcome.state === 'running' && outcome.dueAt !== null
}
