import { cellTable } from './cellTable.ts'
import { isSample } from './stateForm.ts'
import type { Statistic } from './statistic.ts'

/**
 * Returns the statistic for the smallest sample. Of no samples it is `null`.
 *
 * @example
 * ```ts
 * import { minimum } from 'support-metrics/stats'
 *
 * const { empty, add, result } = minimum()
 * result([20, 50, 10].reduce((state, value) => add(state, value), empty())) // => { value: 10 }
 * ```
 * @since 0.1.0
 */
export function minimum(): Statistic<number | null> {
  const smaller = (state: number | null, value: number): number => (state === null || value < state ? value + 0 : state)
  return {
    id: 'minimum',
    empty: () => null,
    add: smaller,
    merge: (state, other) => (other === null ? state : smaller(state, other)),
    result: (value) => ({ value }),
    isState: (value): value is number | null => value === null || isSample(value),
    table: () => cellTable(2, addRows, (cells, at) => (cells[at] ? (cells[at + 1] as number) : null)),
  }
}

function addRows(
  cells: Float64Array,
  values: Float64Array,
  codes: Uint16Array,
  groups: Int32Array,
  length: number,
): void {
  for (let row = 0; row < length; row++) {
    if (codes[row] !== 0) continue
    const at = 2 * (groups[row] as number)
    const value = (values[row] as number) + 0
    if (cells[at] && value >= (cells[at + 1] as number)) continue
    cells[at] = 1
    cells[at + 1] = value
  }
}
