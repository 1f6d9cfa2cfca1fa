import type { Span } from '../internal/spans.ts'
import type { AgentActivity } from '../model/index.ts'
import { alikeness } from './alikeness.ts'

/** How many activities that are alike in all but their times are listed of those under way when a stretch begins. */
const MOST = 16

/**
 * What an agent did in the time of each of several owners: the activities that have a part in it, in the order of their
 * beginnings. Of activities under way when a stretch begins that are alike in all but their times, those that last
 * longest are listed, 16 at most: they cover what the others have of the stretch. Without that bound, as many plans as
 * activities over the same day would hold the square of their number.
 *
 * @param did - the activities of one agent in the order of their beginnings
 * @param owners - the time of each owner, in order; no moment belongs to two of them
 */
export function activitiesIn(
  did: readonly AgentActivity[],
  owners: readonly (readonly Span[])[],
): readonly AgentActivity[][] {
  const actual: AgentActivity[][] = owners.map(() => [])
  const servedUntil = owners.map(() => -Infinity)
  const going = activitiesUnderWay(did)
  let next = 0
  for (const { from, to, owner } of stretchesOf(owners)) {
    for (const index of going.at(from)) {
      // What began before the end of the owner's last stretch is listed already.
      if (did[index]!.from >= servedUntil[owner]!) actual[owner]!.push(did[index]!)
    }
    for (; next < did.length && did[next]!.from < to; next += 1) {
      if (did[next]!.to > from) actual[owner]!.push(did[next]!)
      if (did[next]!.to > to) going.add(next)
    }
    servedUntil[owner] = to
  }
  return actual
}

/** The stretches of all owners in order. */
function stretchesOf(owners: readonly (readonly Span[])[]): readonly (Span & { readonly owner: number })[] {
  return owners
    .flatMap((spans, owner) => spans.map(({ from, to }) => ({ from, to, owner })))
    .sort((one, other) => one.from - other.from)
}

/** The activities under way at instants that are asked for in order: of those that are alike the ones that last longest. */
function activitiesUnderWay(did: readonly AgentActivity[]): {
  readonly add: (index: number) => void
  readonly at: (instant: number) => readonly number[]
} {
  const classOf = alikeness()
  const classes = new Map<string, number[]>()
  return {
    add: (index) => {
      const id = classOf(did[index]!)
      const longest = classes.get(id) ?? []
      const place = longest.findIndex((other) => did[other]!.to < did[index]!.to)
      longest.splice(place < 0 ? longest.length : place, 0, index)
      if (longest.length > MOST) longest.pop()
      classes.set(id, longest)
    },
    at: (instant) => {
      const found: number[] = []
      for (const [id, longest] of classes) {
        while (longest.length > 0 && did[longest.at(-1)!]!.to <= instant) longest.pop()
        if (longest.length === 0) classes.delete(id)
        found.push(...longest)
      }
      return found.sort((one, other) => one - other)
    },
  }
}
