import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clipEdges, combineEdges, edgesOf } from '../../src/calendar/edges.ts'
import type { Keeps } from '../../src/calendar/edges.ts'

const windows = fc.array(fc.nat(40), { maxLength: 12 }).map((edges) => edges.slice(0, edges.length & ~1))

/** Whether a moment lies in any of the windows, by looking at all of them. */
function isIn(edges: readonly number[], moment: number): boolean {
  return edges.some((open, i) => i % 2 === 0 && open <= moment && moment < (edges[i + 1] ?? 0))
}

/** Looks at every moment, and at the form: strictly rising, even in number. */
function expectOpen(edges: readonly number[], isOpen: (moment: number) => boolean): void {
  expect(edges.length % 2).toBe(0)
  expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b))
  for (let moment = -1; moment <= 41; moment++) expect([moment, isIn(edges, moment)]).toEqual([moment, isOpen(moment)])
}

test('edgesOf unites windows in any order and leaves empty and turned ones out', () => {
  fc.assert(fc.property(windows, (given) => expectOpen(edgesOf(given), (moment) => isIn(given, moment))))
  expect(edgesOf([5, 5, 2, 1, 7, 9, 9, 10])).toEqual([7, 10])
})

test('combineEdges keeps what it is told to', () => {
  const keeps = fc.constantFrom<Keeps>(
    (a, b) => a || b,
    (a, b) => a && b,
    (a, b) => a && !b,
  )
  fc.assert(
    fc.property(windows.map(edgesOf), windows.map(edgesOf), keeps, (left, right, keep) => {
      expectOpen(combineEdges(left, right, keep), (moment) => keep(isIn(left, moment), isIn(right, moment)))
    }),
  )
})

test('clipEdges cuts windows at both ends', () => {
  fc.assert(
    fc.property(windows.map(edgesOf), fc.nat(40), fc.nat(40), (edges, start, end) => {
      expectOpen(clipEdges(edges, start, end), (moment) => isIn(edges, moment) && start <= moment && moment < end)
    }),
  )
})
