import { confidenceOption } from './confidenceOption.ts'
import type { ConfidenceOptions } from './confidenceOption.ts'
import { addExact, addSquare, isExactSum, isZero, mergeExact } from './exactSum.ts'
import { meanInterval, spreadOf } from './meanInterval.ts'
import type { MeanState } from './meanInterval.ts'
import { pileHeight, pileLimit, pileTable } from './pileTable.ts'
import type { Settle } from './pileTable.ts'
import { quotient } from './quotient.ts'
import { hasFields } from './stateForm.ts'
import type { Statistic, TotalState } from './statistic.ts'
import { isTotal, total } from './total.ts'

/**
 * Returns the statistic for the arithmetic mean: the exact sum of the samples divided by their number, rounded once.
 *
 * With `confidence` and at least two samples it comes with Student's t interval (method `'t'`): the mean plus and minus
 * the t quantile with count - 1 degrees of freedom times the standard error. The variance behind it is computed in whole
 * numbers from exact sums, so nothing cancels. The interval is meant for samples that are independent and not few; it
 * is left out where an end would not be finite.
 *
 * Of no samples the mean is `null`.
 *
 * @throws TypeError or RangeError where the options are not as described.
 * @example
 * ```ts
 * import { mean } from 'support-metrics/stats'
 *
 * const { empty, add, result } = mean()
 * result([40, 20, 30].reduce((state, value) => add(state, value), empty())) // => { value: 30 }
 * ```
 * @see Student (1908), The probable error of a mean, Biometrika 6(1)
 * @since 0.1.0
 */
export function mean(options?: ConfidenceOptions): Statistic<MeanState> {
  const confidence = confidenceOption('mean', options)
  const fold = { empty, add, merge }
  return {
    id: 'mean',
    ...fold,
    result(state) {
      const value = quotient(state.sum, [state.count])
      const confidenceInterval = value !== null && confidence && meanInterval(state, value, confidence)
      return confidenceInterval ? { value, confidenceInterval } : { value }
    },
    brief: confidence === undefined ? meanOfTotal() : undefined,
    isState,
    size: ({ count }) => count,
    table: () => pileTable(5, fold, addRows, pour),
  }
}

/** The mean from the total's state, which has no squares: those are for intervals, also of whoever reads a stored state. */
function meanOfTotal(): Statistic<TotalState> {
  return { ...total(), result: ({ count, sum }) => ({ value: quotient(sum, [count]) }) }
}

function empty(): MeanState {
  return { count: 0, sum: [0], squares: [0] }
}

function add(state: MeanState, value: number): MeanState {
  state.count++
  addExact(state.sum, value)
  addSquare(state.squares, value)
  return state
}

function merge(state: MeanState, other: MeanState): MeanState {
  state.count += other.count
  mergeExact(state.sum, other.sum)
  mergeExact(state.squares, other.squares)
  return state
}

function isState(value: unknown): value is MeanState {
  if (!hasFields(value, 'count', 'sum', 'squares') || !isTotal(value)) return false
  const { count, sum, squares } = value
  if (!isExactSum(squares, 2)) return false
  const { spread } = spreadOf({ count, sum, squares })
  // One sample has no spread, and none is less than none.
  return count < 2 ? spread === 0n && (count === 1 || isZero(squares)) : spread >= 0n
}

function addRows(
  settle: Settle<MeanState>,
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
    const at = 5 * group
    if (Math.floor(value) === value && value < limit && value > -limit) {
      const height = (cells[at] as number) + 1
      cells[at] = height
      cells[at + 1] = (cells[at + 1] as number) + value
      // The square of high * 2^20 + low in three sums that stay exact for the height of a pile; mostly one will do.
      let low = value
      if (value < 0 || value >= 1048576) {
        const high = Math.floor(value / 1048576)
        low = value - high * 1048576
        cells[at + 2] = (cells[at + 2] as number) + high * high
        cells[at + 3] = (cells[at + 3] as number) + high * low
      }
      cells[at + 4] = (cells[at + 4] as number) + low * low
      if (height === full) settle(cells, at, group)
    } else add(settle(cells, at, group), value)
  }
}

function pour(state: MeanState, cells: Float64Array, at: number): void {
  state.count += cells[at] as number
  addExact(state.sum, cells[at + 1] as number)
  addExact(state.squares, (cells[at + 2] as number) * 2 ** 40)
  addExact(state.squares, (cells[at + 3] as number) * 2 ** 21)
  addExact(state.squares, cells[at + 4] as number)
}
