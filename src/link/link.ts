import type { Instant } from '../time/index.ts'

/** Joins what belongs together before it is measured: several records in, fewer or marked records of the same shape out. */
export interface Link<in R> {
  /** Links of one id do the same. */
  readonly id: string
  /** The function to call by hand where records come in pieces, for an error message. */
  readonly by: string
  /** All records of an input, linked; with `asOf`, as they stood at that instant. */
  readonly link: (records: Iterable<R>, asOf?: Instant) => readonly unknown[]
  /** Whether a record has been linked already, or needs no linking. */
  readonly isLinked: (record: R) => boolean
}
