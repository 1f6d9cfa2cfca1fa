import { wrongType } from '../internal/accepts.ts'
import type { AnyOptions } from '../internal/options.ts'
import { period } from '../internal/specs.ts'
import type { Statistic } from '../stats/index.ts'
import type { Instant } from '../time/index.ts'
import type { MakerInfo } from './defineMeasure.ts'
import type { AnyMeasure } from './measure.ts'
import type { Metric } from './metric.ts'
import { metricOf } from './metricOf.ts'
import type { PeriodOptions } from './own.ts'
import { ownMaker } from './ownMeasure.ts'
import type { OwnMeasure } from './ownMeasure.ts'
import type { Better, Unit } from './result.ts'

/** One option of a metric of one's own. */
export interface OwnOption<Value> {
  /** What the option accepts, in words, as an error message says it. */
  readonly accepts: string
  /** Whether a value given for it is acceptable. */
  readonly test: (value: unknown) => boolean
  /** The JavaScript type of an acceptable value, so that a wrong value of that type is a RangeError. */
  readonly kind?: 'number' | 'string' | undefined
  /** The value when none is given. */
  readonly default?: Value | undefined
  /** Whether the caller has to give it. */
  readonly required?: boolean | undefined
  /** Whether it only changes how a stored state is read, not what was counted. */
  readonly reading?: boolean | undefined
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
  readonly options?: { readonly [Name in keyof Options]-?: OwnOption<NonNullable<Options[Name]>> } | undefined
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
  const maker: MakerInfo<R> = {
    id,
    unit,
    make,
    specs: () => ({ ...ownOptions(definition.options), during: period() }),
  }
  const parts = { id, label, unit, better, version, maker }
  return metricOf<R, Options & PeriodOptions>({
    ...parts,
    statistic: (options) => statistic(options as Options),
  }) as Metric<R, Options & PeriodOptions>

  function make({ during, ...options }: Readonly<Record<string, unknown>>): AnyMeasure<R> {
    const made = ownMaker<R>(id, measure(options as Options), { at }).make({ during })
    return made.id === '' ? Object.defineProperty(made, 'id', { value: id }) : made
  }
}

/** The options of a user's metric in the form that all options have. */
function ownOptions(options: object = {}): AnyOptions {
  const given = Object.entries(options as Readonly<Record<string, OwnOption<unknown>>>)
  return Object.fromEntries(
    given.map(([name, option]) => [
      name,
      {
        ...option,
        given: option.required === true ? 'required' : option.default === undefined ? 'optional' : 'default',
      },
    ]),
  )
}
