import { placesOf, wholeOf } from './exactSum.ts'
import type { ExactSum } from './exactSum.ts'
import { nearest } from './nearest.ts'
import type { ConfidenceInterval } from './statistic.ts'
import { studentQuantile } from './studentQuantile.ts'

/** How many samples there were, their sum and the sum of their squares. */
export interface MeanState {
  /** How many samples there were. */
  count: number
  /** Their sum, exactly. */
  readonly sum: ExactSum
  /** The sum of their squares, exactly: what an interval needs. */
  readonly squares: ExactSum
}

/** Student's t interval around a mean, or `null` where fewer than two samples or an end that is not finite allow none. */
export function meanInterval(state: MeanState, mean: number, confidence: number): ConfidenceInterval | null {
  const { count } = state
  if (count < 2) return null
  const n = BigInt(count)
  const { spread, places } = spreadOf(state)
  const margin = studentQuantile(confidence, count - 1) * Math.sqrt(nearest(spread, (n * n * (n - 1n)) << places))
  const low = mean - margin
  const high = mean + margin
  return Number.isFinite(high - low) ? { low, high, confidence, method: 't' } : null
}

/** n (n - 1) times the variance as a whole number, which has so many binary places. */
export function spreadOf({ count, sum, squares }: MeanState): { readonly spread: bigint; readonly places: bigint } {
  const places = Math.max(placesOf(sum), placesOf(squares))
  const spread = ((BigInt(count) * wholeOf(squares, places)) << BigInt(places)) - wholeOf(sum, places) ** 2n
  return { spread, places: BigInt(2 * places) }
}
