import type { Instant, Period } from '../time/index.ts'

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

/** Names a step: equal strings are the same step, an object is the same only as itself. */
export type StepKey = string | object

/** A question asked of every record, named so that measures that ask the same one share its answers. */
export interface Step<in R, out Answer> {
  /** Steps of one key give the same answers. */
  readonly key: StepKey
  /** The answer for a record. */
  readonly of: (record: R) => Answer
}

/** What was noticed while measuring, such as a part that was taken as zero because it was missing. */
export interface Notes<in R> {
  /** The notes' names, at most eight. */
  readonly names: readonly string[]
  /** The notes that hold for a measured record: bit `i` stands for `names[i]`. */
  readonly of: (record: R) => number
}

/** The columns that records are read into, a block at a time. */
export interface BlockColumns {
  /** The kind of each row: 0 for a record that the reader leaves to the plain steps. */
  readonly kinds: Uint8Array
  /** The instant that places each row, whatever its kind; NaN where it has none. */
  readonly place: Float64Array
}

/** Reads records of one type into columns that many measures share. */
export interface BlockReader {
  /** How many kinds of records it tells apart, the 0 included. */
  readonly kinds: number
  /** The key of the step that gives the places in the columns. */
  readonly placeKey: StepKey
  /** Columns for so many rows. */
  readonly columns: (rows: number) => BlockColumns
  /** Fills the first `length` rows from the records. */
  readonly read: (columns: BlockColumns, records: readonly unknown[], length: number) => void
  /** Fills the first rows from columns that were read before. */
  readonly copy: (columns: BlockColumns, from: BlockColumns) => void
  /** A record of a kind, for asking the plain steps what they make of it; `undefined` for a kind that cannot be. */
  readonly example: (kind: number) => unknown
}

/** The rows that a loop over a block has to measure, and where it leaves their numbers. */
export interface BlockRows {
  /** How many rows are to be measured. */
  readonly length: number
  /** Where in the block's columns each of them is. */
  readonly rows: Int32Array
  /** The numbers, in the order of `rows`. */
  readonly values: Float64Array
  /** Leaves the row with this index in `rows` out after all, for a reason of its own. */
  readonly exclude: (index: number, reason: Exclusion) => void
  /** Notes something about a measured row, as the bits of {@link Notes}. */
  readonly note: (index: number, bits: number) => void
}

/**
 * The same measure over blocks of columns. Records of one kind that is not measured row by row all give the same: what
 * the plain steps say of the kind's example. Blocks are never asked of measures with a view or a period.
 */
export interface BlockSteps<in Columns extends BlockColumns = never> {
  /** Reads the columns that the loop works on. */
  readonly reader: BlockReader
  /** The kinds whose records differ; absent where all records of a kind give the same. */
  readonly isByRow?: ((kind: number) => boolean) | undefined
  /** Measures the rows of these kinds. */
  readonly fill?: ((columns: Columns, rows: BlockRows) => void) | undefined
}

/** A measure taken apart, in the order of the published precedence of exclusions. */
export interface MeasureSteps<in R> {
  /** The record as it stood at the instant asked for; absent where it is taken as it is. */
  readonly view?: Step<R, unknown> | undefined
  /** The exclusions that come before the period: `invalid`, direction, channel, discarded, `not-yet`. */
  readonly gate: Step<R, Exclusion | undefined>
  /** The instant that puts the record into a period. Answers any record, also one that the gate stops. */
  readonly place: Step<R, Instant | undefined>
  /** Only samples placed in it are counted, the rest is `out-of-period`. */
  readonly during?: Period | undefined
  /** Whether a record yields several samples, each with its own place. */
  readonly pooled: boolean
  /** The number, or the exclusion that comes after the period. Only asked of records that the gate lets pass. */
  readonly value: (record: R) => number | Exclusion | readonly Sample[]
  /** The agent a record's sample is credited to. */
  readonly agentId: (record: R) => string | undefined
  /** The group a record's sample is credited to. */
  readonly group: (record: R) => string | undefined
  /** What is noticed about records that count, such as parts taken as zero. */
  readonly notes?: Notes<R> | undefined
  /** The same over blocks, where the bench shows that it pays; equal to the other steps by test. */
  readonly block?: BlockSteps | undefined
}

/** What every measure tells of itself. */
export interface MeasureInfo<in R> {
  /** The measure's name. */
  readonly id: string
  /** What its numbers are counted in. */
  readonly unit: string
  /** Measures of one key give every record the same answer, and so can share it. */
  readonly key: StepKey
  /** The options it was built with, defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>
  /** The measure taken apart, for engines that ask many measures of the same records. */
  readonly steps: MeasureSteps<R>
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
export type AnyMeasure<R> = Measure<R> | PooledMeasure<R>
