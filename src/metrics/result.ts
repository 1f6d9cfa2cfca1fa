import type { ConfidenceInterval } from '../stats/index.ts'

/** What a value is counted in. */
export type Unit = 'ms' | 'ratio' | 'count' | 'score' | 'per-hour' | (string & {})

/** Whether a lower or a higher value is the better one. */
export type Better = 'lower' | 'higher' | 'neutral'

/** A number and the account of every record behind it. */
export interface Result {
  /** The metric's value; `null` where there was nothing to count. */
  readonly value: number | null
  /** What the value is counted in: milliseconds for times, 0 to 1 for a `'ratio'`. */
  readonly unit: Unit
  /** Samples behind the value; for a rate its denominator. */
  readonly count: number
  /** Records seen: those measured and those excluded. */
  readonly records: number
  /** Records left out, by reason. */
  readonly excluded: Readonly<Record<string, number>>
  /** Samples left out of records that have several, by reason. */
  readonly excludedSamples?: Readonly<Record<string, number>>
  /** What was noticed in records that count, such as `missingWrap`. */
  readonly notes?: Readonly<Record<string, number>>
  /** Where one was asked for and the samples allow one. */
  readonly confidenceInterval?: ConfidenceInterval
}
