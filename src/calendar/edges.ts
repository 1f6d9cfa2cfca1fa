/**
 * The edges of what two lists of windows make together.
 *
 * @param left - openings and closings by turns, strictly rising
 * @param right - the same
 * @param keeps - whether a moment belongs to the result, given whether it belongs to either list; never where to neither
 */
export function combineEdges(
  left: readonly number[],
  right: readonly number[],
  keeps: (inLeft: boolean, inRight: boolean) => boolean,
): number[] {
  const edges: number[] = []
  let [l, r] = [0, 0]
  while (l < left.length || r < right.length) {
    const edge = Math.min(left[l] ?? Infinity, right[r] ?? Infinity)
    if (left[l] === edge) l += 1
    if (right[r] === edge) r += 1
    // Past an odd number of its edges, a list is open.
    const inside = keeps(l % 2 === 1, r % 2 === 1)
    if (inside !== (edges.length % 2 === 1)) edges.push(edge)
  }
  return edges
}

/** The edges of windows in any order, overlapping or touching ones united, empty and turned ones left out. */
export function edgesOf(windows: readonly (readonly [open: number, close: number])[]): number[] {
  const edges: number[] = []
  for (const [open, close] of [...windows].sort((a, b) => a[0] - b[0])) {
    if (close <= open) continue
    const reached = edges.at(-1) ?? -Infinity
    if (open > reached) edges.push(open, close)
    else if (close > reached) edges[edges.length - 1] = close
  }
  return edges
}

/** The part of windows that lies from `start` up to `end`. */
export function clipEdges(edges: readonly number[], start: number, end: number): number[] {
  return combineEdges(edges, start < end ? [start, end] : [], (inside, within) => inside && within)
}

/** One list of windows from several that follow each other in time. */
export function joinEdges(parts: readonly (readonly number[])[]): number[] {
  const edges: number[] = []
  for (const part of parts) {
    let next = 0
    if (part.length > 0 && part[0] === edges.at(-1)) {
      edges.pop()
      next = 1
    }
    for (; next < part.length; next++) edges.push(part[next] as number)
  }
  return edges
}

/** How long windows last together. */
export function lengthOf(edges: readonly number[]): number {
  let length = 0
  for (let i = 0; i < edges.length; i += 2) length += (edges[i + 1] as number) - (edges[i] as number)
  return length
}
