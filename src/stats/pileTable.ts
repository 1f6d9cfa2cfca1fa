import { cellTable } from './cellTable.ts'
import type { AddRows } from './cellTable.ts'
import type { StateTable, Statistic } from './statistic.ts'

/** Whole numbers below this size pile up without rounding, as long as a pile has no more than {@link pileHeight} rows. */
export const pileLimit = 274_877_906_944 // 2^38

/** At how many rows a pile is emptied. */
export const pileHeight = 4096

/** Empties the pile of a group into the state of the group, and returns that state. */
export type Settle<State> = (cells: Float64Array, at: number, group: number) => State

/**
 * A table of exact sums: everyday rows pile up in `stride` plain numbers a group, the first of which counts them, and
 * each pile is emptied into the exact state of its group before it could round.
 */
export function pileTable<State>(
  stride: number,
  { empty, merge }: Pick<Statistic<State>, 'empty' | 'merge'>,
  addRows: (settle: Settle<State>, ...block: Parameters<AddRows>) => void,
  pour: (state: State, cells: Float64Array, at: number) => void,
): StateTable<State> {
  const states: State[] = []
  const settle: Settle<State> = (cells, at, group) => {
    const state = (states[group] ??= empty())
    if (cells[at]) pour(state, cells, at)
    cells.fill(0, at, at + stride)
    return state
  }
  return cellTable(
    stride,
    (...block) => {
      addRows(settle, ...block)
    },
    (...pile) => merge(empty(), settle(...pile)),
  )
}
