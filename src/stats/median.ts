import { readOptions } from '../internal/options.ts'
import { quantileAt, quantileSpecs } from './quantileAt.ts'
import type { MedianOptions } from './quantileAt.ts'
import type { Statistic } from './statistic.ts'

/**
 * Returns the statistic for the median: the {@link quantile} at p = 0.5, so by default the middle sample, or the mean of
 * the two middle ones. Its interval, too, is that of the quantile.
 *
 * Of no samples it is `null`.
 *
 * @throws TypeError or RangeError where the options are not as described.
 * @example
 * ```ts
 * import { median } from 'support-metrics/stats'
 *
 * const { empty, add, result } = median()
 * result([10, 40, 20, 30].reduce((state, value) => add(state, value), empty())) // => { value: 25 }
 * ```
 * @since 0.1.0
 */
export function median(options?: MedianOptions): Statistic {
  return quantileAt(0.5, readOptions('median', quantileSpecs(), options))
}
