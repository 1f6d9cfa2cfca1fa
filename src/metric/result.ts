import { sortedCounts } from '../internal/counts.ts'
import type { ConfidenceInterval, Estimate } from '../stats/index.ts'
import type { Tally } from './tally.ts'

/** What a value is counted in. */
export type Unit = 'ms' | 'ratio' | 'count' | 'score' | 'per-hour' | (string & {})

/** Whether a lower or a higher value is the better one. */
export type Better = 'lower' | 'higher' | 'neutral'

/** How often each reason occurred; where the reasons are known, no other can be asked for. */
export type CountsOf<Reason extends string> = string extends Reason
  ? Readonly<Record<string, number>>
  : { readonly [Name in Reason]?: number }

/** A number and the account of every record behind it. */
export interface Result<Reason extends string = string> {
  /** The metric's value; `null` where there was nothing to count. */
  readonly value: number | null
  /** What the value is counted in: milliseconds for times, 0 to 1 for a `'ratio'`. */
  readonly unit: Unit
  /** Samples behind the value; for a rate its denominator. */
  readonly count: number
  /** Records seen: those measured and those excluded. */
  readonly records: number
  /** Records left out, by reason. */
  readonly excluded: CountsOf<Reason>
  /** Samples left out of records that have several, by reason. */
  readonly excludedSamples?: CountsOf<Reason>
  /** What was noticed in records that count, such as `missingWrap`. */
  readonly notes?: Readonly<Record<string, number>>
  /** Where one was asked for and the samples allow one. */
  readonly confidenceInterval?: ConfidenceInterval
}

/** The Result of an account and of what the statistic says. */
export function resultOf(unit: Unit, tally: Tally, estimate: Estimate): Result {
  const { value, count = tally.samples, confidenceInterval } = estimate
  const { records, excludedSamples, notes } = tally
  const result: { -readonly [Field in keyof Result]: Result[Field] } = {
    value,
    unit,
    count,
    records,
    excluded: sortedCounts(tally.excluded),
  }
  if (Object.keys(excludedSamples).length > 0) result.excludedSamples = sortedCounts(excludedSamples)
  if (Object.keys(notes).length > 0) result.notes = sortedCounts(notes)
  if (confidenceInterval !== undefined) result.confidenceInterval = confidenceInterval
  return result
}
