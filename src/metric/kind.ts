import type { Instant } from '../time/index.ts'

/**
 * What records of a kind are read into, a block at a time: flat columns that all measures share, and for each row its
 * sort, in which stands all that the published exclusions ask.
 */
export interface Columns {
  /** The records as they stood at the instant of the view. */
  readonly records: unknown[]
  /** Which sort of record a row holds; 0 is one that contradicts itself. The four highest bits are the marks below. */
  readonly sort: Uint32Array
  /** The usual instant of a row, whatever its sort; NaN where it has none. */
  readonly at: Float64Array
}

/** Whom a record's sample is credited to. Asked of any record that is one, also of broken ones. */
export interface Credit<in R> {
  /** The agent. */
  readonly agentId: (record: R) => string | undefined
  /** The group. */
  readonly group: (record: R) => string | undefined
}

/** A kind of record: how one is read, once for all measures that ask about it. */
export interface Kind<in R = never, C extends Columns = Columns> {
  /** Names it: kinds of one name read alike. */
  readonly id: string
  /** Whether the usual instant is, of every record, the one that `placeOf` finds, so that records of one's own can share it. */
  readonly isPlacedAsUsual?: boolean | undefined
  /** Columns for so many rows; beside others of the same records their usual places need not be found again. */
  columns(this: void, rows: number, beside?: Columns): C
  /** Checks the records of some rows and reads them into the others of their columns. */
  read(this: void, into: C, from: number, to: number): void
  /** The record as it stood at an instant. */
  readonly asOf: (record: R, at: Instant) => unknown
  /** Whether a sound record began only after an instant. */
  readonly isLater: (record: R, at: Instant) => boolean
  /** What the option `channels` goes by. */
  readonly channelOf?: ((record: R) => unknown) | undefined
  /** Whom a record is credited to, unless a measure knows better. */
  readonly credit: Credit<R>
}

/** The mark on the sort of a record that began only after the instant of the view. */
export const LATER = 0x8000000

/** The mark on the sort of a record of another channel than those asked for. */
export const ELSEWHERE = 0x4000000

/** The mark on the sort of a record that is placed outside of the period asked for. */
export const OUTSIDE = 0x2000000

/** The mark on the sort of a record without a place, where a period is asked for: its number, if it has one, lies in none. */
export const UNPLACED = 0x1000000

/** The bits of a sort that are the kind's own. */
export const OWN_SORT = 0xffffff
