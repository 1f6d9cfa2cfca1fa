import type { Scope } from '../../metric/index.ts'
import type { TotalState } from '../../stats/index.ts'
import type { GroupTable } from './groupTable.ts'
import { addCell, addFine, addFour, addOne, isPlain, laneOf, regrowLane, regrown } from './lane.ts'
import type { Lane } from './lane.ts'

/** How many records of each sort every group has seen, and what some of their columns add up to. */
export interface Cells {
  /** Adds up a column, too: to be asked for while the run is planned. */
  readonly lane: (column: Float64Array) => Lane
  /** Counts and adds up the first rows. */
  readonly add: (length: number) => void
  /** How many records of a sort, by its number in the scope, a group has seen. */
  readonly count: (group: number, slot: number) => number
  /** Adds to a total what a column of the records of a sort comes to in a group. */
  readonly addTo: (sum: TotalState, lane: Lane, group: number, slot: number) => void
}

/** The cells of the sorts of a scope in groups. */
export function cellsOf(scope: Scope, groups: Int32Array, table: GroupTable): Cells {
  const { slots, sorts } = scope
  const cells = new Int32Array(slots.length)
  const lanes: Lane[] = []
  const plain: Lane[] = []
  let width = 4
  let reserved = 0
  let counts: Float64Array = new Float64Array(0)

  /** Makes room for all groups and sorts there are. */
  function reserve(): void {
    const size = table.size()
    if (size <= reserved && sorts.length <= width) return
    const wider = sorts.length <= width ? width : Math.max(sorts.length, 2 * width)
    const room = size <= reserved ? reserved : Math.max(size, 2 * reserved)
    counts = regrown(counts, reserved, width, wider, room * wider)
    for (const lane of lanes) regrowLane(lane, reserved, width, wider, room * wider)
    width = wider
    reserved = room
  }

  return {
    lane: (column) => {
      let lane = lanes.find((one) => one.column === column)
      if (lane === undefined) lanes.push((lane = laneOf(column)))
      return lane
    },
    add: (length) => {
      reserve()
      if (table.size() === 1) countOne(counts, cells, slots, length)
      else countAll(counts, cells, slots, groups, width, length)
      plain.length = 0
      for (const lane of lanes) {
        if (isPlain(lane, length)) plain.push(lane)
        else addFine(lane, cells, length)
      }
      let next = 0
      for (; next + 4 <= plain.length; next += 4) addFour(plain.slice(next, next + 4), cells, length)
      for (; next < plain.length; next++) addOne(plain[next]!, cells, length)
    },
    count: (group, slot) => (group < reserved && slot < width ? counts[group * width + slot]! : 0),
    addTo: (sum, lane, group, slot) => {
      if (group < reserved && slot < width) addCell(lane, group * width + slot, sum)
    },
  }
}

function countAll(
  counts: Float64Array,
  cells: Int32Array,
  slots: Uint16Array,
  groups: Int32Array,
  width: number,
  length: number,
): void {
  for (let row = 0; row < length; row++) {
    const cell = groups[row]! * width + slots[row]!
    cells[row] = cell
    counts[cell] = counts[cell]! + 1
  }
}

/** Counts where there is one group only. */
function countOne(counts: Float64Array, cells: Int32Array, slots: Uint16Array, length: number): void {
  for (let row = 0; row < length; row++) {
    const slot = slots[row]!
    cells[row] = slot
    counts[slot] = counts[slot]! + 1
  }
}
