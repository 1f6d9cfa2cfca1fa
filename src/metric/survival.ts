import { wrongType } from '../internal/accepts.ts'
import { survivalCurve, survivalMedian } from '../stats/index.ts'
import type { SurvivalCurve, SurvivalCurveOptions, SurvivalState } from '../stats/index.ts'
import type { AnyMetric } from './metric.ts'
import { asked, requireRecords } from './asked.ts'
import type { AnyMeasure } from './measure.ts'
import { resultOf } from './result.ts'
import type { Result } from './result.ts'

/** The options of {@link survival}. */
export type SurvivalOptions = SurvivalCurveOptions

/** A survival curve and the account of the records behind it. */
export interface Survival extends SurvivalCurve, Pick<Result, 'unit' | 'count' | 'records' | 'excluded' | 'notes'> {}

/**
 * The whole Kaplan-Meier curve behind a median or a restricted mean: at each time, the estimated share that takes
 * longer. With it come its median, any other `quantile(p)`, the restricted mean, and the same account of the records
 * that a Result gives. A sample of the measure with `over: 0` is censored, every other is observed; of a measure that
 * censors nothing it is the share of samples above each time.
 *
 * With `confidence` every step has the interval of its survival and every quantile its own: on the log-log scale, or
 * with `interval: 'plain'` on that of the survival itself; the restricted mean has its own, too. The variance is
 * Greenwood's.
 *
 * Of no samples the curve has no steps, and its median and its restricted mean are `null`.
 *
 * @param source - a measure of times, or a metric: then of what it measures, with its options and its links
 * @param records - the records that the metric would be called on
 * @throws TypeError or RangeError for what is neither, a metric whose required options are not bound, or an option that
 * it does not know or accept
 * @example
 * ```ts
 * const { steps, median, restrictedMean } = survival(medianPatience, [
 *   { id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 20_000 },
 *   { id: '2', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 40_000 },
 *   { id: '3', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 90_000 },
 *   { id: '4', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 90_000 },
 * ])
 * steps.map(({ time, survival }) => [time, survival]) // => [[20000, 0.75], [40000, 0.75], [90000, 0.375]]
 * median.value // => 90000
 * restrictedMean.value // => 72500
 * ```
 * @see https://en.wikipedia.org/wiki/Kaplan%E2%80%93Meier_estimator
 * @since 0.1.0
 */
export function survival<R>(
  source: AnyMeasure<R> | AnyMetric<R>,
  records: Iterable<R>,
  options?: SurvivalOptions,
): Survival {
  const { unit, measure, link } = partsOf(source)
  requireRecords('survival', records)
  const linked = link === undefined ? records : (link.link(records, measure.asOf) as readonly R[])
  const { tally, statistic } = asked(measure, survivalMedian(), linked)
  const curve = survivalCurve(statistic as SurvivalState, options)
  const { count, excluded, notes, records: seen } = resultOf(unit, tally, curve.median)
  const survival = { ...curve, unit, count, records: seen, excluded }
  return notes === undefined ? survival : Object.assign(survival, { notes })
}

function partsOf<R>(source: AnyMeasure<R> | AnyMetric<R>): Pick<AnyMetric<R>, 'unit' | 'measure' | 'link'> {
  if (typeof source === 'function') {
    if ('fold' in source && source.unbound === undefined) return source
    if ('bySort' in source) return { unit: source.unit, measure: source, link: undefined }
  }
  throw wrongType('survival', 'a measure, or a metric with its required options bound', source)
}
