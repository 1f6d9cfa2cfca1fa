/** Values parted by group with a counting sort: those of group `g` lie from `ends[g]` to `ends[g + 1]`. */
export function partition(
  groups: Int32Array,
  values: Float64Array,
  count: number,
): { readonly parted: Float64Array; readonly ends: Int32Array } {
  const ends = new Int32Array(count + 1)
  for (let row = 0; row < groups.length; row++) ends[groups[row]! + 1]! += 1
  for (let group = 1; group <= count; group++) ends[group]! += ends[group - 1]!
  const next = ends.slice()
  const parted = new Float64Array(values.length)
  for (let row = 0; row < groups.length; row++) parted[next[groups[row]!]!++] = values[row]!
  return { parted, ends }
}
