import { addExact, isExactSum, mergeExact } from './exactSum.ts'
import type { ExactSum } from './exactSum.ts'
import { pileHeight, pileLimit, pileTable } from './pileTable.ts'
import type { Settle } from './pileTable.ts'
import { quotient } from './quotient.ts'
import { hasFields } from './stateForm.ts'
import type { Statistic } from './statistic.ts'

/** The sum of the values, and the sum of what they are set against. */
export interface RatioState {
  /** The sum of the values, exactly. */
  readonly sum: ExactSum
  /** The sum of what they are set against, exactly. */
  readonly over: ExactSum
}

/**
 * Returns the statistic for the sum of the values divided by the sum of what they are set against, their `over`: a
 * ratio of totals, not a mean of ratios. Both sums are exact and the quotient is rounded once.
 *
 * Where the denominator is 0, as for no samples, it is `null`.
 *
 * @example
 * ```ts
 * import { ratio } from 'support-metrics/stats'
 *
 * const { empty, add, result } = ratio()
 * result(add(add(empty(), 30, 60), 10, 20)) // => { value: 0.5 }
 * ```
 * @since 0.1.0
 */
export function ratio(): Statistic<RatioState> {
  const fold = { empty, add, merge }
  return {
    id: 'ratio',
    ...fold,
    result: ({ sum, over }) => ({ value: quotient(sum, over) }),
    isState: (value): value is RatioState =>
      hasFields(value, 'sum', 'over') && isExactSum(value.sum) && isExactSum(value.over),
    table: () => pileTable(3, fold, addRows, pour),
  }
}

function empty(): RatioState {
  return { sum: [0], over: [0] }
}

function add(state: RatioState, value: number, over = 1): RatioState {
  addExact(state.sum, value)
  addExact(state.over, over)
  return state
}

function merge(state: RatioState, other: RatioState): RatioState {
  mergeExact(state.sum, other.sum)
  mergeExact(state.over, other.over)
  return state
}

function addRows(
  settle: Settle<RatioState>,
  cells: Float64Array,
  values: Float64Array,
  codes: Uint16Array,
  groups: Int32Array,
  length: number,
  overs?: Float64Array,
): void {
  // Copies, as what belongs to the module is looked up anew in every round.
  const [limit, full] = [pileLimit, pileHeight]
  for (let row = 0; row < length; row++) {
    if (codes[row] !== 0) continue
    const value = values[row] as number
    const over = overs ? (overs[row] as number) : 1
    const group = groups[row] as number
    const at = 3 * group
    const whole = Math.floor(value) === value && Math.floor(over) === over
    if (whole && Math.abs(value) < limit && Math.abs(over) < limit) {
      const height = (cells[at] as number) + 1
      cells[at] = height
      cells[at + 1] = (cells[at + 1] as number) + value
      cells[at + 2] = (cells[at + 2] as number) + over
      if (height === full) settle(cells, at, group)
    } else add(settle(cells, at, group), value, over)
  }
}

function pour(state: RatioState, cells: Float64Array, at: number): void {
  addExact(state.sum, cells[at + 1] as number)
  addExact(state.over, cells[at + 2] as number)
}
