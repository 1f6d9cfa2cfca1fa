import type { Ticket } from '../model/index.ts'
import { assignedAfter } from '../tickets/index.ts'
import type { Instant } from '../time/index.ts'
import { cyclesOf } from './cycles.ts'
import type { Cycle, Ending } from './cycles.ts'
import type { SlaOutcome, SlaReason, SlaState } from './outcome.ts'
import { RULES } from './rules.ts'
import type { SlaPolicy } from './slaPolicy.ts'
import type { SlaTarget, SlaTargetName } from './target.ts'

/** The first policy that applies to a ticket. */
export function policyOf(ticket: Ticket, policies: readonly SlaPolicy[]): SlaPolicy | undefined {
  return policies.find(({ appliesTo }) => appliesTo === undefined || appliesTo(ticket))
}

/** The outcomes of a sound ticket that holds nothing that happened later than `asOf`, of one target or of all. */
export function outcomesOf(
  ticket: Ticket,
  policy: SlaPolicy,
  asOf: Instant,
  only?: SlaTargetName,
): readonly SlaOutcome[] {
  return policy.targets
    .filter(({ target }) => only === undefined || target === only)
    .flatMap((target) =>
      cyclesOf(ticket, target, asOf).map((cycle, index) => outcomeOf(ticket, policy, target, cycle, index + 1)),
    )
}

function outcomeOf(ticket: Ticket, policy: SlaPolicy, { target }: SlaTarget, cycle: Cycle, number: number): SlaOutcome {
  const { startedAt, priority, ending, reading } = cycle
  const { elapsed, pausedTime, goal, dueAt, isOver } = reading
  const [agentId, group] = creditOf(ticket, ending)
  const reason = ending?.by === 'solve' ? reasonOf(target) : undefined
  return {
    ticketId: ticket.id,
    policy: policy.name,
    target,
    cycle: number,
    ...(priority !== undefined && { priority }),
    ...(group !== undefined && { group }),
    ...(agentId !== undefined && { agentId }),
    startedAt,
    goal,
    dueAt,
    ...(ending !== undefined && { stoppedAt: ending.at }),
    ...(isOver && dueAt !== null && { breachedAt: dueAt }),
    elapsed,
    pausedTime,
    remaining: goal - elapsed,
    state: stateOf(cycle, reason),
    ...(reason !== undefined && { reason }),
  }
}

function stateOf({ ending, isPaused, reading }: Cycle, reason: SlaReason | undefined): SlaState {
  if (reading.isOver) return 'breached'
  if (ending !== undefined) return reason === undefined ? 'met' : 'cancelled'
  return isPaused ? 'paused' : 'running'
}

/** What the end of a target by a solve is called, where the solve is not what was promised. */
function reasonOf(target: SlaTargetName): SlaReason | undefined {
  if (RULES[target].endsWithSolve) return undefined
  return target === 'periodic-update' ? 'solved' : 'solved-without-reply'
}

/** The author of the reply, or the solver, or else whom the ticket was assigned to; and the group of that moment. */
function creditOf(
  ticket: Ticket,
  ending: Ending | undefined,
): [agentId: string | undefined, group: string | undefined] {
  const { index = Infinity, event } = ending ?? {}
  const group = assignedAfter(ticket, index, 'group')
  if (event?.type === 'message') return [event.agentId ?? undefined, group]
  const solver = event?.type === 'status' ? event.agentId : undefined
  return [solver ?? assignedAfter(ticket, index, 'agentId'), group]
}
