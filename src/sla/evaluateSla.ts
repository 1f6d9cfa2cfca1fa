import { readOptions } from '../internal/options.ts'
import { instant, required } from '../internal/specs.ts'
import { isSoundTicket, ticketAsOf } from '../model/index.ts'
import type { Ticket } from '../model/index.ts'
import type { Instant } from '../time/index.ts'
import type { SlaOutcome } from './outcome.ts'
import { outcomesOf, policyOf } from './outcomes.ts'
import { policiesIn, policiesOption } from './slaPolicy.ts'
import type { SlaPolicy } from './slaPolicy.ts'

/** The options of {@link evaluateSla}. */
export interface EvaluateSlaOptions {
  /** The instant at which the ticket is looked at: what happened later has not happened. */
  readonly asOf: Instant
}

/**
 * The outcomes of a ticket's policy: how each target, and each cycle of a target that starts more than once, stood at an
 * instant. They come in the order of the policy's targets, and cycle by cycle.
 *
 * A target was *met* if it stopped when no more than its goal had elapsed, in its own time: the time of its clock, without
 * the statuses that pause it. At exactly the goal it still runs; beyond, it is *breached*, and stays so whatever follows:
 * later changes of priority do not change its goal any more. A response or update that is still due when the ticket is
 * solved is *cancelled*, unless its target says otherwise. `dueAt` is the earliest instant at which the goal is reached if
 * nothing changes; it is `null` while the target is *paused*, for nobody knows for how long. Everything is as of `asOf`,
 * so the past can be asked too: `evaluateSla(ticket, policies, { asOf })` and the same of `ticketAsOf(ticket, asOf)` are
 * equal.
 *
 * @param ticket - any ticket
 * @param policies - a policy, or several from the top down: the first that applies is the ticket's
 * @param options - the instant of the view
 * @returns the outcomes; none for a ticket without a policy, and for one that no metric counts: created later than
 * `asOf`, discarded, invalid, or without its whole history
 * @throws TypeError or RangeError for what is no policy, and for a missing, unknown or wrong option
 * @example
 * ```ts
 * const policy = slaPolicy({ name: 'standard', targets: [{ target: 'requester-wait', goal: hours(4) }] })
 * const ticket = {
 *   id: '1',
 *   createdAt: 0,
 *   events: [
 *     { type: 'status', at: hours(1), to: 'pending' },
 *     { type: 'status', at: hours(3), to: 'open' },
 *   ],
 * } as const
 * const [outcome] = evaluateSla(ticket, policy, { asOf: hours(4) })
 * outcome?.state // => 'running'
 * outcome?.elapsed // => hours(2)
 * outcome?.dueAt // => hours(6)
 * ```
 * @see https://developer.zendesk.com/documentation/ticketing/reference-guides/ticket-metric-event-types-reference
 * @since 0.1.0
 */
export function evaluateSla(
  ticket: Ticket,
  policies: SlaPolicy | readonly SlaPolicy[],
  options: EvaluateSlaOptions,
): readonly SlaOutcome[] {
  const { policies: known, asOf } = readOptions(
    'evaluateSla',
    { policies: required(policiesOption()), asOf: required(instant()) },
    { ...options, policies },
  )
  return outcomesAsOf(ticket, policiesIn(known), asOf)
}

/** The outcomes of any record, with everything about the call already checked. */
export function outcomesAsOf(record: Ticket, policies: readonly SlaPolicy[], asOf: Instant): readonly SlaOutcome[] {
  const ticket = ticketAsOf(record, asOf)
  if (!isSoundTicket(ticket) || ticket.createdAt > asOf) return []
  if (ticket.discarded != null || ticket.historyComplete === false) return []
  const policy = policyOf(ticket, policies)
  return policy === undefined ? [] : outcomesOf(ticket, policy, asOf)
}
