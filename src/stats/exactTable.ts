import type { StateTable } from './statistic.ts'

/** Samples as JSON has them, or as a table shows them. */
export type Samples = number[] | Float64Array

interface Chunk {
  readonly values: Float64Array
  readonly groups: Int32Array
  used: number
}

/**
 * A table that logs every sample with its group, and sorts the log by group no sooner than someone reads. A view is the
 * group's own piece of that, in no order.
 */
export function exactTable(): Required<StateTable<Samples>> {
  const chunks: Chunk[] = []
  let size = 0
  let reserved = 0
  let parts: ((group: number) => Float64Array) | undefined

  const view = (group: number): Float64Array => (parts ??= partition(chunks, size, reserved))(group)
  return {
    reserve(groups) {
      if (groups <= reserved) return
      reserved = groups
      parts = undefined
    },
    add(values, codes, groups, length) {
      let chunk = chunks.at(-1)
      if (!chunk || chunk.values.length - chunk.used < length) {
        const capacity = Math.max(length, Math.min(size, 2 ** 20))
        chunk = { values: new Float64Array(capacity), groups: new Int32Array(capacity), used: 0 }
        chunks.push(chunk)
      }
      const before = chunk.used
      chunk.used = log(chunk, values, codes, groups, length)
      size += chunk.used - before
      parts = undefined
    },
    state: (group) => Array.from(view(group).sort()),
    view,
  }
}

function log(chunk: Chunk, values: Float64Array, codes: Uint8Array, groups: Int32Array, length: number): number {
  let used = chunk.used
  for (let row = 0; row < length; row++) {
    if (codes[row] !== 0) continue
    // Zero has no sign here.
    chunk.values[used] = (values[row] as number) + 0
    chunk.groups[used++] = groups[row] as number
  }
  return used
}

/** Counting sort of the log by group. */
function partition(chunks: readonly Chunk[], size: number, reserved: number): (group: number) => Float64Array {
  const ends = new Uint32Array(reserved + 1)
  for (const { groups, used } of chunks) {
    for (let row = 0; row < used; row++) {
      const next = (groups[row] as number) + 1
      ends[next] = (ends[next] as number) + 1
    }
  }
  for (let group = 1; group <= reserved; group++) ends[group] = (ends[group] as number) + (ends[group - 1] as number)
  const starts = ends.slice()
  const values = new Float64Array(size)
  for (const chunk of chunks) {
    for (let row = 0; row < chunk.used; row++) {
      const group = chunk.groups[row] as number
      const to = starts[group] as number
      values[to] = chunk.values[row] as number
      starts[group] = to + 1
    }
  }
  return (group) => values.subarray(ends[group], ends[group + 1])
}
