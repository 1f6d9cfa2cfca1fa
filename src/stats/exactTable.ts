import { newScratch, rankedNumbers, sortedList } from './places.ts'
import type { Numbers } from './places.ts'
import type { RankedSamples } from './quantiles.ts'
import type { StateTable } from './statistic.ts'

/** Samples as JSON has them, or as a table shows them. */
export type Samples = number[] | RankedSamples

/** A table of samples. */
export interface ExactTable extends Required<StateTable<Samples>> {
  /** The samples of one group in ascending order. */
  state(group: number): number[]
}

/** How many samples lie in one piece of memory at most. */
const SEGMENT = 65_536

/** The numbers of groups. */
type Groups = Uint16Array | Int32Array

/** Samples and their groups, in the order in which they came. */
interface Segment {
  readonly values: Numbers
  readonly groups: Groups
  used: number
}

/**
 * A table that keeps each sample and its group in the order in which they come, which costs little more than to copy
 * them: 4 bytes for a whole number from 0 to 2^31 - 1, as long as all are, 8 for others, and 2 for the group. They are
 * parted by group no sooner than someone reads, all at once in two passes.
 */
export function exactTable(): ExactTable {
  let segments: Segment[] = []
  let groupCount = 0
  let areWhole = true
  // What was parted when someone read last: the samples of a group lie from `ends[group]` to `ends[group + 1]`.
  let parted: Numbers = new Int32Array(0)
  let ends = new Int32Array(1)
  const scratch = newScratch()
  // Several quantiles of a group are mostly asked for one after the other.
  let last: { readonly group: number; readonly view: RankedSamples } | undefined

  function segmentFor(length: number): Segment {
    const before = segments.at(-1)
    const groupBytes = groupCount <= 65_536 ? 2 : 4
    if (
      before !== undefined &&
      before.used + length <= before.values.length &&
      before.values.BYTES_PER_ELEMENT === (areWhole ? 4 : 8) &&
      before.groups.BYTES_PER_ELEMENT === groupBytes
    ) {
      return before
    }
    const room = Math.max(length, Math.min(SEGMENT, 4 * (before?.values.length ?? 16)))
    const values = areWhole ? new Int32Array(room) : new Float64Array(room)
    const segment = { values, groups: groupBytes === 2 ? new Uint16Array(room) : new Int32Array(room), used: 0 }
    segments.push(segment)
    return segment
  }

  function part(): void {
    const sizes = new Int32Array(groupCount + 1)
    for (let group = 0; group + 1 < ends.length; group++) sizes[group + 1] = ends[group + 1]! - ends[group]!
    for (const { groups, used } of segments) countGroups(groups, used, sizes)
    for (let group = 0; group < groupCount; group++) sizes[group + 1] = sizes[group + 1]! + sizes[group]!
    const next = sizes.slice()
    const all = areWhole ? new Int32Array(sizes[groupCount]!) : new Float64Array(sizes[groupCount]!)
    for (let group = 0; group + 1 < ends.length; group++) {
      if (ends[group] === ends[group + 1]) continue
      all.set(parted.subarray(ends[group], ends[group + 1]), next[group])
      next[group] = next[group]! + ends[group + 1]! - ends[group]!
    }
    for (const { values, groups, used } of segments) {
      if (groupCount === 1) {
        all.set(values.subarray(0, used), next[0])
        next[0] = next[0]! + used
      } else if (all.BYTES_PER_ELEMENT === 4) scatterWhole(values as Int32Array, groups, used, next, all as Int32Array)
      else scatter(values, groups, used, next, all)
    }
    parted = all
    ends = sizes
    segments = []
  }

  function partedNow(): void {
    if (segments.length > 0 || ends.length <= groupCount) part()
  }

  return {
    reserve(groups) {
      groupCount = Math.max(groupCount, groups)
    },
    add(values, codes, groups, length) {
      last = undefined
      if (areWhole) {
        const segment = segmentFor(length)
        const kept = keepWhole(segment, values, codes, groups, length)
        if (kept >= 0) {
          segment.used = kept
          return
        }
        areWhole = false
      }
      const segment = segmentFor(length)
      segment.used = keep(segment, values, codes, groups, length)
    },
    state(group) {
      partedNow()
      return sortedList(parted.subarray(ends[group], ends[group + 1]))
    },
    view(group) {
      if (last?.group === group) return last.view
      partedNow()
      const view = rankedNumbers(parted, ends[group]!, ends[group + 1]!, scratch)
      last = { group, view }
      return view
    },
  }
}

/** Keeps the measured rows behind those of a segment; returns how many it has then, or -1 where one does not fit. */
function keepWhole(
  { values: to, groups: toGroups, used }: Segment,
  values: Float64Array,
  codes: Uint16Array,
  groups: Int32Array,
  length: number,
): number {
  let at = used
  let odd = 0
  for (let row = 0; row < length; row++) {
    const value = values[row]!
    const whole = value | 0
    const isKept = codes[row] === 0 ? 1 : 0
    // Each is written, and what is left out is written over.
    to[at] = whole
    toGroups[at] = groups[row]!
    odd |= whole === value && whole >= 0 ? 0 : isKept
    at += isKept
  }
  return odd === 0 ? at : -1
}

/** The same for any numbers. */
function keep(
  { values: to, groups: toGroups, used }: Segment,
  values: Float64Array,
  codes: Uint16Array,
  groups: Int32Array,
  length: number,
): number {
  let at = used
  for (let row = 0; row < length; row++) {
    // Zero has no sign here.
    to[at] = values[row]! + 0
    toGroups[at] = groups[row]!
    at += codes[row] === 0 ? 1 : 0
  }
  return at
}

function countGroups(groups: Groups, length: number, sizes: Int32Array): void {
  for (let row = 0; row < length; row++) {
    const after = groups[row]! + 1
    sizes[after] = sizes[after]! + 1
  }
}

function scatterWhole(values: Int32Array, groups: Groups, length: number, next: Int32Array, to: Int32Array): void {
  for (let row = 0; row < length; row++) {
    const group = groups[row]!
    const at = next[group]!
    to[at] = values[row]!
    next[group] = at + 1
  }
}

function scatter(values: Numbers, groups: Groups, length: number, next: Int32Array, to: Numbers): void {
  for (let row = 0; row < length; row++) {
    const group = groups[row]!
    const at = next[group]!
    to[at] = values[row]!
    next[group] = at + 1
  }
}
