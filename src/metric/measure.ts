import type { AnyOptions } from '../internal/options.ts'
import type { Instant, Period } from '../time/index.ts'
import type { Censoring } from './censoring.ts'
import type { Credit, Kind } from './kind.ts'

/** The named reason why a record, or one of its samples, is not counted. */
export type Exclusion = string

/** One of the several numbers that a record may yield, with what places and credits it. */
export interface MeasuredSample {
  /** The number, in the measure's unit. */
  readonly value: number
  /** The second number of ratios and of survival times; absent means 1. */
  readonly over?: number | undefined
  /** The instant that puts the sample into a period. */
  readonly at?: Instant | undefined
  /** The agent the sample is credited to. */
  readonly agentId?: string | undefined
  /** The group the sample is credited to. */
  readonly group?: string | undefined
  /** Whether it is a further piece of something cut at the edges of buckets, which counts once in each of them. */
  readonly continues?: true | undefined
}

/** A sample that is not counted, and why. */
export interface ExcludedSample {
  /** Why it is not counted. */
  readonly excluded: Exclusion
  /** The instant that puts it into a period. */
  readonly at?: Instant | undefined
  /** The agent it would be credited to. */
  readonly agentId?: string | undefined
  /** The group it would be credited to. */
  readonly group?: string | undefined
}

/** What a record with several samples yields. */
export type Sample = MeasuredSample | ExcludedSample

/** What a measure says of a record: its number, the reason why it has none, or its several samples. */
export type Answer = number | Exclusion | readonly Sample[]

/** What was noticed in a record that counts, such as a part that was taken as zero because it was missing. */
export interface Notes {
  /** The notes' names, at most eight. */
  readonly names: readonly string[]
  /** The notes that hold for a record, where its sort tells: bit `i` stands for `names[i]`. */
  readonly bySort?: ((sort: number) => number) | undefined
  /** The notes that hold for a row, where it has to be asked. */
  readonly of?: ((columns: never, row: number) => number) | undefined
}

/** Where a measure's numbers are found. */
export type Values =
  /** In a column that the kind reads, finite in every row whose sort has to be asked. */
  | ((columns: never) => Float64Array)
  /** In a loop over rows, for finite numbers that a loop finds faster than a function of one row. */
  | { readonly fill: (columns: never, values: Float64Array, from: number, to: number) => void }
  /** With the record of a row. */
  | { readonly of: (columns: never, row: number) => Answer }

/** What puts a row into a period: a column of instants, or a function of any record, also of broken ones. */
export type Place<R> = ((columns: never) => Float64Array) | { readonly of: (record: R) => Instant | undefined }

/** What a measure is, apart from its name: data that one loop goes by, whoever asks. */
export interface MeasureBody<in R> {
  /** The kind of record that it asks about. */
  readonly kind: Kind<R>
  /**
   * What follows from the sort of a record alone: the reason why it is left out, or its number; `undefined` where the row
   * has to be asked. The marks that the reader sets on a sort come in the published order of exclusions.
   */
  readonly bySort: (sort: number) => Exclusion | number | undefined
  /** The numbers of the rows whose sort does not tell them; absent where all do. */
  readonly values?: Values | undefined
  /** What puts a row into a period. */
  readonly at: Place<R>
  /** The data is viewed as it stood at this instant. */
  readonly asOf?: Instant | undefined
  /** Only samples placed in it are counted. */
  readonly during?: Period | undefined
  /** Only records of these channels are counted. */
  readonly channels?: readonly string[] | undefined
  /** Whether a record yields several samples, each with a place of its own that the period is asked of. */
  readonly pooled?: boolean | undefined
  /** What makes records count that are still waiting; the statistic has to be one that can tell them apart. */
  readonly censoring?: Censoring | undefined
  /** What is noticed in rows that count. */
  readonly notes?: Notes | undefined
  /** Whom a sample is credited to; as the kind says unless given. */
  readonly credit?: Credit<R> | undefined
}

/** What every measure tells of itself. */
export interface MeasureInfo<in R> extends MeasureBody<R> {
  /** The measure's name. */
  readonly id: string
  /** What its numbers are counted in. */
  readonly unit: string
  /** The options it was built with, defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>
  /** What each option accepts, where it was made from options. */
  readonly specs?: (() => AnyOptions) | undefined
  /**
   * What built it: measures of one origin with the same options are one measure. Absent where only the measure itself
   * is the same.
   */
  readonly origin?: object | undefined
  /** Makes the same measure with other values for some of its options; absent where it was not made from options. */
  readonly remade?: ((options: Readonly<Record<string, unknown>>) => AnyMeasure<R>) | undefined
}

/** One number of a record, or the reason why it has none. */
export interface Measure<in R> extends MeasureInfo<R> {
  (record: R): number | Exclusion
}

/** The several numbers of a record, or the reason why it has none. */
export interface PooledMeasure<in R> extends MeasureInfo<R> {
  (record: R): readonly Sample[] | Exclusion
}

/** A measure of either kind. */
export interface AnyMeasure<in R> extends MeasureInfo<R> {
  (record: R): Answer
}
