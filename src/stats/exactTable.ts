import type { StateTable } from './statistic.ts'

/** Samples as JSON has them, or as a table shows them. */
export type Samples = number[] | Piece

/** The samples of one group in a table's own memory, with the places that are in order already. */
export type Piece = Float64Array & { settled?: number[] }

/** How many samples a group is given room for at a time, and the power of two that this is. */
const CHUNK = 32
const CHUNK_BITS = 5

/** How many samples lie in one piece of memory: many enough for few pieces, few enough that a small table stays small. */
const SEGMENT = 32_768
const SEGMENT_BITS = 15

/**
 * A table that keeps every sample in a chunk of its group, chunk after chunk in one memory: 8 bytes a sample, and no
 * sorting by group when someone reads. A view is the group's samples in no order, good until the next one is asked for.
 */
export function exactTable(): Required<StateTable<Samples>> {
  const segments: Float64Array[] = []
  // For each group: where its next sample goes, unless that is where a chunk begins; its first chunk; and how many
  // samples are in the chunks before its last. For each chunk: the one that follows it.
  let next = new Int32Array(0)
  let firsts = new Int32Array(0)
  let before = new Int32Array(0)
  let links = new Int32Array(64)
  let chunks = 0
  let scratch = new Float64Array(CHUNK)
  // The piece that was read last: several quantiles of a group are mostly asked for one after the other.
  let last: { readonly group: number; readonly piece: Piece } | undefined

  function sizeOf(group: number): number {
    const end = next[group] ?? 0
    return end === 0 ? 0 : (before[group] as number) + 1 + ((end - 1) & (CHUNK - 1))
  }

  /** Opens a chunk with the sample of a row. */
  function begin(group: number, value: number): void {
    const size = sizeOf(group)
    const chunk = chunks++
    if (chunk === links.length) links = widened(links, 2 * chunk)
    if (size === 0) firsts[group] = chunk
    else links[((next[group] as number) - 1) >> CHUNK_BITS] = chunk
    const at = chunk << CHUNK_BITS
    if ((at & (SEGMENT - 1)) === 0) segments.push(new Float64Array(SEGMENT))
    put(segments, at, value)
    before[group] = size
    next[group] = at + 1
  }

  function view(group: number): Piece {
    if (last?.group === group) return last.piece
    const size = sizeOf(group)
    if (size > scratch.length) scratch = new Float64Array(Math.max(size, 2 * scratch.length))
    for (let from = 0, chunk = firsts[group] as number; from < size; from += CHUNK, chunk = links[chunk] as number) {
      copyChunk(segments, chunk, scratch, from, Math.min(CHUNK, size - from))
    }
    const piece: Piece = scratch.subarray(0, size)
    last = { group, piece }
    return piece
  }

  return {
    reserve(groups) {
      if (groups <= next.length) return
      const room = Math.max(groups, 2 * next.length)
      next = widened(next, room)
      firsts = widened(firsts, room)
      before = widened(before, room)
    },
    add(values, codes, groups, length) {
      last = undefined
      for (let row = 0; row < length; row++) {
        row = keep(segments, next, values, codes, groups, row, length)
        if (row < length) begin(groups[row] as number, values[row] as number)
      }
    },
    state: (group) => Array.from(view(group).sort()),
    view,
  }
}

/** Keeps the samples of rows as far as their groups have room; the first whose group has none, or `length`. */
function keep(
  segments: readonly Float64Array[],
  next: Int32Array,
  values: Float64Array,
  codes: Uint8Array,
  groups: Int32Array,
  from: number,
  length: number,
): number {
  for (let row = from; row < length; row++) {
    if (codes[row] !== 0) continue
    const group = groups[row] as number
    const at = next[group] as number
    if ((at & (CHUNK - 1)) === 0) return row
    put(segments, at, values[row] as number)
    next[group] = at + 1
  }
  return length
}

function put(segments: readonly Float64Array[], at: number, value: number): void {
  // Zero has no sign here.
  ;(segments[at >> SEGMENT_BITS] as Float64Array)[at & (SEGMENT - 1)] = value + 0
}

function copyChunk(
  segments: readonly Float64Array[],
  chunk: number,
  to: Float64Array,
  at: number,
  length: number,
): void {
  const start = chunk << CHUNK_BITS
  const from = segments[start >> SEGMENT_BITS] as Float64Array
  const first = start & (SEGMENT - 1)
  for (let index = 0; index < length; index++) to[at + index] = from[first + index] as number
}

function widened(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(length)
  wider.set(numbers)
  return wider
}
