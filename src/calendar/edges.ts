/** Whether a moment belongs to a result, given whether it belongs to either part; never where it belongs to neither. */
export type Keeps = (inLeft: boolean, inRight: boolean) => boolean

/**
 * The edges of what two lists of windows make together.
 *
 * @param left - openings and closings by turns, strictly rising
 * @param right - the same
 */
export function combineEdges(left: readonly number[], right: readonly number[], keeps: Keeps): number[] {
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

/**
 * The edges of windows that overlapping and touching ones are united to; empty and turned ones are left out.
 *
 * @param windows - openings, each followed by its closing, in any order
 */
export function edgesOf(windows: readonly number[]): number[] {
  const edges: number[] = []
  let opened = -Infinity
  let reached = -Infinity
  for (let i = 0; i < windows.length; i += 2) {
    const open = windows[i] as number
    const close = windows[i + 1] as number
    if (close <= open) continue
    if (open < opened) return edgesOf(inOrder(windows))
    opened = open
    if (open > reached) edges.push(open, close)
    else if (close > reached) edges[edges.length - 1] = close
    reached = Math.max(reached, close)
  }
  return edges
}

/** The same windows in order of opening. Dates follow each other, so it is rarely needed. */
function inOrder(windows: readonly number[]): number[] {
  const pairs = windows.flatMap((open, i) => (i % 2 === 0 ? [[open, windows[i + 1] as number] as const] : []))
  return pairs.sort(([a], [b]) => a - b).flat()
}

/** The part of windows that lies from `start` up to `end`. */
export function clipEdges(edges: readonly number[], start: number, end: number): number[] {
  return combineEdges(edges, start < end ? [start, end] : [], (inside, within) => inside && within)
}

/** How long windows last together. */
export function lengthOf(edges: readonly number[]): number {
  let length = 0
  for (let i = 0; i < edges.length; i += 2) length += (edges[i + 1] as number) - (edges[i] as number)
  return length
}
