import { total } from '../stats/index.ts'
import type { TotalState } from '../stats/index.ts'

/** How many columns are added up in one loop. */
export const LANES = 4

/** Four sums and the number of their rows, side by side. */
const STRIDE = 5

/** So many whole numbers of 32 bits stay below 2^51, and with another block of them below 2^53: sums are exact. */
const FULL = 1_048_576

/** The counts and sums of up to four columns of numbers whose rows belong to the same groups. */
export interface JointTotals {
  readonly reserve: (groups: number) => void
  /**
   * Adds a number of every column to each row's group. Only whole numbers of 32 bits are taken; returns the first row
   * from `from` on that has another one and is therefore not added, or `length`.
   */
  readonly add: (lanes: readonly Float64Array[], groups: Int32Array, from: number, length: number) => number
  readonly total: (lane: number, group: number) => TotalState
}

/**
 * Sums in one loop over the rows: what a row costs is to find its group, so three more columns cost little more than
 * the first. It buys a quarter of the time of a report of many averages.
 */
export function jointTotals(): JointTotals {
  const { empty, add, merge } = total()
  const settled: TotalState[][] = []
  let cells = new Float64Array(0)

  function part(lane: number, at: number): TotalState {
    const state = add(empty(), cells[at + 1 + lane]!)
    state.count = cells[at]!
    return state
  }

  function settle(group: number): void {
    const at = STRIDE * group
    const states = (settled[group] ??= Array.from({ length: LANES }, empty))
    states.forEach((state, lane) => merge(state, part(lane, at)))
    cells.fill(0, at, at + STRIDE)
  }

  return {
    reserve: (groups) => {
      if (groups * STRIDE <= cells.length) return
      const wider = new Float64Array(Math.max(groups * STRIDE, 2 * cells.length))
      wider.set(cells)
      cells = wider
    },
    add: ([a, b, c, d], groups, from, length) =>
      cells.length === STRIDE
        ? addToOne(cells, a!, b!, c!, d!, from, length, settle)
        : addRows(cells, a!, b!, c!, d!, groups, from, length, settle),
    total: (lane, group) => {
      const state = merge(empty(), settled[group]?.[lane] ?? empty())
      return STRIDE * group < cells.length ? merge(state, part(lane, STRIDE * group)) : state
    },
  }
}

function addRows(
  cells: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
  groups: Int32Array,
  from: number,
  length: number,
  settle: (group: number) => void,
): number {
  for (let row = from; row < length; row++) {
    const one = a[row]!
    const two = b[row]!
    const three = c[row]!
    const four = d[row]!
    if ((one | 0) !== one || (two | 0) !== two || (three | 0) !== three || (four | 0) !== four) return row
    const at = STRIDE * groups[row]!
    const count = cells[at]! + 1
    cells[at] = count
    cells[at + 1] = cells[at + 1]! + one
    cells[at + 2] = cells[at + 2]! + two
    cells[at + 3] = cells[at + 3]! + three
    cells[at + 4] = cells[at + 4]! + four
    if (count === FULL) settle(groups[row]!)
  }
  return length
}

/** The same where there is one group: its sums stay in registers, as nothing waits longer than a number just written. */
function addToOne(
  cells: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
  from: number,
  length: number,
  settle: (group: number) => void,
): number {
  let [one, two, three, four] = [0, 0, 0, 0]
  let row = from
  for (; row < length; row++) {
    const e = a[row]!
    const f = b[row]!
    const g = c[row]!
    const h = d[row]!
    if ((e | 0) !== e || (f | 0) !== f || (g | 0) !== g || (h | 0) !== h) break
    one += e
    two += f
    three += g
    four += h
  }
  if (cells[0]! + row - from > FULL) settle(0)
  cells[0] = cells[0]! + row - from
  cells[1] = cells[1]! + one
  cells[2] = cells[2]! + two
  cells[3] = cells[3]! + three
  cells[4] = cells[4]! + four
  return row
}
