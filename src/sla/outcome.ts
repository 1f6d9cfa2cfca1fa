import type { Duration, Instant } from '../time/index.ts'
import type { SlaTargetName } from './target.ts'

/**
 * How a target stands: it was met, breached, runs, is paused by the ticket's status, or was cancelled by the solve. What
 * was breached stays breached, whether it was stopped since or not.
 */
export type SlaState = 'met' | 'breached' | 'running' | 'paused' | 'cancelled'

/** Why a target ended otherwise than by what was promised: the ticket was solved, without the reply that was due. */
export type SlaReason = 'solved' | 'solved-without-reply'

/** One cycle of one target of one ticket, as it stood at the instant it was evaluated for. */
export interface SlaOutcome {
  /** The ticket's `id`. */
  readonly ticketId: string
  /** The name of the policy. */
  readonly policy: string
  /** What was promised. */
  readonly target: SlaTargetName
  /** Which cycle of the target this is: 1 for the first. */
  readonly cycle: number
  /** The priority whose goal counts, where it is known. */
  readonly priority?: string | undefined
  /** The group it is credited to: that of the moment it ended, else the ticket's current one. */
  readonly group?: string | undefined
  /** The agent it is credited to: the author of the reply, the solver, else the ticket's current agent. */
  readonly agentId?: string | undefined
  /** When its clock started: at the creation, the customer's message or the agent's, as the target has it. */
  readonly startedAt: Instant
  /** How long it may take, in the target's own time. */
  readonly goal: Duration
  /**
   * The earliest instant at which `elapsed` reaches the goal, provided that the clock runs on; `null` while it is paused
   * and not yet breached, or where the calendar never gets there.
   */
  readonly dueAt: Instant | null
  /** When it ended: at the reply, the update or the solve. */
  readonly stoppedAt?: Instant | undefined
  /** The due time that was missed, or the change of priority that left no time. */
  readonly breachedAt?: Instant | undefined
  /** The time its clock has run. */
  readonly elapsed: Duration
  /** The time its clock has stood still, in the target's own time: `elapsed + pausedTime` is all time since the start. */
  readonly pausedTime: Duration
  /** `goal - elapsed`: negative once it is breached. */
  readonly remaining: Duration
  /** How it stands. */
  readonly state: SlaState
  /** Why it ended otherwise than by what was promised; absent where it did not. */
  readonly reason?: SlaReason | undefined
}
