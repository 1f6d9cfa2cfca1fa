import type { FieldColumn } from './fieldColumn.ts'

/** A block of records on its way into a run, of rows of columns. */
export interface Batch<R> {
  readonly records: readonly R[]
  readonly length: number
  readonly columns: BatchColumns
}

/** The columns behind a batch, for those who need no record. */
export interface BatchColumns {
  /** The row of the first record. */
  readonly from: number
  readonly field: (name: string) => FieldColumn | undefined
  /** Whether all rows have what the columns say: some may be no objects at all. */
  readonly isComplete: boolean
}

/** Records that know how to come in batches. */
export interface Batched<R> extends Iterable<R> {
  /**
   * What a run reads; not for anything else.
   * @internal
   */
  readonly [BATCHES]: () => Iterable<Batch<R>>
}

/** Where columns keep their batches: a mark that no foreign iterable has, the same in every copy of the library. */
export const BATCHES: unique symbol = /* @__PURE__ */ Symbol.for('support-metrics.batches')

/** The records of columns in batches. */
export function batchesOf<R>(records: Batched<R>): Iterable<Batch<R>> {
  return records[BATCHES]()
}

/** Whether records come in batches of their own. */
export function isBatched<R>(records: Iterable<R>): records is Batched<R> {
  return BATCHES in records
}
