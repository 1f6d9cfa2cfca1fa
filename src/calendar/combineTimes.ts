import { combineEdges } from './edges.ts'
import type { Keeps } from './edges.ts'
import type { OpenTimes, Repetition } from './openTimes.ts'

/** The open times that two others make together; see {@link combineEdges}. */
export function combineTimes(left: OpenTimes, right: OpenTimes, keeps: Keeps): OpenTimes {
  const { first, last, period } =
    decided(left, (inLeft, inRight) => keeps(inLeft, inRight)) ??
    decided(right, (inRight, inLeft) => keeps(inLeft, inRight)) ??
    repetitionOf(left, right)
  return { edges: (block) => combineEdges(left.edges(block), right.edges(block), keeps), first, last, period }
}

/** From where, and how soon, two open times repeat together. */
export function repetitionOf(left: Repetition, right: Repetition): Repetition {
  return {
    first: Math.min(left.first, right.first),
    last: Math.max(left.last, right.last),
    period: Math.max(left.period, right.period),
  }
}

/**
 * Where one of two decides for both, before and after all that does not repeat: what is never open shares nothing with
 * the other, what always is leaves it nothing to add. To know that spares a search through all the years.
 */
function decided(times: OpenTimes, keeps: Keeps): Repetition | undefined {
  if (times.period > 1) return undefined
  const decides = [times.first - 1, times.last].every((block) => {
    const isOpen = times.edges(block).length > 0
    return keeps(isOpen, false) === keeps(isOpen, true)
  })
  return decides ? times : undefined
}
