import type { Statistic } from './statistic.ts'

/** The samples of a state by their place in ascending order. */
export interface RankedSamples {
  /** How many samples there are. */
  readonly size: number
  /** The sample at a place from 0 (the smallest) to `size - 1`, as near as the state knows it. */
  at(this: void, place: number): number
}

/** A way to keep samples for quantiles: {@link exact} or {@link sketch}. */
export interface Quantiles<State = unknown> extends Pick<
  Statistic<State>,
  'id' | 'empty' | 'add' | 'merge' | 'isState' | 'size' | 'table'
> {
  /** The samples of a state; a table's view may be left in another order. */
  ranked(this: void, state: State): RankedSamples
}
