import type { Period } from '../time/index.ts'

/**
 * Which moments belong to which of several spans that may lie over one another: to the one that begins last, among
 * those that begin together to the shortest, among equals to the last. A span laid over another covers it.
 *
 * @param spans - spans whose ends are not before their beginnings
 * @returns for each span its own stretches, in time order
 */
export function layered(spans: readonly Period[]): readonly Period[][] {
  const own: { from: number; to: number }[][] = spans.map(() => [])
  const order = spans.map((_, index) => index)
  order.sort((one, other) => spans[one]!.from - spans[other]!.from || spans[other]!.to - spans[one]!.to)
  const open: number[] = []
  let now = -Infinity

  /** Gives the time up to an instant to the uppermost spans that are still open. */
  function advance(until: number): void {
    while (now < until && open.length > 0) {
      const top = open.at(-1)!
      const end = Math.min(spans[top]!.to, until)
      if (end > now) give(top, now, end)
      now = Math.max(now, end)
      if (spans[top]!.to <= now) open.pop()
    }
    now = until
  }

  function give(index: number, from: number, to: number): void {
    const last = own[index]!.at(-1)
    if (last?.to === from) last.to = to
    else own[index]!.push({ from, to })
  }

  for (const index of order) {
    advance(spans[index]!.from)
    open.push(index)
  }
  advance(Infinity)
  return own
}
