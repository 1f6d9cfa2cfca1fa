import { wrongType } from '../internal/accepts.ts'
import type { OptionSpecs } from '../internal/options.ts'
import { optional, period } from '../internal/specs.ts'
import { ownMaker } from '../measures/index.ts'
import type { MeasureMaker, OwnMeasure } from '../measures/index.ts'
import type { Instant, Period } from '../time/index.ts'
import type { Statistic } from '../stats/index.ts'
import { boundMetric } from './defineMetric.ts'
import { countOf, maximumOf, meanOf, medianOf, percentileOf, shareOf, totalOf } from './kinds.ts'
import type { ConfidenceOptions, KindParts, MedianOptions, PercentileOptions } from './kinds.ts'
import type { Metric, MetricFamily } from './metric.ts'
import type { Better, Unit } from './result.ts'

/** What a metric of one's own is called, and what its value means. */
export interface MetricDescription<in R = unknown> {
  /** The name by which stored states know the metric; without one it cannot be stored. */
  readonly id?: string | undefined
  /** The name for people; the `id` unless given. */
  readonly label?: string | undefined
  /** What the value is counted in. */
  readonly unit?: Unit | undefined
  /**
   * Whether a lower or a higher value is the better one.
   * @defaultValue `'neutral'`
   */
  readonly better?: Better | undefined
  /** The instant that puts a record into a period; the usual one of its kind unless given. */
  readonly at?: ((record: R) => Instant | undefined) | undefined
}

/** The option that every metric has. */
export interface PeriodOptions {
  /** Only samples placed in it are counted, the others are excluded as `out-of-period`. */
  readonly during?: Period | undefined
}

/**
 * A metric that is the mean of a measure of one's own.
 *
 * @param measure - a record's number, or the reason (a string) why it does not count; also one of the library's measures
 * @param description - what the metric is called
 * @returns a metric like the built-in ones: to be called, bound, reported, stored and merged
 * @throws TypeError where the measure is not a function
 * @example
 * ```ts
 * const averageRating = mean((call: { rating?: number }) => call.rating ?? 'unrated')
 * averageRating([{ rating: 5 }, {}, { rating: 4 }]).value // => 4.5
 * averageRating([{ rating: 5 }, {}, { rating: 4 }]).excluded // => { unrated: 1 }
 * ```
 * @since 0.1.0
 */
export function mean<R>(
  measure: OwnMeasure<R>,
  description?: MetricDescription<R>,
): Metric<R, PeriodOptions & ConfidenceOptions> {
  return meanOf(...own('mean', measure, description))
}

/**
 * A metric that is the median of a measure of one's own. See {@link mean} for the parameters.
 *
 * @throws TypeError where the measure is not a function
 * @example
 * ```ts
 * median((call: { rating: number }) => call.rating)([{ rating: 1 }, { rating: 5 }, { rating: 4 }]).value // => 4
 * ```
 * @since 0.1.0
 */
export function median<R>(
  measure: OwnMeasure<R>,
  description?: MetricDescription<R>,
): Metric<R, PeriodOptions & MedianOptions> {
  return medianOf(...own('median', measure, description))
}

/**
 * A family of metrics that are percentiles of a measure of one's own; `p` is to be bound. See {@link mean} for the parameters.
 *
 * @throws TypeError where the measure is not a function
 * @example
 * ```ts
 * const waits = [{ wait: 10 }, { wait: 20 }, { wait: 30 }]
 * percentile((call: { wait: number }) => call.wait)(waits, { p: 0.75 }).value // => 25
 * ```
 * @since 0.1.0
 */
export function percentile<R>(
  measure: OwnMeasure<R>,
  description?: MetricDescription<R>,
): MetricFamily<R, PeriodOptions & PercentileOptions> {
  return percentileOf(...own('percentile', measure, description))
}

/**
 * A metric that is the share of records for which a measure of one's own says yes (`true` or 1). See {@link mean} for
 * the parameters; the unit is `'ratio'`.
 *
 * @throws TypeError where the measure is not a function
 * @example
 * ```ts
 * const happy = share((call: { rating?: number }) => (call.rating === undefined ? 'unrated' : call.rating >= 4))
 * happy([{ rating: 5 }, { rating: 2 }, {}]).value // => 0.5
 * ```
 * @since 0.1.0
 */
export function share<R>(
  measure: OwnMeasure<R>,
  description?: MetricDescription<R>,
): Metric<R, PeriodOptions & ConfidenceOptions> {
  return shareOf(...own('share', measure, { unit: 'ratio', ...description }))
}

/**
 * A metric that is the largest value of a measure of one's own; `null` where there is none. See {@link mean} for the
 * parameters.
 *
 * @throws TypeError where the measure is not a function
 * @example
 * ```ts
 * maximum((call: { wait: number }) => call.wait)([{ wait: 10 }, { wait: 30 }]).value // => 30
 * ```
 * @since 0.1.0
 */
export function maximum<R>(measure: OwnMeasure<R>, description?: MetricDescription<R>): Metric<R, PeriodOptions> {
  return maximumOf(...own('maximum', measure, description))
}

/**
 * A metric that is the sum of a measure of one's own; `null` where nothing was measured. See {@link mean} for the
 * parameters. Sums are exact: no order of the records changes a bit of the result.
 *
 * @throws TypeError where the measure is not a function
 * @example
 * ```ts
 * total((order: { refund: number }) => order.refund)([{ refund: 0.1 }, { refund: 0.2 }]).value // => 0.30000000000000004
 * ```
 * @since 0.1.0
 */
export function total<R>(measure: OwnMeasure<R>, description?: MetricDescription<R>): Metric<R, PeriodOptions> {
  return totalOf(...own('total', measure, description))
}

/**
 * A metric that counts the records for which a measure of one's own yields a number (whichever, also 0 or `false`): a
 * record that should not count gives the reason. See {@link mean} for the parameters; the unit is `'count'`.
 *
 * @throws TypeError where the measure is not a function
 * @example
 * ```ts
 * const vip = count((call: { tier: string }) => (call.tier === 'vip' ? 1 : 'not-vip'))
 * vip([{ tier: 'vip' }, { tier: 'free' }]).value // => 1
 * vip([{ tier: 'vip' }, { tier: 'free' }]).excluded // => { 'not-vip': 1 }
 * ```
 * @since 0.1.0
 */
export function count<R>(measure: OwnMeasure<R>, description?: MetricDescription<R>): Metric<R, PeriodOptions> {
  return countOf(...own('count', measure, { unit: 'count', ...description }))
}

/** A metric with options of its own. */
export interface MetricDefinition<R, Options extends object> {
  /** The name by which stored states know the metric. */
  readonly id: string
  /** The metric's name for people. */
  readonly label: string
  /** What its value is counted in. */
  readonly unit: Unit
  /** Whether a lower or a higher value is the better one. */
  readonly better: Better
  /**
   * Raised when the same records would give another number, so that old states are refused.
   * @defaultValue 1
   */
  readonly version?: number | undefined
  /** Its options: what each accepts, and its default. */
  readonly options?: OptionSpecs<Options> | undefined
  /** The instant that puts a record into a period; the usual one of its kind unless given. */
  readonly at?: ((record: R) => Instant | undefined) | undefined
  /** The measure with these options. */
  readonly measure: (options: Options) => OwnMeasure<R>
  /** What is made of the measured numbers, such as `mean()` of `support-metrics/stats`. */
  readonly statistic: (options: Options) => Statistic
}

/**
 * A metric with options of one's own. For a metric without options, {@link mean}, {@link share} and the like are shorter.
 *
 * @param definition - its names, its options, its measure and its statistic
 * @returns a metric like the built-in ones
 * @throws TypeError where the definition lacks its measure or its statistic
 * @example
 * ```ts
 * import * as stats from 'support-metrics/stats'
 *
 * const refunds = defineMetric({
 *   id: 'refunds', label: 'Refunds', unit: 'EUR', better: 'lower',
 *   measure: () => (order: { refund: number }) => order.refund,
 *   statistic: () => stats.total(),
 * })
 * refunds([{ refund: 5 }, { refund: 7 }]).value // => 12
 * ```
 * @since 0.1.0
 */
export function defineMetric<R, Options extends object = object>(
  definition: MetricDefinition<R, Options>,
): Metric<R, Options & PeriodOptions> {
  const { id, label, unit, better, version, measure, statistic, at } = definition
  if (typeof measure !== 'function') throw wrongType('defineMetric: measure', 'a function of the options', measure)
  if (typeof statistic !== 'function')
    throw wrongType('defineMetric: statistic', 'a function of the options', statistic)
  const own = (definition.options ?? {}) as OptionSpecs<Record<string, unknown>>
  const maker: MeasureMaker<R> = {
    id,
    unit,
    specs: { ...own, during: optional(period()) },
    make: ({ during, ...options }) => {
      const made = ownMaker<R>(id, measure(options as Options), at).make({ during })
      return made.id === '' ? Object.defineProperty(made, 'id', { value: id }) : made
    },
  }
  const parts = { id, label, unit, better, version, maker }
  return boundMetric({ ...parts, statistic: (options) => statistic(options as Options) }, {})
}

function own<R>(
  kind: string,
  measure: OwnMeasure<R>,
  description: MetricDescription<R> = {},
): [MeasureMaker<R>, KindParts<R>] {
  const maker = ownMaker(kind, measure, description.at)
  const { id = maker.id, label = id === '' ? kind : id, unit = maker.unit, better = 'neutral' } = description
  return [maker, { id, label, unit, better }]
}
