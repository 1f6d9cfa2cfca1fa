import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intersected, subtracted, united } from '../../src/internal/spans.ts'
import type { Span } from '../../src/internal/spans.ts'

const some = fc.array(
  fc.tuple(fc.nat(30), fc.nat(8)).map(([from, length]) => Object.freeze({ from, to: from + length })),
  { maxLength: 8 },
)

/** The whole numbers that spans cover: what they are, without any arithmetic on their ends. */
function points(spans: readonly Span[]): Set<number> {
  return new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)))
}

function rising(points: Iterable<number>): number[] {
  return [...points].sort((a, b) => a - b)
}

function expectDisjoint(spans: readonly Span[]): void {
  spans.forEach(({ from, to }, index) => {
    expect(from).toBeLessThan(to)
    if (index > 0) expect(from).toBeGreaterThanOrEqual(spans[index - 1]!.to)
  })
}

describe('spans', () => {
  test('united cover what any of them covers, disjoint, in order and without seams', () => {
    fc.assert(
      fc.property(some, (spans) => {
        const whole = united(spans)
        expect(rising(points(whole))).toEqual(rising(points(spans)))
        whole.forEach(({ from }, index) => expect(index === 0 || from > whole[index - 1]!.to).toBe(true))
        expectDisjoint(whole)
      }),
    )
  })

  test('intersected cover what both cover', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const both = intersected(united(one), united(other))
        const others = points(other)
        expect(rising(points(both))).toEqual(rising(points(one)).filter((point) => others.has(point)))
        expectDisjoint(both)
      }),
    )
  })

  test('subtracted cover what only the first cover', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const rest = subtracted(united(one), united(other))
        const others = points(other)
        expect(rising(points(rest))).toEqual(rising(points(one)).filter((point) => !others.has(point)))
        expectDisjoint(rest)
      }),
    )
  })

  test('subtracting keeps the other fields of a span in each of its pieces', () => {
    expect(subtracted([{ from: 0, to: 9, name: 'x' }], [{ from: 3, to: 4 }])).toEqual([
      { from: 0, to: 3, name: 'x' },
      { from: 4, to: 9, name: 'x' },
    ])
  })
})
