import type { GroupTable } from './groupTable.ts'

/** How often each group has seen each of a few small numbers. */
export interface RowCounts {
  /** Counts rows under their numbers, those of number 0 excepted. */
  readonly add: (numbers: Uint16Array, groups: Int32Array, length: number) => void
  /** How often a group has seen a number. */
  readonly count: (group: number, number: number) => number
}

/** Counts of numbers of which `most` tells how many there are. */
export function rowCounts(table: GroupTable, most: () => number): RowCounts {
  let width = 8
  let reserved = 0
  let counts: Float64Array = new Float64Array(0)

  function reserve(): void {
    const size = table.size()
    const needed = most()
    if (size <= reserved && needed <= width) return
    const wider = needed <= width ? width : Math.max(needed, 2 * width)
    const room = size <= reserved ? reserved : Math.max(size, 2 * reserved)
    const grown = new Float64Array(room * wider)
    for (let group = 0; group < reserved; group++) {
      grown.set(counts.subarray(group * width, (group + 1) * width), group * wider)
    }
    counts = grown
    width = wider
    reserved = room
  }

  return {
    add: (numbers, groups, length) => {
      reserve()
      addAll(counts, width, numbers, groups, length)
    },
    count: (group, number) => (group < reserved && number < width ? counts[group * width + number]! : 0),
  }
}

function addAll(counts: Float64Array, width: number, numbers: Uint16Array, groups: Int32Array, length: number): void {
  for (let row = 0; row < length; row++) {
    const number = numbers[row]!
    if (number === 0) continue
    const at = groups[row]! * width + number
    counts[at] = counts[at]! + 1
  }
}
