import type { BlockColumns, BlockReader } from '../metrics/index.ts'
import type { FieldColumn } from './fieldColumn.ts'
import { BLOCK } from './block.ts'

/** A block of records on its way into a run. */
export interface Batch<R> {
  readonly records: readonly R[]
  readonly length: number
  /** Only where the records are rows of columns. */
  readonly columns?: BatchColumns | undefined
}

/** The columns behind a batch, for those who need no record. */
export interface BatchColumns {
  /** The row of the first record. */
  readonly from: number
  readonly field: (name: string) => FieldColumn | undefined
  /** Whether all rows have what the columns say: some may be no objects at all. */
  readonly isComplete: boolean
  /** What a reader has read of these rows; it is kept for the next run. */
  readonly read: (reader: BlockReader) => BlockColumns
}

/** Records that know how to come in batches. */
export interface Batched<R> extends Iterable<R> {
  /**
   * What a run reads; not for anything else.
   * @internal
   */
  readonly batches: () => Iterable<Batch<R>>
}

/** The records in batches: those of columns as they are, an array is cut, anything else is gathered. */
export function batchesOf<R>(records: Iterable<R>): Iterable<Batch<R>> {
  return isBatched(records) ? records.batches() : inBlocks(records)
}

/** Whether records come in batches of their own. */
export function isBatched<R>(records: Iterable<R>): records is Batched<R> {
  return typeof (records as Partial<Batched<R>>).batches === 'function'
}

function* inBlocks<R>(records: Iterable<R>): Generator<Batch<R>> {
  if (Array.isArray(records)) {
    for (let from = 0; from < records.length; from += BLOCK) yield batchOf((records as R[]).slice(from, from + BLOCK))
    return
  }
  let block: R[] = []
  for (const record of records) {
    if (block.push(record) === BLOCK) {
      yield batchOf(block)
      block = []
    }
  }
  if (block.length > 0) yield batchOf(block)
}

function batchOf<R>(records: readonly R[]): Batch<R> {
  return { records, length: records.length }
}
