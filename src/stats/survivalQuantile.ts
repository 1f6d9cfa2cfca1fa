import { readOptions } from '../internal/options.ts'
import { numberWithin } from '../internal/specs.ts'
import type { ConfidenceOptions } from './confidenceOption.ts'
import type { Statistic } from './statistic.ts'
import { survivalCurve, survivalShare } from './survivalCurve.ts'
import { survivalFold } from './survivalFold.ts'
import type { SurvivalState } from './survivalFold.ts'

/** How to read a {@link survivalQuantile}. */
export interface SurvivalQuantileOptions extends ConfidenceOptions {
  /** The share of events that come by the quantile, above 0 and up to 1. */
  readonly p: number
}

/**
 * Returns the statistic for the p-quantile of times of which some are censored: the time by which the share p of all
 * events came, estimated by the {@link survivalCurve}. The value of a sample is its time, its `over` is 1 where the event
 * was observed and 0 where it was still to come when observation ended.
 *
 * It is the first time at which survival is at most 1 - p; where the curve stays at exactly 1 - p for a stretch before it
 * falls on, it is the middle of that stretch, as a median between two samples is. With `confidence` it comes with the
 * interval of Brookmeyer and Crowley on the log-log scale (method `'brookmeyer-crowley-log-log'`), left out where the
 * curve does not reach down far enough to tell its upper end.
 *
 * Where survival never falls to 1 - p, as of no samples, it is `null`.
 *
 * @throws TypeError or RangeError where the options are not as described.
 * @example
 * ```ts
 * import { survivalQuantile } from 'support-metrics/stats'
 *
 * const { empty, add, result } = survivalQuantile({ p: 0.6 })
 * result(add(add(add(empty(), 10, 1), 20, 0), 30, 1)) // => { value: 30 }
 * ```
 * @since 0.1.0
 */
export function survivalQuantile(options: SurvivalQuantileOptions): Statistic<SurvivalState> {
  const read = readOptions(
    'survivalQuantile',
    {
      p: survivalShare(),
      confidence: numberWithin(0, 1, 'open'),
    },
    options,
  ) as unknown as SurvivalQuantileOptions
  return survivalQuantileAt(read.p, read.confidence)
}

/** The statistic for the p-quantile of times of which some are censored. */
export function survivalQuantileAt(p: number, confidence: number | undefined): Statistic<SurvivalState> {
  return { ...survivalFold(), result: (state) => survivalCurve(state, { confidence }).quantile(p) }
}
