import { select } from './select.ts'

/** Median and 90th percentile of every group; NaN for a group without samples. */
export interface WaitQuantiles {
  readonly medians: Float64Array
  readonly p90s: Float64Array
}

/** Buckets of whole numbers below 2^31: those below 16 one by one, every power of two beyond in 8 equal parts. */
const BUCKETS = 8 * 29

/** A quantile lies between two places of the order, and there are two quantiles. */
const PLACES = 4

/** Where the places of all groups lie, by group and place. */
interface Located {
  /** The bucket, by group and bucket. */
  readonly cells: Int32Array
  /** The place within its bucket. */
  readonly ranks: Int32Array
  /** Where the samples of the bucket begin among those that are collected. */
  readonly starts: Int32Array
  /** How many are to be collected. */
  readonly size: number
}

/**
 * The quantiles of whole, non-negative numbers below 2^31 by group, without moving them about: a histogram of each group
 * says in which buckets the places lie that are asked for, and only the samples of those are collected and selected from.
 *
 * @param groups - the group of each sample
 * @param values - the samples
 * @param count - how many groups there are
 */
export function waitQuantiles(groups: Uint16Array, values: Int32Array, count: number): WaitQuantiles {
  const counts = new Int32Array(count * BUCKETS)
  const cells = counted(groups, values, counts)
  const next = new Int32Array(counts.length)
  const located = locate(counts, next, count)
  const found = collected(values, cells, next, located.size)
  const at = (index: number): number => {
    const start = located.starts[index]!
    return select(found.subarray(start, start + counts[located.cells[index]!]!), located.ranks[index]!)
  }
  const sizes = sizesOf(counts, count)
  const quantiles = (p: number, place: number): Float64Array =>
    Float64Array.from(sizes, (size, group) => {
      if (size === 0) return NaN
      const low = at(group * PLACES + place)
      return low + (at(group * PLACES + place + 1) - low) * (((size - 1) * p) % 1)
    })
  return { medians: quantiles(0.5, 0), p90s: quantiles(0.9, 2) }
}

/** Counts the samples by group and bucket, and returns where each was counted. */
function counted(groups: Uint16Array, values: Int32Array, counts: Int32Array): Int32Array {
  const cells = new Int32Array(values.length)
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    const shift = 28 - Math.clz32(value | 8)
    const cell = groups[row]! * BUCKETS + (shift << 3) + (value >> shift)
    cells[row] = cell
    counts[cell]! += 1
  }
  return cells
}

/** Finds the places of all groups, and leaves for each of their buckets where its first sample goes, counted from 1. */
function locate(counts: Int32Array, next: Int32Array, count: number): Located {
  const cells = new Int32Array(PLACES * count)
  const ranks = new Int32Array(PLACES * count)
  const starts = new Int32Array(PLACES * count)
  const sizes = sizesOf(counts, count)
  let size = 0
  for (let group = 0; group < count; group++) {
    const last = sizes[group]! - 1
    if (last < 0) continue
    let cell = group * BUCKETS
    let before = 0
    for (let place = 0; place < PLACES; place++) {
      const wanted = Math.min(last, Math.floor(last * (place < 2 ? 0.5 : 0.9)) + (place & 1))
      while (before + counts[cell]! <= wanted) before += counts[cell++]!
      if (next[cell] === 0) {
        next[cell] = size + 1
        size += counts[cell]!
      }
      const index = group * PLACES + place
      cells[index] = cell
      ranks[index] = wanted - before
      starts[index] = next[cell]! - 1
    }
  }
  return { cells, ranks, starts, size }
}

/** The samples of the buckets that have a place in `next`, bucket by bucket. */
function collected(values: Int32Array, cells: Int32Array, next: Int32Array, size: number): Float64Array {
  const found = new Float64Array(size)
  for (let row = 0; row < values.length; row++) {
    const cell = cells[row]!
    const place = next[cell]!
    if (place === 0) continue
    found[place - 1] = values[row]!
    next[cell] = place + 1
  }
  return found
}

function sizesOf(counts: Int32Array, count: number): Int32Array {
  const sizes = new Int32Array(count)
  for (let group = 0, cell = 0; group < count; group++) {
    let size = 0
    for (const end = cell + BUCKETS; cell < end; cell++) size += counts[cell]!
    sizes[group] = size
  }
  return sizes
}
