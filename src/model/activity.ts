import type { Instant } from '../time/index.ts'
import type { Channel } from './interaction.ts'

/** What an agent is doing. */
export type AgentState =
  'available' | 'ringing' | 'on-contact' | 'wrap-up' | 'break' | 'meeting' | 'training' | 'offline' | (string & {})

/** One stretch of an agent's day in one state, from `from` up to `to`. */
export interface AgentActivity {
  readonly agentId: string
  readonly from: Instant
  readonly to: Instant
  readonly state: AgentState
  readonly channel?: Channel | undefined
  readonly queue?: string | undefined
  readonly reason?: string | undefined
  /** How many contacts were handled in it. */
  readonly contacts?: number | undefined
}

/** One stretch of an agent's planned day, from `from` up to `to`. */
export interface ScheduledActivity {
  readonly agentId: string
  /** What is planned: `'on-queue'`, or the name of a state. */
  readonly activity: string
  readonly from: Instant
  readonly to: Instant
  /** Whether it is paid; absent means `true`. */
  readonly paid?: boolean | undefined
  /** Whether keeping to it is measured; absent means `true`. */
  readonly adherence?: boolean | undefined
}
