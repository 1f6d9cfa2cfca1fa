import type { Instant } from '../time/index.ts'
import type { Channel } from './interaction.ts'

/** What a survey asks for: satisfaction, recommendation, or effort. */
export type SurveyKind = 'csat' | 'nps' | 'ces'

/** One survey offered to a customer, answered or not. */
export interface Survey {
  /** The survey's identity. */
  readonly id: string
  /** What it asks for; a metric leaves the other kinds out as `wrong-kind`. */
  readonly kind: SurveyKind
  /** When it was offered; absent means unknown. */
  readonly offeredAt?: Instant | undefined
  /** When it was answered; absent means it was not. */
  readonly answeredAt?: Instant | undefined
  /** The answer. */
  readonly score?: number | undefined
  /** The lowest and the highest answer possible; absent means csat 1..5, nps 0..10, ces 1..7. */
  readonly scale?: readonly [min: number, max: number] | undefined
  /** The ticket or interaction it asks about. */
  readonly subjectId?: string | undefined
  /** The agent it is about, to group by. */
  readonly agentId?: string | undefined
  /** The queue its subject waited in. */
  readonly queue?: string | undefined
  /** The group it is about, to group by. */
  readonly group?: string | undefined
  /** Who was asked. */
  readonly customerId?: string | undefined
  /** What its subject was about. */
  readonly topic?: string | undefined
  /** The channel of its subject. */
  readonly channel?: Channel | undefined
}
