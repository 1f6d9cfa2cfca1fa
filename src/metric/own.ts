import { readOptions } from '../internal/options.ts'
import type { AnyOptions, Option } from '../internal/options.ts'
import { oneOf, optional } from '../internal/specs.ts'
import type { Instant, Period } from '../time/index.ts'
import type { MeasureMaker } from './defineMeasure.ts'
import { countOf, maximumOf, meanOf, medianOf, percentileOf, shareOf, totalOf } from './kinds.ts'
import type { ConfidenceOptions, MedianOptions, Names, PercentileOptions } from './kinds.ts'
import type { Metric, MetricFamily } from './metric.ts'
import { ownMaker } from './ownMeasure.ts'
import type { OwnMeasure } from './ownMeasure.ts'
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
  return shareOf(...own('share', measure, description, { unit: 'ratio', isYesOrNo: true }))
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
  return countOf(...own('count', measure, description, { unit: 'count' }))
}

function own<R>(
  kind: string,
  measure: OwnMeasure<R>,
  description: MetricDescription<R> | undefined,
  byDefault: { readonly unit?: Unit; readonly isYesOrNo?: boolean } = {},
): [MeasureMaker<R, PeriodOptions>, Names<R>] {
  const { at, ...names } = readOptions(kind, DESCRIPTION, description) as MetricDescription<R>
  const maker = ownMaker(kind, measure, { at, isYesOrNo: byDefault.isYesOrNo })
  const { id = maker.id, label = id === '' ? kind : id, better = 'neutral' } = names
  return [maker, { id, label, unit: names.unit ?? byDefault.unit ?? maker.unit, better }]
}

const DESCRIPTION: AnyOptions = {
  id: /* @__PURE__ */ text('a name'),
  label: /* @__PURE__ */ text('a name for people'),
  unit: /* @__PURE__ */ text('the name of a unit'),
  better: /* @__PURE__ */ optional(/* @__PURE__ */ oneOf<Better>('lower', 'higher', 'neutral')),
  at: {
    given: 'optional',
    accepts: 'a function of a record to an instant',
    test: (value) => typeof value === 'function',
  },
}

function text(accepts: string): Option<string, 'optional'> {
  return { given: 'optional', accepts, test: (value) => typeof value === 'string' }
}
