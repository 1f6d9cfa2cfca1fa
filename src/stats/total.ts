import { addExact, isExactSum, isZero, mergeExact } from './exactSum.ts'
import { pileHeight, pileLimit, pileTable } from './pileTable.ts'
import type { Settle } from './pileTable.ts'
import { quotient } from './quotient.ts'
import { hasFields, isCount } from './stateForm.ts'
import type { Statistic, TotalState } from './statistic.ts'

/**
 * Returns the statistic that sums the samples up: the exact sum, rounded once.
 *
 * Of no samples it is `null`. A sum beyond the largest double is infinite.
 *
 * @example
 * ```ts
 * import { total } from 'support-metrics/stats'
 *
 * const { empty, add, result } = total()
 * result([0.1, 0.2, -0.1].reduce((state, value) => add(state, value), empty())) // => { value: 0.2 }
 * ```
 * @since 0.1.0
 */
export function total(): Statistic<TotalState> {
  const fold = { empty, add, merge }
  return {
    id: 'total',
    ...fold,
    ofTotal: ({ count, sum }) => ({ count, sum: [...sum] }),
    result: ({ count, sum }) => ({ value: count ? quotient(sum, [1]) : null }),
    isState: (value) => hasFields(value, 'count', 'sum') && isTotal(value),
    size: ({ count }) => count,
    table: () => pileTable(2, fold, addRows, pour),
  }
}

/** Whether a count and a sum are those of some doubles, as far as they tell. */
export function isTotal(value: Record<keyof TotalState, unknown>): value is TotalState {
  const { count, sum } = value
  if (!isCount(count) || !isExactSum(sum)) return false
  const average = quotient(sum, [count])
  if (average === null) return isZero(sum)
  if (count > 1) return Number.isFinite(average)
  const rest = [...sum]
  addExact(rest, -average)
  return isZero(rest)
}

function empty(): TotalState {
  return { count: 0, sum: [0] }
}

function add(state: TotalState, value: number): TotalState {
  state.count++
  addExact(state.sum, value)
  return state
}

function merge(state: TotalState, other: TotalState): TotalState {
  state.count += other.count
  mergeExact(state.sum, other.sum)
  return state
}

function addRows(
  settle: Settle<TotalState>,
  cells: Float64Array,
  values: Float64Array,
  codes: Uint16Array,
  groups: Int32Array,
  length: number,
): void {
  // Copies, as what belongs to the module is looked up anew in every round.
  const [limit, full] = [pileLimit, pileHeight]
  for (let row = 0; row < length; row++) {
    if (codes[row] !== 0) continue
    const value = values[row] as number
    const group = groups[row] as number
    const at = 2 * group
    if (Math.floor(value) === value && value < limit && value > -limit) {
      const height = (cells[at] as number) + 1
      cells[at] = height
      cells[at + 1] = (cells[at + 1] as number) + value
      if (height === full) settle(cells, at, group)
    } else add(settle(cells, at, group), value)
  }
}

function pour(state: TotalState, cells: Float64Array, at: number): void {
  state.count += cells[at] as number
  addExact(state.sum, cells[at + 1] as number)
}
