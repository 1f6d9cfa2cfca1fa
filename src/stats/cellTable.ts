import type { StateTable } from './statistic.ts'

/** The rows of one block into the cells, where group `g` has the cells from `g * stride` on. */
export type AddRows = (
  cells: Float64Array,
  values: Float64Array,
  codes: Uint16Array,
  groups: Int32Array,
  length: number,
  over: Float64Array | undefined,
) => void

/** A table whose every group owns `stride` numbers in one flat array, all 0 at first. */
export function cellTable<State>(
  stride: number,
  addRows: AddRows,
  state: (cells: Float64Array, at: number, group: number) => State,
): StateTable<State> {
  let cells = new Float64Array(0)
  return {
    reserve(groups) {
      if (groups * stride <= cells.length) return
      const wider = new Float64Array(Math.max(groups * stride, 2 * cells.length))
      wider.set(cells)
      cells = wider
    },
    // A loop of its own for each statistic, so that each stays as fast as if it were the only one.
    add(values, codes, groups, length, over) {
      addRows(cells, values, codes, groups, length, over)
    },
    state(group) {
      return state(cells, group * stride, group)
    },
  }
}
