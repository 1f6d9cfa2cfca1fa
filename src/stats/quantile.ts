import { readOptions } from '../internal/options.ts'
import { numberWithin, required } from '../internal/specs.ts'
import { quantileAt, quantileSpecs } from './quantileAt.ts'
import type { MedianOptions } from './quantileAt.ts'
import type { Statistic } from './statistic.ts'

/** How to keep the samples of a {@link quantile}, and how to read them. */
export interface QuantileOptions extends MedianOptions {
  /** The share of the samples at or below the quantile, from 0 to 1: 0.9 for the 90th percentile. */
  readonly p: number
}

/**
 * Returns the statistic for the p-quantile: the value that the share p of the samples does not exceed.
 *
 * With `confidence` it comes with the interval between two of the samples (method `'order-statistic'`) whose ranks a
 * binomial variable of n trials and probability p gives. It needs no assumption about how the samples are distributed.
 * As ranks are whole numbers it is conservative: on either side the true quantile is beyond the end with a probability of
 * (1 - confidence) / 2 or less. Samples too few to reach the confidence leave it out: a median at 0.95 takes 6 of them,
 * a 90th percentile 36.
 *
 * Of no samples the quantile is `null`.
 *
 * @throws TypeError or RangeError where the options are not as described.
 * @example
 * ```ts
 * import { quantile } from 'support-metrics/stats'
 *
 * const { empty, add, result } = quantile({ p: 0.9 })
 * result([10, 40, 20, 30, 50].reduce((state, value) => add(state, value), empty())) // => { value: 46 }
 * ```
 * @see Hyndman and Fan (1996), Sample quantiles in statistical packages, The American Statistician 50(4)
 * @see Conover (1999), Practical nonparametric statistics, 3rd edition, section 3.2, for the interval
 * @since 0.1.0
 */
export function quantile(options: QuantileOptions): Statistic {
  const specs = { p: required(numberWithin(0, 1)), ...quantileSpecs() }
  const read = readOptions('quantile', specs, options)
  return quantileAt(read.p, read)
}
