import { confidenceOption } from './confidenceOption.ts'
import type { ConfidenceOptions } from './confidenceOption.ts'
import type { Statistic } from './statistic.ts'
import { survivalCurve } from './survivalCurve.ts'
import { survivalFold } from './survivalFold.ts'
import type { SurvivalState } from './survivalFold.ts'

/**
 * Returns the statistic for the restricted mean of times of which some are censored: the area under the
 * {@link survivalCurve} up to the largest time seen. The value of a sample is its time, its `over` is 1 where the event was
 * observed and 0 where it was still to come when observation ended.
 *
 * It is the mean of the times if each that went on beyond the largest time had ended there, so where the largest
 * time is censored the true mean is larger. Without any censored time it is the mean.
 *
 * With `confidence` it comes with the interval (method `'greenwood'`) whose variance adds up, over the events, the square
 * of the area that lies under the curve beyond the event, times the event's part in Greenwood's sum, with a normal margin;
 * left out where there is no event before the largest time, so that nothing tells how far the mean may be off.
 *
 * Of no samples it is `null`.
 *
 * @throws TypeError or RangeError where the options are not as described.
 * @example
 * ```ts
 * import { survivalMean } from 'support-metrics/stats'
 *
 * const { empty, add, result } = survivalMean()
 * result(add(add(add(add(empty(), 10, 1), 20, 1), 30, 0), 40, 1)) // => { value: 27.5 }
 * ```
 * @see Royston and Parmar (2013), Restricted mean survival time, BMC Medical Research Methodology 13:152
 * @see Klein and Moeschberger (2003), Survival analysis, 2nd edition, section 4.5
 * @since 0.1.0
 */
export function survivalMean(options?: ConfidenceOptions): Statistic<SurvivalState> {
  const confidence = confidenceOption('survivalMean', options)
  return { ...survivalFold(), result: (state) => survivalCurve(state, { confidence }).restrictedMean }
}
