import type { AnyOptions } from '../internal/options.ts'
import type { Fold } from '../fold/index.ts'
import type { Link } from '../link/index.ts'
import type { Statistic } from '../stats/index.ts'
import type { Period } from '../time/index.ts'
import type { AnyMeasure } from './measure.ts'
import type { Better, Result, Unit } from './result.ts'
import type { Tally } from './tally.ts'

/** Records to be measured. */
export type Records<R> = readonly R[] | Iterable<R>

/** A metric's partial result, as plain JSON: the account of the records and the state of the statistic. */
export interface MetricState {
  /** How many records were seen, and how many were left out for which reason. */
  readonly tally: Tally
  /** The state of the statistic, in the form its `id` names. */
  statistic: unknown
}

/** What every metric tells of itself, bound or not. */
export interface MetricInfo {
  /** The metric's name, by which stored states know it. */
  readonly id: string
  /** The metric's name for people. */
  readonly label: string
  /** What its value is counted in: `'ms'`, `'ratio'` (0 to 1), `'count'`, … */
  readonly unit: Unit
  /** Whether a lower or a higher value is the better one; `'neutral'` where neither is. */
  readonly better: Better
}

/** A metric that is ready to be asked: all its required options are bound. */
export interface AnyMetric<in R, Reason extends string = string> extends MetricInfo {
  /** The metric of these records. */
  (records: Records<R>): Result<Reason>
  /** The required options that are not bound yet: none. */
  readonly unbound?: undefined
  /** The version of its definition: states of different versions do not mix. */
  readonly version: number
  /** All its options, defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>
  /** What each of them accepts, and what it is when absent. */
  readonly specs: AnyOptions
  /** The names of those options that only change how a state is read. */
  readonly reading: readonly string[]
  /** What it asks of each record. */
  readonly measure: AnyMeasure<R>
  /** What it makes of the answers. */
  readonly statistic: Statistic
  /** What joins several records before they are measured. */
  readonly link: Link<R> | undefined
  /** The whole metric as a mergeable fold over records. */
  readonly fold: Fold<R, MetricState, Result<Reason>>
  /** The same metric for the samples placed in a period. */
  readonly during: (period: Period) => AnyMetric<R, Reason>
}

/** A metric whose options all have defaults, or are bound. */
export interface Metric<in R, in Options extends object = object, Reason extends string = string> extends AnyMetric<
  R,
  Reason
> {
  (records: Records<R>, options?: Options): Result<Reason>
  /** The metric with these options bound; what was bound before stays, unless it is named again. */
  readonly with: (options: Options) => Metric<R, Options, Reason>
}

/** The options that have to be given. */
export type RequiredOf<Options> = {
  [Name in keyof Options]-?: undefined extends Options[Name] ? never : Name
}[keyof Options]

/** A metric with required options: to be called with them, or bound by `with`. */
export interface MetricFamily<
  in R,
  in Options extends object,
  in Loose extends object = Partial<Options>,
  Reason extends string = string,
> extends MetricInfo {
  (records: Records<R>, options: Options): Result<Reason>
  /** The required options that are not bound yet; `with` binds them. */
  readonly unbound: readonly string[]
  /** The metric with its required options bound. */
  readonly with: (options: Options) => Metric<R, Loose, Reason>
}

/** A metric, or a family where some options are required. */
export type MetricOf<R, Options extends object, Reason extends string = string> =
  Partial<Options> extends Options ? Metric<R, Options, Reason> : MetricFamily<R, Options, Partial<Options>, Reason>
