import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, median, quantile } from 'support-metrics/stats'
import type { Statistic } from 'support-metrics/stats'
import golden from '../golden/stats-quantiles.json' with { type: 'json' }
import { doubles, wholes } from '../arbitraries/doubles.ts'
import { statisticLaws } from '../laws/statisticLaws.ts'
import type { Sample } from '../laws/statisticLaws.ts'
import { run } from './run.ts'

const samplesOfSamples = (state: number[]): Sample[] => state.map((value) => ({ value }))

statisticLaws(
  'median of whole numbers',
  median({ confidence: 0.5 }),
  wholes.map((value) => ({ value })),
  { samplesOf: samplesOfSamples },
)
statisticLaws(
  'quantile of any doubles',
  quantile({ p: 0.3, confidence: 0.5 }),
  doubles.map((value) => ({ value })),
  { samplesOf: samplesOfSamples },
)
statisticLaws(
  'quantile by nearest rank',
  quantile({ p: 0.8, method: 'nearest-rank' }),
  doubles.map((value) => ({ value })),
  { samplesOf: samplesOfSamples },
)

describe('quantile', () => {
  it.each(golden.cases)('agrees with definitions 7 and 1 of R: $name', ({ values, p, linear, nearestRank }) => {
    p.forEach((share, index) => {
      expect(run(quantile({ p: share }), values).value).toBeCloseTo(linear[index] as number, 10)
      expect(run(quantile({ p: share, method: 'nearest-rank' }), values)).toStrictEqual({ value: nearestRank[index] })
    })
  })

  it('lies between the samples around it, and between the smallest and the largest at the ends', () => {
    const p = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(doubles, { minLength: 1 }), p, (values, share) => {
        const sorted = Float64Array.from(values).sort()
        const place = (values.length - 1) * share
        const { value } = run(quantile({ p: share }), values)
        expect(value).toBeGreaterThanOrEqual(sorted[Math.floor(place)] as number)
        expect(value).toBeLessThanOrEqual(sorted[Math.min(Math.ceil(place * (1 + 1e-12)), values.length - 1)] as number)
      }),
    )
  })

  it('never falls as p rises', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(doubles, { minLength: 1 }),
        p,
        p,
        fc.constantFrom('linear', 'nearest-rank'),
        (values, a, b, method) => {
          const low = run(quantile({ p: Math.min(a, b), method }), values).value
          expect(run(quantile({ p: Math.max(a, b), method }), values).value).toBeGreaterThanOrEqual(low ?? NaN)
        },
      ),
    )
  })

  it('by nearest rank has at least the share p at or below it, and less below', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1 }), fc.integer({ min: 0, max: 100 }), (values, percent) => {
        const { value } = run(quantile({ p: percent / 100, method: 'nearest-rank' }), values)
        const atOrBelow = values.filter((each) => each <= (value ?? NaN)).length
        const below = values.filter((each) => each < (value ?? NaN)).length
        expect(100 * atOrBelow).toBeGreaterThanOrEqual(percent * values.length)
        expect(100 * below).toBeLessThan(Math.max(percent * values.length, 1))
      }),
    )
  })

  it('does not take the last bits of p for a rank: 0.07 of 100 samples are 7', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1)
    for (let percent = 1; percent <= 100; percent++) {
      const p = percent / 100
      expect(run(quantile({ p, method: 'nearest-rank' }), hundred)).toStrictEqual({ value: percent })
      expect(run(quantile({ p }), [...hundred, 101])).toStrictEqual({ value: percent + 1 })
    }
  })

  it('interpolates between the largest doubles of either sign', () => {
    expect(run(median(), [Number.MAX_VALUE, -Number.MAX_VALUE])).toStrictEqual({ value: 0 })
    const { value } = run(quantile({ p: 0.75 }), [Number.MAX_VALUE, -Number.MAX_VALUE])
    expect((value ?? NaN) / Number.MAX_VALUE).toBeCloseTo(0.5, 12)
  })

  it('has an interval between two samples, where they are enough', () => {
    const values = [70, 10, 60, 20, 50, 30]
    expect(run(median({ confidence: 0.95 }), values)).toStrictEqual({
      value: 40,
      confidenceInterval: { low: 10, high: 70, confidence: 0.95, method: 'order-statistic' },
    })
    expect(run(median({ confidence: 0.99 }), values)).toStrictEqual({ value: 40 })
    expect(run(median(), values)).toStrictEqual({ value: 40 })
  })

  it('knows no sign of zero, neither alone nor in a table', () => {
    expect(run(median(), [-0])).toStrictEqual({ value: 0 })
    const table = median().table!()
    table.reserve(1)
    table.add(Float64Array.of(-0), Uint16Array.of(0), Int32Array.of(0), 1)
    expect(table.state(0)).toStrictEqual([0])
  })

  it('is null of no samples', () => {
    expect(run(quantile({ p: 0.9, confidence: 0.95 }), [])).toStrictEqual({ value: null })
    expect(run(median(), [])).toStrictEqual({ value: null })
  })

  it('shares its state with the median', () => {
    expect(quantile({ p: 0.9, method: 'nearest-rank', confidence: 0.9 }).id).toBe(median().id)
    expect(quantile({ p: 0.9 }).id).toBe(exact().id)
  })

  it('puts samples in order as JSON after any merge, and as they stand once merged into none', () => {
    const { empty, add, merge, result, isState } = median() as Statistic<number[]>
    const of = (values: readonly number[]): number[] => values.reduce((state, value) => add(state, value), empty())
    const merged = [[5, 1], [], [4], [0.5, 9]].map(of).reduce((state, other) => merge(state, other), of([3]))
    expect(JSON.stringify({ merged })).toBe('{"merged":[0.5,1,3,4,5,9]}')
    expect(result(merged)).toStrictEqual({ value: 3.5 })
    expect(structuredClone(merge(empty(), merged))).toStrictEqual([0.5, 1, 3, 4, 5, 9])
    expect(isState(merge(empty(), merged))).toBe(true)
    expect(result(add(merge(merged, of([])), 10))).toStrictEqual({ value: 4 })
    expect(JSON.stringify(merge(of([2, 1]), empty()))).toBe('[1,2]')
  })

  it('reads many samples like few', () => {
    const values = Array.from({ length: 30_011 }, (_, index) => (index * 7919) % 30_011)
    const table = median().table!()
    table.reserve(2)
    const groups = Int32Array.from(values, (value) => value % 2)
    table.add(Float64Array.from(values), new Uint16Array(values.length), groups, values.length)
    expect(quantile({ p: 0.9 }).result(table.view?.(0))).toStrictEqual({ value: 27_009 })
    expect(median().result(table.view?.(1))).toStrictEqual({ value: 15_005 })
    expect(median().result(table.state(1))).toStrictEqual({ value: 15_005 })
  })

  it('refuses options it does not know', () => {
    expect(() => quantile({ p: 1.1 })).toThrow('quantile: p accepts a number from 0 to 1, got 1.1')
    expect(() => quantile({} as { p: number })).toThrow(TypeError)
    expect(() => quantile({ p: 0.5, method: 'R-6' as 'linear' })).toThrow(RangeError)
    expect(() => quantile({ p: 0.5, quantiles: {} as ReturnType<typeof exact> })).toThrow('exact() or sketch()')
    expect(() => quantile({ p: 0.5, quantiles: null as unknown as ReturnType<typeof exact> })).toThrow(TypeError)
    expect(() => median({ confidence: 0 })).toThrow(RangeError)
    expect(() => median({ p: 0.9 } as object)).toThrow(
      'median accepts the options method, quantiles, confidence, got "p"',
    )
  })
})
