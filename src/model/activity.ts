import type { Instant } from '../time/index.ts'
import type { Channel } from './interaction.ts'

/** What an agent is doing. */
export type AgentState =
  'available' | 'ringing' | 'on-contact' | 'wrap-up' | 'break' | 'meeting' | 'training' | 'offline' | (string & {})

/** One stretch of an agent's day in one state, from `from` up to `to`. */
export interface AgentActivity {
  /** The agent whose time it is; overlapping stretches of one agent count once. */
  readonly agentId: string
  /** When it began. */
  readonly from: Instant
  /** When it ended; not part of it. Earlier than `from`, or more than 366 days later, makes the stretch `invalid`. */
  readonly to: Instant
  /**
   * What the agent was doing. Other words than the named ones count as neither work nor time on
   * queue; a schedule can ask for them.
   */
  readonly state: AgentState
  /** The channel of the contact, or the one the agent was ready for. */
  readonly channel?: Channel | undefined
  /** The queue the agent worked for. */
  readonly queue?: string | undefined
  /** The reason code that the agent chose, such as `'lunch'`. Not interpreted; good for grouping. */
  readonly reason?: string | undefined
  /** How many contacts were handled in it. */
  readonly contacts?: number | undefined
}

/** One stretch of an agent's planned day, from `from` up to `to`. */
export interface ScheduledActivity {
  /** The agent whose plan it is. */
  readonly agentId: string
  /** What is planned: `'on-queue'`, or the name of a state. */
  readonly activity: string
  /** When it is to begin. */
  readonly from: Instant
  /** When it is to end; not part of it. */
  readonly to: Instant
  /** Whether it is paid; absent means `true`. */
  readonly paid?: boolean | undefined
  /** Whether keeping to it is measured; absent means `true`. */
  readonly adherence?: boolean | undefined
}
