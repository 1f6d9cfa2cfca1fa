import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mean, share } from '../../src/metrics/index.ts'
import type { Better, Result } from '../../src/metrics/index.ts'
import { compare } from '../../src/report/index.ts'
import type { Comparison } from '../../src/report/index.ts'
import newcombe from '../golden/compare-newcombe.json' with { type: 'json' }
import { deepFreeze } from '../laws/deepFreeze.ts'

/** The share of so many successes in so many trials, with its Wilson interval. */
function shareOf([successes, trials]: readonly number[]): Result {
  const answers = Array.from({ length: trials! }, (_, index) => index < successes!)
  return share((answer: boolean) => answer)(answers, { confidence: 0.95 })
}

function resultOf(value: number | null, interval?: readonly [low: number, high: number], confidence = 0.95): Result {
  return deepFreeze({
    value,
    unit: 'ms',
    count: 7,
    records: 7,
    excluded: {},
    ...(interval && { confidenceInterval: { low: interval[0], high: interval[1], confidence, method: 't' } }),
  })
}

const size = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((number) => number / 64)
const width = fc.nat(1_000_000).map((number) => number / 64)
/** Results whose interval holds their value, as intervals do. */
const estimated = fc
  .tuple(size, width, width)
  .map(([value, below, above]) => resultOf(value, [value - below, value + above]))
const any = fc.oneof(
  estimated,
  fc.option(size, { freq: 3 }).map((value) => resultOf(value)),
)
const trials = fc.integer({ min: 1, max: 60 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)))

const MIRRORED: Readonly<Record<Comparison['verdict'], Comparison['verdict']>> = {
  better: 'worse',
  worse: 'better',
  higher: 'lower',
  lower: 'higher',
  'no clear change': 'no clear change',
  unknown: 'unknown',
}

describe('the interval of a difference of two shares', () => {
  test.each(newcombe.cases)('of $first and $second is the published one', ({ first, second, low, high }) => {
    const { interval } = compare(shareOf(second), shareOf(first))
    expect(interval?.low).toBeCloseTo(low, 4)
    expect(interval?.high).toBeCloseTo(high, 4)
    expect(interval?.confidence).toBe(0.95)
    expect(interval?.method).toBe('newcombe')
  })

  test('never leaves -1 to 1', () => {
    fc.assert(
      fc.property(trials, trials, (one, other) => {
        const { interval } = compare(shareOf(one), shareOf(other))
        expect(interval!.low).toBeGreaterThanOrEqual(-1)
        expect(interval!.high).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('the interval of any difference', () => {
  test('is as wide as independent errors add up, where both are symmetric', () => {
    fc.assert(
      fc.property(size, size, width, width, (was, is, one, other) => {
        const { interval } = compare(resultOf(was, [was - one, was + one]), resultOf(is, [is - other, is + other]))
        const half = Math.sqrt(one * one + other * other)
        expect(interval!.low).toBeCloseTo(is - was - half, 6)
        expect(interval!.high).toBeCloseTo(is - was + half, 6)
        expect(interval!.method).toBe('mover')
      }),
    )
  })

  test('holds the difference, and lies within that of the extremes', () => {
    fc.assert(
      fc.property(estimated, estimated, (before, after) => {
        const { interval, difference } = compare(before, after)
        const [one, other] = [before.confidenceInterval!, after.confidenceInterval!]
        expect(interval!.low).toBeLessThanOrEqual(difference!)
        expect(interval!.high).toBeGreaterThanOrEqual(difference!)
        expect(interval!.low).toBeGreaterThanOrEqual(other.low - one.high - 1e-6)
        expect(interval!.high).toBeLessThanOrEqual(other.high - one.low + 1e-6)
      }),
    )
  })

  test('needs two intervals of one confidence', () => {
    for (const [before, after] of [
      [resultOf(1), resultOf(2)],
      [resultOf(1, [0, 2]), resultOf(2)],
      [resultOf(1), resultOf(2, [1, 3])],
      [resultOf(1, [0, 2], 0.9), resultOf(9, [8, 10], 0.95)],
    ] as const) {
      expect(compare(before, after)).toEqual({
        difference: after.value! - before.value!,
        ratio: after.value! / before.value!,
        unit: 'ms',
        verdict: 'unknown',
      })
    }
  })
})

describe('a comparison', () => {
  test('the other way round is the mirror image', () => {
    fc.assert(
      fc.property(any, any, fc.constantFrom<Better>('lower', 'higher', 'neutral'), (before, after, better) => {
        const [there, back] = [compare(before, after, { better }), compare(after, before, { better })]
        expect(back.verdict).toBe(MIRRORED[there.verdict])
        expect(back.difference).toBe(there.difference === null ? null : 0 - there.difference)
        expect(back.interval === undefined).toBe(there.interval === undefined)
        if (there.interval !== undefined) {
          expect(back.interval!.low).toBe(0 - there.interval.high)
          expect(back.interval!.high).toBe(0 - there.interval.low)
        }
        if (there.ratio !== null && there.ratio !== 0) expect(back.ratio).toBeCloseTo(1 / there.ratio, 9)
      }),
    )
  })

  test('is clear where the interval leaves out zero, and good or bad by the direction', () => {
    fc.assert(
      fc.property(any, any, fc.constantFrom<Better>('lower', 'higher', 'neutral'), (before, after, better) => {
        const { interval, verdict } = compare(before, after, { better })
        if (interval === undefined) expect(verdict).toBe('unknown')
        else if (interval.low <= 0 && interval.high >= 0) expect(verdict).toBe('no clear change')
        else if (better === 'neutral') expect(verdict).toBe(interval.low > 0 ? 'higher' : 'lower')
        else expect(verdict).toBe((interval.low > 0 ? 'higher' : 'lower') === better ? 'better' : 'worse')
      }),
    )
  })

  test.each([
    ['lower', 'worse'],
    ['higher', 'better'],
    ['neutral', 'higher'],
    [undefined, 'higher'],
  ] as const)('of a rise is, where %s is better, %s', (better, verdict) => {
    const [before, after] = [resultOf(1, [0.5, 1.5]), resultOf(9, [8, 10])]
    expect(compare(before, after, better && { better }).verdict).toBe(verdict)
  })

  test('of an interval that only touches zero is no clear change', () => {
    expect(compare(resultOf(0, [0, 0]), resultOf(5, [0, 9])).verdict).toBe('no clear change')
    expect(compare(resultOf(5, [0, 9]), resultOf(0, [0, 0])).verdict).toBe('no clear change')
  })

  test('with nothing says so', () => {
    for (const [before, after] of [
      [resultOf(null), resultOf(2, [1, 3])],
      [resultOf(2, [1, 3]), resultOf(null)],
      [resultOf(null), resultOf(null)],
    ] as const) {
      expect(compare(before, after)).toEqual({ difference: null, ratio: null, unit: 'ms', verdict: 'unknown' })
    }
  })

  test.each([
    [4, 6, 1.5],
    [4, 0, 0],
    [-4, 0, 0],
    [-4, -6, 1.5],
    [0, 6, null],
    [0, 0, null],
    [-10, 20, null],
    [10, -20, null],
    [Number.MIN_VALUE, 1, null],
  ])('from %s to %s has the ratio %s', (was, is, ratio) => {
    expect(compare(resultOf(was), resultOf(is)).ratio).toBe(ratio)
  })

  test('takes means with their intervals', () => {
    const average = mean((wait: number) => wait)
    const [short, long] = [average([1, 2, 3, 2, 1], { confidence: 0.9 }), average([21, 22, 23], { confidence: 0.9 })]
    expect(compare(short, long, { better: 'lower' }).verdict).toBe('worse')
  })

  test('refuses what it cannot compare', () => {
    const some = resultOf(1)
    expect(() => compare(some, { ...some, unit: 'ratio' })).toThrow('compare accepts two Results in ms, got "ratio"')
    expect(() => compare(null as never, some)).toThrow(/^compare accepts two Results.*, got null$/)
    expect(() => compare(some, 5 as never)).toThrow(TypeError)
    expect(() => compare(some, some, { better: 'up' as never })).toThrow(/^compare: metric accepts a metric/)
    expect(() => compare(some, some, null as never)).toThrow(/^compare: metric accepts a metric, got null$/)
  })
})
