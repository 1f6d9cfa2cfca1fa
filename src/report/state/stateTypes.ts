import type { GroupState } from './groupStates.ts'
import type { MetricIdentity } from './identity.ts'

/** A stored partial result: plain JSON that knows what it is a partial result of. */
export interface AccumulatorState {
  /** The version of this form. */
  readonly schema: number
  /** The metrics, by the names a report gives them, and the column each of them reads. */
  readonly metrics: Readonly<
    Record<
      string,
      MetricIdentity & {
        /** The number of the column that the metric reads. */
        readonly column: number
      }
    >
  >
  /** The dimensions, by the names of the keys, in their order. */
  readonly by: readonly (readonly [name: string, id: string])[]
  /** The partial results of each group; of a state without `by` of the one group of everything. */
  readonly groups: readonly GroupState[]
}
