import { confidenceOption } from './confidenceOption.ts'
import type { ConfidenceOptions } from './confidenceOption.ts'
import type { Statistic } from './statistic.ts'
import type { SurvivalState } from './survivalFold.ts'
import { survivalQuantileAt } from './survivalQuantile.ts'

/**
 * Returns the statistic for the median of times of which some are censored: the {@link survivalQuantile} at p = 0.5, with
 * its interval.
 *
 * Where survival never falls to one half, as of no samples, it is `null`.
 *
 * @throws TypeError or RangeError where the options are not as described.
 * @example
 * ```ts
 * import { survivalMedian } from 'support-metrics/stats'
 *
 * const { empty, add, result } = survivalMedian()
 * result(add(add(add(empty(), 10, 1), 20, 0), 30, 1)) // => { value: 30 }
 * ```
 * @since 0.1.0
 */
export function survivalMedian(options?: ConfidenceOptions): Statistic<SurvivalState> {
  return survivalQuantileAt(0.5, confidenceOption('survivalMedian', options))
}
