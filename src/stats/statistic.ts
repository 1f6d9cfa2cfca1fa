import type { Fold } from '../fold/index.ts'
import type { ExactSum } from './exactSum.ts'

/** The range that holds the true value with the given probability, and how it was found. */
export interface ConfidenceInterval {
  /** The lower end, in the unit of the value. */
  readonly low: number
  /** The upper end, in the unit of the value. */
  readonly high: number
  /** The probability asked for, between 0 and 1. */
  readonly confidence: number
  /** The published method's name, such as `'wilson'`. */
  readonly method: string
}

/** What a statistic says of the samples it saw. */
export interface Estimate {
  /** `null` where there was nothing to count. */
  readonly value: number | null
  /** The samples behind the value, where these are not simply all of them. */
  readonly count?: number
  /** Only where an interval was asked for and the samples allow one. */
  readonly confidenceInterval?: ConfidenceInterval
}

/** How many samples there were, and their sum. */
export interface TotalState {
  /** How many samples there were. */
  count: number
  /** Their sum, exactly. */
  readonly sum: ExactSum
}

/**
 * A fold of finite numbers into one number. Some statistics weigh each sample with a second number, `over`:
 * the denominator of a ratio, or 1 for an observed and 0 for a censored time.
 *
 * A state that comes out of `merge` is canonical: the same samples, in any order and by any partial states, give the same
 * JSON. States that have to keep every sample put them in order no sooner than that. The state of a table, and one that
 * was merged into an empty state, is in this form as it stands, so that it may be copied by other means than JSON.
 */
export interface Statistic<State = unknown> extends Fold<number, State, Estimate> {
  /** Names the state: statistics of one `id` read the same state in different ways. */
  readonly id: string
  /** The state after one more sample; `over` is 1 unless given. */
  add(this: void, state: State, value: number, over?: number): State
  /** The state after the same sample so many times more; absent where that costs as much as adding them. */
  repeat?(this: void, state: State, value: number, times: number): State
  /** The state of samples of which only the number and the sum are known; absent where that does not tell it. */
  ofTotal?(this: void, total: TotalState): State
  /** The same result from a smaller state, where the samples' full state is kept for others to read; absent where there is none. */
  readonly brief?: Statistic | undefined
  /**
   * Whether a value is a state that a run can have stored, in the form that `merge` leaves it in. Never throws, whatever
   * the value is.
   */
  isState(this: void, value: unknown): value is State
  /** How many samples are in a state; absent where the state does not tell. */
  size?(this: void, state: State): number
  /** The same fold over many groups at once, on flat memory; absent where a list of states does as well. */
  table?(this: void): StateTable<State>
}

/** One state per group, dense by group number, filled a block of samples at a time. */
export interface StateTable<State = unknown> {
  /** Makes room for the groups 0 to `groups - 1`; never shrinks. */
  reserve(groups: number): void
  /**
   * Adds the rows 0 to `length - 1` whose code is 0 to the states of their groups.
   *
   * @param values - one finite number a row, meaningless where the code is not 0
   * @param codes - 0 for a measured row, anything else for one that is left out
   * @param groups - the group number of each row, already reserved
   * @param length - how many rows
   * @param over - the second number of each row; absent means 1
   */
  add(values: Float64Array, codes: Uint16Array, groups: Int32Array, length: number, over?: Float64Array): void
  /** The state of one group in the form that `merge` leaves it in; the table keeps its own. */
  state(group: number): State
  /**
   * A state of one group that is good for `result` only, and only until the table changes: it may share the table's
   * memory and need not be JSON. Absent where `state` costs no more.
   */
  view?(group: number): State
}
