import { wrongType } from '../internal/accepts.ts'
import { readOptions } from '../internal/options.ts'
import type { AnySpecs } from '../internal/options.ts'
import type { Link } from '../link/index.ts'
import type { AnyMeasure, MeasureMaker } from '../measures/index.ts'
import type { Statistic } from '../stats/index.ts'
import type { Metric, MetricFamily, MetricInfo } from './metric.ts'
import { metricFold } from './metricFold.ts'
import type { Result } from './result.ts'

/** A metric taken apart: what is asked of each record, and what is made of the answers. */
export interface MetricParts<R> extends MetricInfo {
  /** The version of the definition: to be raised when the same records would give another number. @defaultValue 1 */
  readonly version?: number | undefined
  /** Makes the measure from the options it knows. */
  readonly maker: MeasureMaker<R>
  /** The options of the statistic. */
  readonly specs?: AnySpecs | undefined
  /** Makes the statistic from all options. */
  readonly statistic: (options: Readonly<Record<string, unknown>>) => Statistic
  /** What joins records before they are measured. */
  readonly linking?: Linking<R> | undefined
}

/** What joins records before they are measured, where the options ask for it. */
export interface Linking<in R> {
  /** The options that it adds. */
  readonly specs: AnySpecs
  /** The link that these options ask for. */
  readonly of: (options: Readonly<Record<string, unknown>>) => Link<R> | undefined
}

/** What a metric consists of once its options are read. */
interface BoundParts<R> {
  readonly options: Readonly<Record<string, unknown>>
  readonly reading: readonly string[]
  readonly measure: AnyMeasure<R>
  readonly statistic: Statistic
  readonly link: Link<R> | undefined
  readonly fold: Metric<R>['fold']
}

/**
 * The metric of these parts with these options bound. The options are read when the metric is first used. For a metric
 * of one's own `defineMetric` is shorter.
 *
 * @example
 * ```ts
 * import * as stats from 'support-metrics/stats'
 * import { speedOfAnswer } from 'support-metrics/measures'
 *
 * const fastest = boundMetric<Interaction, object>(
 *   {
 *     id: 'fastest', label: 'Fastest', unit: 'ms', better: 'lower',
 *     maker: speedOfAnswer, statistic: () => stats.minimum(),
 *   },
 *   {},
 * )
 * fastest([{ id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 20 }]).value // => 20
 * ```
 * @since 0.1.0
 */
export function boundMetric<R, Options extends object>(
  parts: MetricParts<R>,
  given: Readonly<Record<string, unknown>>,
): Metric<R, Options> {
  let bound: BoundParts<R> | undefined
  const use = (): BoundParts<R> => (bound ??= bind(parts, given))
  const bindMore = (options: object | undefined): Metric<R, Options> => {
    const metric = boundMetric<R, Options>(parts, { ...given, ...checkedOptions(parts.id, options) })
    Reflect.get(metric, 'options') // reads the options now, so that a mistake shows where it is made
    return metric
  }
  const metric = (records: Iterable<R>, options?: Options): Result => {
    if (options !== undefined) return bindMore(options)(records)
    const { fold, link, options: read } = use()
    let state = fold.empty()
    const linked = link === undefined ? records : link.link(records, read['asOf'] as number | undefined)
    for (const record of linked as Iterable<R>) state = fold.add(state, record)
    return fold.result(state)
  }
  return Object.defineProperties(metric, {
    ...infoOf(parts),
    version: fixed(parts.version ?? 1),
    reading: { enumerable: true, get: () => use().reading },
    with: fixed(bindMore),
    during: fixed((period: unknown) => bindMore({ during: period })),
    options: { enumerable: true, get: () => use().options },
    measure: { enumerable: true, get: () => use().measure },
    statistic: { enumerable: true, get: () => use().statistic },
    link: { enumerable: true, get: () => use().link },
    fold: { enumerable: true, get: () => use().fold },
  }) as unknown as Metric<R, Options>
}

/**
 * A metric that can be asked only once its required options are bound.
 *
 * @example
 * ```ts
 * import * as stats from 'support-metrics/stats'
 * import { backlogAge } from 'support-metrics/measures'
 *
 * const oldest = metricFamily<Ticket, { readonly asOf: number }>({
 *   id: 'oldest', label: 'Oldest', unit: 'ms', better: 'lower', maker: backlogAge, statistic: () => stats.maximum(),
 * })
 * oldest([{ id: '1', createdAt: 20, events: [] }], { asOf: 50 }).value // => 30
 * ```
 * @since 0.1.0
 */
export function metricFamily<R, Options extends object, Loose extends object = Partial<Options>>(
  parts: MetricParts<R>,
): MetricFamily<R, Options, Loose> {
  const bindAll = (options: Options): Metric<R, Loose> => {
    const metric = boundMetric<R, Loose>(parts, checkedOptions(parts.id, options))
    Reflect.get(metric, 'options') // reads the options now, so that a mistake shows where it is made
    return metric
  }
  const family = (records: Iterable<R>, options: Options): Result => bindAll(options)(records)
  return Object.defineProperties(family, { ...infoOf(parts), with: fixed(bindAll) }) as unknown as MetricFamily<
    R,
    Options,
    Loose
  >
}

function bind<R>(parts: MetricParts<R>, given: Readonly<Record<string, unknown>>): BoundParts<R> {
  const { id, maker } = parts
  const specs = specsOf(parts)
  const options = readOptions(id, specs, given)
  const known = Object.fromEntries(Object.entries(options).filter(([name]) => Object.hasOwn(maker.specs, name)))
  const measure = maker.make(known)
  const statistic = parts.statistic(options)
  const link = parts.linking?.of(options)
  const reading = Object.keys(specs).filter((name) => specs[name]?.reading === true)
  const fold = metricFold(id, parts.unit, measure.steps, statistic, link)
  return { options, reading, measure, statistic, link, fold }
}

function specsOf<R>({ maker, specs, linking }: MetricParts<R>): AnySpecs {
  return { ...maker.specs, ...specs, ...linking?.specs }
}

function checkedOptions(id: string, options: unknown): Readonly<Record<string, unknown>> {
  if (options === undefined) return {}
  if (typeof options === 'object' && options !== null && !Array.isArray(options)) return { ...options }
  throw wrongType(id, 'an object of options', options)
}

function infoOf({ id, label, unit, better }: MetricInfo): PropertyDescriptorMap {
  return { id: fixed(id), label: fixed(label), unit: fixed(unit), better: fixed(better) }
}

function fixed(value: unknown): PropertyDescriptor {
  return { enumerable: true, value }
}
