import { wrongType } from '../internal/accepts.ts'
import { readOptions } from '../internal/options.ts'
import type { AnyOptions } from '../internal/options.ts'
import type { Link } from '../link/index.ts'
import type { Statistic } from '../stats/index.ts'
import { asked, requireRecords } from './asked.ts'
import type { MakerInfo } from './defineMeasure.ts'
import type { AnyMeasure, MeasureInfo } from './measure.ts'
import type { Metric, MetricInfo, MetricOf, Records } from './metric.ts'
import { metricFold } from './metricFold.ts'
import { resultOf } from './result.ts'
import type { Better, Result, Unit } from './result.ts'

/** The values of options, whatever they are. */
export type OptionValues = Readonly<Record<string, unknown>>

/** A metric taken apart: what is asked of each record, and what is made of the answers. */
export interface MetricParts<in R> extends Omit<MetricInfo, 'unit' | 'better'> {
  /** What the value is counted in, as far as given options decide it. */
  readonly unit: Unit | ((given: OptionValues) => Unit)
  /** Which direction is the better one, as far as given options decide it. */
  readonly better: Better | ((given: OptionValues) => Better)
  /** The version of the definition: to be raised when the same records would give another number. @defaultValue 1 */
  readonly version?: number | undefined
  /** Makes the measure from the options it knows. */
  readonly maker: MakerInfo<R>
  /** The options of the statistic. */
  readonly specs?: (() => AnyOptions) | undefined
  /** Makes the statistic from all options. */
  statistic(this: void, options: OptionValues, measure: MeasureInfo<never>): Statistic
  /** What joins records before they are measured. */
  readonly linking?: Linking<R> | undefined
}

/** What joins records before they are measured, where the options ask for it. */
export interface Linking<in R> {
  /** The options that it adds. */
  readonly specs?: (() => AnyOptions) | undefined
  /** The link that these options ask for. */
  readonly of: (options: OptionValues) => Link<R> | undefined
}

/** What a metric consists of once its options are read. */
interface Bound<R> {
  readonly options: OptionValues
  readonly specs: AnyOptions
  readonly reading: readonly string[]
  readonly measure: AnyMeasure<R>
  readonly statistic: Statistic
  readonly link: Link<R> | undefined
  readonly fold: Metric<R>['fold']
}

/** Where a metric keeps what it is made of. */
const PARTS = /* @__PURE__ */ Symbol('parts')

interface Lazy {
  readonly [PARTS]: {
    readonly bound: () => Bound<never>
    readonly unbound: () => readonly string[] | undefined
  }
}

/**
 * The metric of these parts, or the family of metrics where some options are required. Its options are read when it is
 * first used. For a metric of one's own `defineMetric` is shorter.
 */
export function metricOf<R, Options extends object>(parts: MetricParts<R>): MetricOf<R, Options, never> {
  // One object serves both: a family is a metric of which something is still unbound.
  return boundTo<R, Options>(parts, {}) as unknown as MetricOf<R, Options, never>
}

function boundTo<R, Options extends object>(parts: MetricParts<R>, given: OptionValues): Metric<R, Options, never> {
  const { id, label, unit, better, version = 1 } = parts
  let known: Bound<R> | undefined
  const bound = (): Bound<R> => (known ??= bind(parts, given))
  const bindMore = (options: object | undefined): Metric<R, Options, never> => {
    const metric = boundTo<R, Options>(parts, { ...given, ...checkedOptions(id, options) })
    Reflect.get(metric, 'options') // reads the options now, so that a mistake shows where it is made
    return metric
  }
  const metric = (records: Records<R>, options?: Options): Result<never> => {
    if (options !== undefined) return bindMore(options)(records)
    requireRecords(id, records)
    const { measure, statistic, link } = bound()
    const linked = link === undefined ? records : (link.link(records, measure.asOf) as readonly R[])
    const { tally, statistic: state } = asked(measure, statistic, linked)
    return resultOf(metricUnit, tally, statistic.result(state))
  }
  const metricUnit = typeof unit === 'function' ? unit(given) : unit
  const fields = {
    id,
    label,
    unit: metricUnit,
    better: typeof better === 'function' ? better(given) : better,
    version,
    with: bindMore,
    during: (during: unknown) => bindMore({ during }),
    [PARTS]: { bound, unbound: () => unboundOf(parts, given) },
  }
  return Object.assign(Object.setPrototypeOf(metric, METRIC) as typeof metric, fields) as unknown as Metric<
    R,
    Options,
    never
  >
}

/** What every metric finds out when it is first asked for it: most of those that are imported never are. */
const METRIC: object = /* @__PURE__ */ metricPrototype()

function metricPrototype(): object {
  const lazily = (name: keyof Bound<never>): PropertyDescriptor => ({
    enumerable: true,
    get(this: Lazy): unknown {
      return this[PARTS].bound()[name]
    },
  })
  const names = ['options', 'specs', 'reading', 'measure', 'statistic', 'link', 'fold'] as const
  const getters = Object.fromEntries(names.map((name) => [name, lazily(name)]))
  const unbound = {
    get(this: Lazy): unknown {
      return this[PARTS].unbound()
    },
  }
  return Object.create(Function.prototype, { ...getters, unbound }) as object
}

function bind<R>(parts: MetricParts<R>, given: OptionValues): Bound<R> {
  const { id, maker, linking } = parts
  const specs = specsOf(parts)
  const options: OptionValues = readOptions(id, specs, given)
  const own = maker.specs()
  const measure = maker.make(Object.fromEntries(Object.entries(options).filter(([name]) => Object.hasOwn(own, name))))
  const statistic = parts.statistic(options, measure)
  const link = linking?.of(options)
  const reading = Object.keys(specs).filter((name) => specs[name]?.reading === true)
  const unit = typeof parts.unit === 'function' ? parts.unit(given) : parts.unit
  return {
    options,
    specs,
    reading,
    measure,
    statistic,
    link,
    get fold() {
      return metricFold(id, unit, measure, statistic, link) as Metric<R>['fold']
    },
  }
}

function specsOf<R>({ maker, specs, linking }: MetricParts<R>): AnyOptions {
  return { ...maker.specs(), ...specs?.(), ...linking?.specs?.() }
}

/** The required options that nobody has given yet. */
function unboundOf<R>(parts: MetricParts<R>, given: OptionValues): readonly string[] | undefined {
  const names = Object.entries(specsOf(parts)).flatMap(([name, { given: how }]) =>
    how === 'required' && given[name] === undefined ? [name] : [],
  )
  return names.length === 0 ? undefined : names
}

function checkedOptions(id: string, options: unknown): OptionValues {
  if (options === undefined) return {}
  if (typeof options === 'object' && options !== null && !Array.isArray(options)) return { ...options }
  throw wrongType(id, 'an object of options', options)
}
