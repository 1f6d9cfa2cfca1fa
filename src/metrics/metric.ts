import type { Fold } from '../fold/index.ts'
import type { Link } from '../link/index.ts'
import type { AnyMeasure } from '../measures/index.ts'
import type { Statistic } from '../stats/index.ts'
import type { Period } from '../time/index.ts'
import type { Better, Result, Unit } from './result.ts'
import type { Tally } from './tally.ts'

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
export interface AnyMetric<in R> extends MetricInfo {
  /** The metric of these records. */
  (records: Iterable<R>): Result
  /** The version of its definition: states of different versions do not mix. */
  readonly version: number
  /** All its options, defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>
  /** The names of those options that only change how a state is read. */
  readonly reading: readonly string[]
  /** What it asks of each record. */
  readonly measure: AnyMeasure<R>
  /** What it makes of the answers. */
  readonly statistic: Statistic
  /** What joins several records before they are measured. */
  readonly link: Link<R> | undefined
  /** The whole metric as a mergeable fold over records. */
  readonly fold: Fold<R, MetricState, Result>
  /** The same metric for the samples placed in a period. */
  readonly during: (period: Period) => AnyMetric<R>
}

/** A metric whose options all have defaults, or are bound. */
export interface Metric<in R, in Options extends object = object> extends AnyMetric<R> {
  (records: Iterable<R>, options?: Options): Result
  /** The metric with these options bound; what was bound before stays, unless it is named again. */
  readonly with: (options: Options) => Metric<R, Options>
}

/** A metric with required options: to be called with them, or bound by `with`. */
export interface MetricFamily<
  in R,
  in Options extends object,
  in Loose extends object = Partial<Options>,
> extends MetricInfo {
  (records: Iterable<R>, options: Options): Result
  /** The metric with its required options bound. */
  readonly with: (options: Options) => Metric<R, Loose>
}
