import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mean, median, survivalCurve, survivalMean, survivalMedian, survivalQuantile } from 'support-metrics/stats'
import type { SurvivalState } from 'support-metrics/stats'
import restricted from '../golden/stats-restricted-mean.json' with { type: 'json' }
import golden from '../golden/stats-survival.json' with { type: 'json' }
import { doubles } from '../arbitraries/doubles.ts'
import { statisticLaws } from '../laws/statisticLaws.ts'
import type { Sample } from '../laws/statisticLaws.ts'
import { run } from './run.ts'

const times = fc.oneof(fc.nat(12), fc.integer({ min: 0, max: 1e9 }))
const sample = fc.record({ value: times, over: fc.constantFrom(0, 1, 1, 2) })

const samplesOf = ({ observed, censored }: SurvivalState): Sample[] => [
  ...Array.from(observed, (value) => ({ value, over: 1 })),
  ...Array.from(censored, (value) => ({ value, over: 0 })),
]

statisticLaws('survivalMedian', survivalMedian({ confidence: 0.9 }), sample, { samplesOf })
statisticLaws('survivalQuantile', survivalQuantile({ p: 0.2, confidence: 0.9 }), sample, { samplesOf })
statisticLaws('survivalMean', survivalMean({ confidence: 0.9 }), sample, { samplesOf })
statisticLaws(
  'survivalMedian of any doubles',
  survivalMedian({ confidence: 0.9 }),
  doubles.map((value) => ({ value })),
  { samplesOf },
)

const stateOf = (time: readonly number[], status: readonly number[]): SurvivalState => ({
  observed: time.filter((_, index) => status[index] === 1),
  censored: time.filter((_, index) => status[index] === 0),
})

/** Numbers as near as the printed digits, and null where the other is. */
const expectNear = (found: readonly (number | null)[], expected: readonly (number | null)[]): void => {
  expect(found).toHaveLength(expected.length)
  found.forEach((value, index) => {
    const other = expected[index] as number | null
    if (value === null || other === null) expect(value).toBe(other)
    else expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)))
  })
}

describe('survivalCurve', () => {
  it.each(golden.cases)('agrees with R: $name, $interval at $confidence', (given) => {
    const interval = given.interval as 'log-log' | 'plain'
    const { confidence } = given
    const state = stateOf(given.time, given.status)
    const curve = survivalCurve(state, { confidence, interval })
    expect(curve.steps.map(({ time }) => time)).toStrictEqual(given.times)
    expect(curve.steps.map(({ atRisk }) => atRisk)).toStrictEqual(given.atRisk)
    expect(curve.steps.map(({ events }) => events)).toStrictEqual(given.events)
    expect(curve.steps.map(({ censored }) => censored)).toStrictEqual(given.censored)
    expectNear(
      curve.steps.map(({ survival }) => survival),
      given.survival,
    )
    expectNear(
      curve.steps.map(({ low }) => low),
      given.low,
    )
    expectNear(
      curve.steps.map(({ high }) => high),
      given.high,
    )
    expectNear([curve.restrictedMean.value], [given.restrictedMean])

    const [value, low, high] = given.median as [number | null, number | null, number | null]
    const expected = { low, high, confidence, method: `brookmeyer-crowley-${interval}` }
    expect(curve.median).toStrictEqual(
      low === null || high === null ? { value } : { value, confidenceInterval: expected },
    )
    given.p.forEach((p, index) => {
      const [low = null, high = null] = [given.lows[index], given.highs[index]]
      const { value, confidenceInterval } = curve.quantile(p)
      expect(value).toBe(given.quantiles[index])
      if (confidenceInterval) expect(confidenceInterval).toMatchObject({ low, high })
      else expect([low, high]).toContain(null)
    })
  })

  it('is without intervals unless asked, and without steps where there are no samples', () => {
    const { steps, median, restrictedMean } = survivalCurve({ observed: [], censored: [] }, { confidence: 0.95 })
    expect([steps, median, restrictedMean]).toStrictEqual([[], { value: null }, { value: null }])
    expect(survivalCurve({ observed: [10, 30], censored: [20] }).steps).toStrictEqual([
      { time: 10, atRisk: 3, events: 1, censored: 0, survival: 2 / 3, low: null, high: null },
      { time: 20, atRisk: 2, events: 0, censored: 1, survival: 2 / 3, low: null, high: null },
      { time: 30, atRisk: 1, events: 1, censored: 0, survival: 0, low: null, high: null },
    ])
  })

  it('accounts for every sample, and only falls', () => {
    fc.assert(
      fc.property(
        fc.array(times),
        fc.array(times),
        fc.constantFrom('log-log', 'plain'),
        (observed, censored, interval) => {
          const { steps } = survivalCurve({ observed, censored }, { confidence: 0.9, interval })
          expect(steps.reduce((sum, { events }) => sum + events, 0)).toBe(observed.length)
          expect(steps.reduce((sum, each) => sum + each.censored, 0)).toBe(censored.length)
          steps.forEach((step, index) => {
            const before = steps[index - 1]
            expect(step.atRisk).toBe(
              before ? before.atRisk - before.events - before.censored : observed.length + censored.length,
            )
            if (before) expect(step.time).toBeGreaterThan(before.time)
            expect(step.survival).toBeLessThanOrEqual(before?.survival ?? 1)
            const { survival, low, high } = step
            if (survival === 0 || (survival === 1 && interval === 'log-log'))
              expect([low, high]).toStrictEqual([null, null])
            else {
              expect(low).toBeGreaterThanOrEqual(0)
              expect(low).toBeLessThanOrEqual(survival)
              expect(high).toBeGreaterThanOrEqual(survival)
              expect(high).toBeLessThanOrEqual(1)
            }
          })
        },
      ),
    )
  })

  it('refuses options it does not know', () => {
    const state = { observed: [1], censored: [] }
    expect(() => survivalCurve(state, { confidence: 95 })).toThrow(RangeError)
    expect(() => survivalCurve(state, { interval: 'log' as 'plain' })).toThrow(RangeError)
    expect(() => survivalCurve(state).quantile(0)).toThrow(
      'survivalCurve: p accepts a number above 0 and up to 1, got 0',
    )
    expect(() => survivalQuantile({ p: 0 })).toThrow('survivalQuantile: p accepts a number above 0 and up to 1, got 0')
    expect(() => survivalQuantile({ p: 1.5 })).toThrow(RangeError)
    expect(() => survivalQuantile({} as { p: number })).toThrow(TypeError)
    expect(() => survivalMedian({ confidence: 1 })).toThrow(RangeError)
    expect(() => survivalMedian({ interval: 'plain' } as object)).toThrow(TypeError)
  })
})

describe('the interval of a restricted mean', () => {
  it.each(restricted.cases)('agrees with R: $name', ({ name, mean: value, error, confidence, low, high }) => {
    const { time, status } = golden.cases.find((one) => one.name === name)!
    const state = stateOf(time, status)
    confidence.forEach((probability, index) => {
      const { restrictedMean } = survivalCurve(state, { confidence: probability })
      expect(survivalMean({ confidence: probability }).result(state)).toStrictEqual(restrictedMean)
      expectNear([restrictedMean.value], [value])
      // R says 0 where nothing tells how far the mean is off.
      expect(restrictedMean.confidenceInterval === undefined).toBe(error === 0)
      if (restrictedMean.confidenceInterval === undefined) return
      expect(restrictedMean.confidenceInterval).toMatchObject({ confidence: probability, method: 'greenwood' })
      expectNear(
        [restrictedMean.confidenceInterval.low, restrictedMean.confidenceInterval.high],
        [low[index]!, high[index]!],
      )
    })
  })

  it('is of the population variance over the number of samples where nothing is censored', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9_999), { minLength: 2, maxLength: 30 }), (values) => {
        const centre = values.reduce((sum, value) => sum + value, 0) / values.length
        const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
        const { confidenceInterval } = run(survivalMean({ confidence: 0.9 }), values)
        if (new Set(values).size === 1) expect(confidenceInterval).toBeUndefined()
        else {
          const margin = (1.6448536269514722 * Math.sqrt(squares)) / values.length
          expect(confidenceInterval?.low).toBeCloseTo(centre - margin, 6)
          expect(confidenceInterval?.high).toBeCloseTo(centre + margin, 6)
        }
      }),
    )
  })

  it('is left out unless asked for, and where no event or no finite number tells it', () => {
    const intervalOf = (observed: number[], censored: number[], confidence?: number): unknown =>
      survivalMean({ confidence }).result({ observed, censored }).confidenceInterval
    expect(intervalOf([1, 3], [2])).toBeUndefined()
    expect(intervalOf([1], [], 0.95)).toBeUndefined()
    expect(intervalOf([], [1, 2], 0.95)).toBeUndefined()
    expect(intervalOf([5], [3], 0.95)).toBeUndefined()
    expect(intervalOf([0, 1e300], [], 0.95)).toBeUndefined()
    expect(intervalOf([1, 3], [2], 0.95)).toMatchObject({ confidence: 0.95 })
    expect(() => survivalMean({ confidence: 1 })).toThrow('survivalMean: confidence accepts')
    expect(() => survivalMean({ interval: 'plain' } as object)).toThrow(TypeError)
  })
})

describe('survival statistics', () => {
  it('are the plain ones where nothing is censored', () => {
    fc.assert(
      fc.property(fc.array(times, { minLength: 1, maxLength: 30 }), (values) => {
        expect(run(survivalMean(), values).value).toBeCloseTo(run(mean(), values).value ?? NaN, 4)
        expect(run(survivalMedian(), values).value).toBe(run(median(), values).value)
        expect(run(survivalQuantile({ p: 1 }), values).value).toBe(Math.max(...values))
      }),
    )
  })

  it('have the intervals of the curve where asked', () => {
    const state = { observed: Array.from({ length: 40 }, (_, index) => index), censored: [15, 25, 35] }
    const { median, quantile } = survivalCurve(state, { confidence: 0.9 })
    expect(median.confidenceInterval).toMatchObject({ confidence: 0.9 })
    expect(survivalMedian({ confidence: 0.9 }).result(state)).toStrictEqual(median)
    expect(survivalQuantile({ p: 0.2, confidence: 0.9 }).result(state)).toStrictEqual(quantile(0.2))
  })

  it('have no median where survival never falls to one half', () => {
    expect(run(survivalMedian({ confidence: 0.9 }), [1, 2, 3], [1, 0, 0])).toStrictEqual({ value: null })
    expect(run(survivalQuantile({ p: 0.3 }), [1, 2, 3], [1, 0, 0])).toStrictEqual({ value: 1 })
    expect(run(survivalMedian(), [1, 2], [0, 0])).toStrictEqual({ value: null })
    expect(run(survivalMedian(), [])).toStrictEqual({ value: null })
    expect(run(survivalMean(), [])).toStrictEqual({ value: null })
  })

  it('count an event before a censoring at the same time', () => {
    expect(run(survivalMedian(), [5, 5], [0, 1])).toStrictEqual({ value: 5 })
    expect(run(survivalMean(), [4, 4, 8], [0, 1, 1]).value).toBeCloseTo(4 + (2 / 3) * 4, 12)
  })

  it('take times of any size', () => {
    expect(run(survivalMedian(), [1.5e308, 1.5e308, 1.7e308, 1.7e308])).toStrictEqual({ value: 1.6e308 })
    expect(run(survivalMedian(), [-7, 3])).toStrictEqual({ value: -2 })
    expect(run(survivalMean(), [-7, 3])).toStrictEqual({ value: -2 })
  })

  it('share one state', () => {
    const ids = [survivalMedian(), survivalQuantile({ p: 0.9 }), survivalMean()].map(({ id }) => id)
    expect(new Set(ids)).toStrictEqual(new Set(['survival']))
  })
})
