import type { Columns } from '../metric/index.ts'

/** A leg as numbers; which of them are there its sort tells. */
export interface LegColumns extends Columns {
  /** When the wait ended: `answeredAt`, `leftAt`, or the arrival of a leg that was in no queue; NaN where it has none. */
  readonly left: Float64Array
  /** When the leg ended, as far as it says so: `endedAt` of an answered leg, else as {@link LegColumns.left}. */
  readonly ended: Float64Array
  /** How long it waited on the wall clock. */
  readonly wait: Float64Array
  readonly talk: Float64Array
  readonly hold: Float64Array
  readonly wrap: Float64Array
  /** How long agents worked on it: talk, hold and wrap-up, of all legs where it is a conversation. */
  readonly handle: Float64Array
}
