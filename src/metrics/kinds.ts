import { wrongType } from '../internal/accepts.ts'
import type { AnySpecs } from '../internal/options.ts'
import { numberWithin, oneOf, reading, required } from '../internal/specs.ts'
import { isCensoring } from '../measures/index.ts'
import type { Censoring, MeasureMaker } from '../measures/index.ts'
import { count, exact, maximum, mean, quantile, ratio, share, total } from '../stats/index.ts'
import type { QuantileMethod, Quantiles, Statistic } from '../stats/index.ts'
import { boundMetric, metricFamily } from './defineMetric.ts'
import type { MetricParts } from './defineMetric.ts'
import type { Metric, MetricFamily, MetricInfo } from './metric.ts'

/** What a mean or a share can be asked on top of its measure. */
export interface ConfidenceOptions {
  /** Adds the interval that holds the true value with this probability, such as 0.95. */
  readonly confidence?: number | undefined
}

/** What a median can be asked on top of its measure. */
export interface MedianOptions extends ConfidenceOptions {
  /**
   * How a value between two samples is found: `'linear'` interpolates (type 7 of Hyndman and Fan), `'nearest-rank'`
   * takes the smallest sample that enough samples do not exceed (type 1).
   * @defaultValue `'linear'`
   */
  readonly method?: QuantileMethod | undefined
  /**
   * How samples are kept: every one, or a sketch of bounded size and error.
   * @defaultValue `exact()`
   */
  readonly quantiles?: Quantiles | undefined
}

/** What a percentile has to be asked on top of its measure. */
export interface PercentileOptions extends MedianOptions {
  /** Which percentile, from 0 to 1: 0.9 is the value that 90 % of the samples do not exceed. */
  readonly p: number
}

/** What a kind of metric adds to a measure: everything but the statistic and the measure's maker. */
export type KindParts<R> = Omit<MetricParts<R>, 'maker' | 'statistic' | 'specs' | 'unit'> &
  Partial<Pick<MetricInfo, 'unit'>>

/** The mean of a measure. */
export function meanOf<R, Options extends object>(
  maker: MeasureMaker<R>,
  parts: KindParts<R>,
): Metric<R, Options & ConfidenceOptions> {
  return boundMetric(meanParts(maker, parts), {})
}

/** The mean of a measure with required options. */
export function meanFamily<R, Options extends object>(
  maker: MeasureMaker<R>,
  parts: KindParts<R>,
): MetricFamily<R, Options & ConfidenceOptions> {
  return metricFamily(meanParts(maker, parts))
}

/** The median of a measure. */
export function medianOf<R, Options extends object>(
  maker: MeasureMaker<R>,
  parts: KindParts<R>,
): Metric<R, Options & MedianOptions> {
  return boundMetric(
    withStatistic(maker, parts, medianSpecs(), (options) => quantileWith({ ...options, p: 0.5 })),
    {},
  )
}

/** A percentile of a measure. */
export function percentileOf<R, Options extends object>(
  maker: MeasureMaker<R>,
  parts: KindParts<R>,
): MetricFamily<R, Options & PercentileOptions> {
  const specs = { p: required(reading(numberWithin(0, 1))), ...medianSpecs() }
  return metricFamily(withStatistic(maker, parts, specs, quantileWith))
}

/** The share of ones in a measure that yields ones and zeros. */
export function shareOf<R, Options extends object>(
  maker: MeasureMaker<R>,
  parts: KindParts<R>,
): Metric<R, Options & ConfidenceOptions> {
  return boundMetric(shareParts(maker, parts), {})
}

/** The share of ones in a measure with required options. */
export function shareFamily<R, Options extends object, Loose extends object = Partial<Options>>(
  maker: MeasureMaker<R>,
  parts: KindParts<R>,
): MetricFamily<R, Options & ConfidenceOptions, Loose & ConfidenceOptions> {
  return metricFamily(shareParts(maker, parts))
}

/** How many records a measure lets in. */
export function countOf<R, Options extends object>(maker: MeasureMaker<R>, parts: KindParts<R>): Metric<R, Options> {
  return boundMetric(withStatistic(maker, { unit: 'count', ...parts }, {}, count), {})
}

/** How many records a measure with required options lets in. */
export function countFamily<R, Options extends object>(
  maker: MeasureMaker<R>,
  parts: KindParts<R>,
): MetricFamily<R, Options> {
  return metricFamily(withStatistic(maker, { unit: 'count', ...parts }, {}, count))
}

/** The largest value of a measure. */
export function maximumOf<R, Options extends object>(maker: MeasureMaker<R>, parts: KindParts<R>): Metric<R, Options> {
  return boundMetric(withStatistic(maker, parts, {}, maximum), {})
}

/** The sum of a measure. */
export function totalOf<R, Options extends object>(maker: MeasureMaker<R>, parts: KindParts<R>): Metric<R, Options> {
  return boundMetric(withStatistic(maker, parts, {}, total), {})
}

/** The sum of a measure's values over the sum of its second numbers. */
export function ratioOf<R, Options extends object>(maker: MeasureMaker<R>, parts: KindParts<R>): Metric<R, Options> {
  return boundMetric(withStatistic(maker, parts, {}, ratio), {})
}

/** The parts of a metric from a measure, a kind of statistic and the options that the statistic adds. */
export function withStatistic<R>(
  maker: MeasureMaker<R>,
  parts: KindParts<R>,
  specs: AnySpecs,
  statistic: (options: Readonly<Record<string, unknown>>) => Statistic,
): MetricParts<R> {
  // What a measure is bound to for good can ask for another statistic too.
  return { unit: maker.unit, ...parts, maker, specs, statistic: (options) => statistic({ ...maker.bound, ...options }) }
}

/** The spec of {@link ConfidenceOptions}. */
export function confidenceSpecs(): AnySpecs {
  return { confidence: reading(numberWithin(0, 1, 'open')) }
}

function meanParts<R>(maker: MeasureMaker<R>, parts: KindParts<R>): MetricParts<R> {
  return withStatistic(maker, parts, confidenceSpecs(), (options) => {
    const confidence = options['confidence'] as number | undefined
    return survivalWith(options, { confidence }) ?? mean({ confidence })
  })
}

function shareParts<R>(maker: MeasureMaker<R>, parts: KindParts<R>): MetricParts<R> {
  return withStatistic(maker, { unit: 'ratio', ...parts }, confidenceSpecs(), ({ confidence }) =>
    share({ confidence: confidence as number }),
  )
}

function medianSpecs(): AnySpecs {
  return {
    method: reading(oneOf<QuantileMethod>('linear', 'nearest-rank')),
    quantiles: {
      accepts: 'exact() or sketch()',
      test: (value) => typeof (value as Quantiles | null)?.ranked === 'function',
      default: exact(),
    },
    ...confidenceSpecs(),
  }
}

function quantileWith(options: Readonly<Record<string, unknown>>): Statistic {
  const { method } = options
  const p = options['p'] as number
  const quantiles = options['quantiles'] as Quantiles
  const confidence = options['confidence'] as number | undefined
  const survival = survivalWith(options, { p, confidence })
  if (survival === undefined) return quantile({ p, method: method as QuantileMethod, quantiles, confidence })
  if (quantiles.id !== exact().id) throw wrongType('quantiles', 'exact() where times are censored', quantiles)
  return survival
}

/** The statistic for times of which some are censored, where an option of the measure asks for it. */
function survivalWith(
  options: Readonly<Record<string, unknown>>,
  reading: Parameters<Censoring['survival']>[0],
): Statistic | undefined {
  return Object.values(options).find(isCensoring)?.survival(reading) as Statistic | undefined
}
