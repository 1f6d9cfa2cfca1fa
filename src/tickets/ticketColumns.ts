import type { Columns } from '../metric/index.ts'

/** A ticket as numbers. */
export interface TicketColumns extends Columns {
  /** When it was created; NaN where that is not known. */
  readonly created: Float64Array
  /** When it was solved last; NaN where it never was. */
  readonly solved: Float64Array
}
