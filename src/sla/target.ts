import type { Option } from '../internal/options.ts'
import type { TicketStatus } from '../model/index.ts'
import type { Clock, Duration } from '../time/index.ts'

/** The promises that a policy can make about a ticket. */
export type SlaTargetName =
  'first-response' | 'next-response' | 'periodic-update' | 'requester-wait' | 'agent-work' | 'resolution'

/** How long a target may take: one length of time, or one for each priority and a default for all others. */
export type SlaGoal =
  | Duration
  | ({ readonly [priority: string]: Duration } & {
      /** For tickets of any other priority, or of none that is known. */
      readonly default: Duration
    })

/** A target as a policy is told of it. */
export interface SlaTargetDefinition {
  /**
   * What is promised. `'first-response'` runs from the creation to the first public reply of an agent (tickets that the
   * team began have none), `'next-response'` from the customer's oldest unanswered message after that to the reply,
   * `'periodic-update'` from each public message of an agent to the next, and `'requester-wait'`, `'agent-work'` and
   * `'resolution'` from the creation to the solve.
   */
  readonly target: SlaTargetName
  /** How long it may take in the target's own time: met means not longer than this. */
  readonly goal: SlaGoal
  /**
   * The clock of the target's own time: a business calendar counts open time only.
   * @defaultValue {@link time!wallClock | wallClock}
   */
  readonly calendar?: Clock | undefined
  /**
   * The statuses in which the clock stands still.
   * @defaultValue `['pending']` for `'requester-wait'`, `['pending', 'on-hold']` for `'agent-work'`, else `[]`
   */
  readonly pauseOn?: readonly TicketStatus[] | undefined
  /**
   * What a change of priority does to a running clock: the goal of the new priority counts from then on, for the whole
   * time (Zendesk), or the goal of the priority at the start stays (dbt_zendesk). A breach settles the goal.
   * @defaultValue `'retarget'`
   */
  readonly onPriorityChange?: 'retarget' | 'keep' | undefined
  /**
   * What a reopening does to a clock that the solve ended: it goes on, without the time the ticket was solved (Zendesk);
   * it stays ended (Plain's first resolution time); or a new cycle starts from zero (Jira Service Management).
   * @defaultValue `'resume'`
   */
  readonly reopen?: 'resume' | 'first-solve' | 'new-cycle' | undefined
  /**
   * What a solve does to a response or update that is still due: it is cancelled, unless it was breached already, or its
   * clock runs on as if the ticket were open. The targets that end with the solve do not ask.
   * @defaultValue `'cancel'`
   */
  readonly unansweredAtSolve?: 'cancel' | 'run' | undefined
}

/** A target with its defaults filled in. */
export interface SlaTarget {
  /** What is promised. */
  readonly target: SlaTargetName
  /** How long it may take in the target's own time, in milliseconds. */
  readonly goal: SlaGoal
  /** The clock of the target's own time. */
  readonly calendar: Clock
  /** The statuses in which that clock stands still. */
  readonly pauseOn: readonly TicketStatus[]
  /** What a change of priority does to a running clock. */
  readonly onPriorityChange: 'retarget' | 'keep'
  /** What a reopening does to a clock that the solve ended. */
  readonly reopen: 'resume' | 'first-solve' | 'new-cycle'
  /** What a solve does to a response or update that is still due. */
  readonly unansweredAtSolve: 'cancel' | 'run'
}

/** Every target, in the order of the field. */
export const SLA_TARGETS: readonly SlaTargetName[] = [
  'first-response',
  'next-response',
  'periodic-update',
  'requester-wait',
  'agent-work',
  'resolution',
]

/** The option `goal`. */
export function goalOption(): Option<SlaGoal, 'optional'> {
  return {
    given: 'optional',
    accepts: 'a number of milliseconds above zero, or such a number for each priority and for default',
    kind: 'number',
    test: isGoal,
    normal: (goal) => (typeof goal === 'number' ? goal : { ...goal }),
  }
}

/** The goal of a ticket's priority, where that is known. */
export function goalOf(goal: SlaGoal, priority: string | undefined): Duration {
  if (typeof goal === 'number') return goal
  return priority !== undefined && Object.hasOwn(goal, priority) ? (goal[priority] ?? goal.default) : goal.default
}

function isGoal(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return isLength(value)
  return Object.hasOwn(value, 'default') && Object.values(value).every(isLength)
}

function isLength(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && value < Infinity
}
