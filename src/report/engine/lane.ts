import { total } from '../../stats/index.ts'
import type { Statistic, TotalState } from '../../stats/index.ts'

/**
 * The sums of one column by cell, exact for all finite numbers: whole numbers add up in doubles as long as these are sure
 * to hold the sum, fractions in two further doubles of 26 bits each, and what fits neither goes to an exact sum.
 */
export interface Lane {
  readonly column: Float64Array
  /** Whole parts by cell. */
  whole: Float64Array
  /** Fractions by cell, in units of 2^-26 and 2^-52; empty as long as there are none. */
  fine: Float64Array
  finest: Float64Array
  /** What the whole parts of one cell may add up to at most. */
  bound: number
  /** Sums that doubles could not hold, by cell. */
  readonly exact: Map<number, TotalState>
}

/** The fold of exact sums. */
const SUMS: Statistic<TotalState> = /* @__PURE__ */ total()

/** Whole numbers below this one leave room for many rows. */
const LARGE = 1_099_511_627_776 // 2^40
const SHIFT = 67_108_864 // 2^26

/** A lane for a column. */
export function laneOf(column: Float64Array): Lane {
  const nothing = new Float64Array(0)
  return { column, whole: nothing, fine: nothing, finest: nothing, bound: 0, exact: new Map() }
}

/** Whether the rows of a block can simply be added to the whole parts. */
export function isPlain(lane: Lane, length: number): boolean {
  const largest = largestWhole(lane.column, length)
  if (largest < 0) return false
  lane.bound += largest * length
  if (lane.bound > Number.MAX_SAFE_INTEGER) {
    settle(lane)
    lane.bound = largest * length
  }
  return true
}

/** The largest of the numbers without their signs; -1 where one of them is not whole, or large. */
function largestWhole(column: Float64Array, length: number): number {
  const limit = 2 ** 40 // a literal, as what belongs to the module is looked up anew in every round
  let largest = 0
  for (let row = 0; row < length; row++) {
    const number = column[row]!
    const size = number < 0 ? -number : number
    if (!(size < limit) || Math.floor(number) !== number) return -1
    if (size > largest) largest = size
  }
  return largest
}

/** Adds four columns at a time, since what a row costs is to find its cell. */
export function addFour([a, b, c, d]: readonly Lane[], cells: Int32Array, length: number): void {
  const [x, y, z, w] = [a!.column, b!.column, c!.column, d!.column]
  const [sx, sy, sz, sw] = [a!.whole, b!.whole, c!.whole, d!.whole]
  for (let row = 0; row < length; row++) {
    const cell = cells[row]!
    sx[cell] = sx[cell]! + x[row]!
    sy[cell] = sy[cell]! + y[row]!
    sz[cell] = sz[cell]! + z[row]!
    sw[cell] = sw[cell]! + w[row]!
  }
}

/** Adds one column. */
export function addOne({ column, whole }: Lane, cells: Int32Array, length: number): void {
  for (let row = 0; row < length; row++) {
    const cell = cells[row]!
    whole[cell] = whole[cell]! + column[row]!
  }
}

/** Adds a column of which some numbers are not whole, or large. */
export function addFine(lane: Lane, cells: Int32Array, length: number): void {
  const { column, whole } = lane
  if (lane.fine.length < whole.length) {
    lane.fine = widened(lane.fine, whole.length)
    lane.finest = widened(lane.finest, whole.length)
  }
  const { fine, finest } = lane
  lane.bound += LARGE * length
  if (lane.bound > Number.MAX_SAFE_INTEGER) {
    settle(lane)
    lane.bound = LARGE * length
  }
  for (let row = 0; row < length; row++) {
    const number = column[row]!
    const cell = cells[row]!
    const floor = Math.floor(number)
    const scaled = (number - floor) * SHIFT
    const first = Math.floor(scaled)
    const second = (scaled - first) * SHIFT
    if (floor < LARGE && floor >= -LARGE && Math.floor(second) === second) {
      whole[cell] = whole[cell]! + floor
      fine[cell] = fine[cell]! + first
      finest[cell] = finest[cell]! + second
    } else if (Number.isFinite(number)) SUMS.add(exactOf(lane, cell), number)
  }
}

/** Adds what a cell holds to a total; what this does to its count is for the caller to mend. */
export function addCell(lane: Lane, cell: number, sum: TotalState): void {
  addDoubles(lane, cell, sum)
  const more = lane.exact.get(cell)
  if (more !== undefined) SUMS.merge(sum, more)
}

function addDoubles({ whole, fine, finest }: Lane, cell: number, sum: TotalState): void {
  SUMS.add(sum, whole[cell] ?? 0)
  if (cell >= fine.length) return
  SUMS.add(sum, fine[cell]! / SHIFT)
  SUMS.add(sum, finest[cell]! / SHIFT / SHIFT)
}

/** Makes room for more cells, which may be more to a group than before. */
export function regrowLane(lane: Lane, groups: number, from: number, to: number, size: number): void {
  lane.whole = regrown(lane.whole, groups, from, to, size)
  if (lane.fine.length > 0) {
    lane.fine = regrown(lane.fine, groups, from, to, size)
    lane.finest = regrown(lane.finest, groups, from, to, size)
  }
  if (from === to || lane.exact.size === 0) return
  const moved = Array.from(lane.exact, ([cell, sum]) => [Math.floor(cell / from) * to + (cell % from), sum] as const)
  lane.exact.clear()
  for (const [cell, sum] of moved) lane.exact.set(cell, sum)
}

/** Numbers of so many groups with room for `size` cells, of which `to` instead of `from` belong to a group. */
export function regrown(numbers: Float64Array, groups: number, from: number, to: number, size: number): Float64Array {
  const grown = new Float64Array(size)
  if (from === to) grown.set(numbers.subarray(0, groups * from))
  else
    for (let group = 0; group < groups; group++)
      grown.set(numbers.subarray(group * from, (group + 1) * from), group * to)
  return grown
}

/** Moves what the doubles hold to the exact sums. */
function settle(lane: Lane): void {
  const { whole, fine, finest } = lane
  for (let cell = 0; cell < whole.length; cell++) {
    if (whole[cell] === 0 && (fine[cell] ?? 0) === 0 && (finest[cell] ?? 0) === 0) continue
    addDoubles(lane, cell, exactOf(lane, cell))
  }
  whole.fill(0)
  fine.fill(0)
  finest.fill(0)
}

function exactOf({ exact }: Lane, cell: number): TotalState {
  let sum = exact.get(cell)
  if (sum === undefined) exact.set(cell, (sum = SUMS.empty()))
  return sum
}

function widened(numbers: Float64Array, length: number): Float64Array {
  const wider = new Float64Array(length)
  wider.set(numbers)
  return wider
}
