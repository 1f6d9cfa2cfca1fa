import { cellTable } from './cellTable.ts'
import { isCount } from './stateForm.ts'
import type { Statistic } from './statistic.ts'

/**
 * Returns the statistic that counts the samples, whatever their values.
 *
 * Of no samples it is 0, which is a count like any other.
 *
 * @example
 * ```ts
 * import { count } from 'support-metrics/stats'
 *
 * const statistic = count()
 * statistic.result([30, 10].reduce(statistic.add, statistic.empty())) // => { value: 2 }
 * ```
 * @since 0.1.0
 */
export function count(): Statistic<number> {
  return {
    id: 'count',
    empty: () => 0,
    add: (state) => state + 1,
    repeat: (state, _value, times) => state + times,
    merge: (state, other) => state + other,
    result: (state) => ({ value: state }),
    isState: isCount,
    size: (state) => state,
    table: () => cellTable(1, addRows, (cells, at) => cells[at] as number),
  }
}

function addRows(
  cells: Float64Array,
  _values: Float64Array,
  codes: Uint16Array,
  groups: Int32Array,
  length: number,
): void {
  for (let row = 0; row < length; row++) {
    const at = groups[row] as number
    if (codes[row] === 0) cells[at] = (cells[at] as number) + 1
  }
}
