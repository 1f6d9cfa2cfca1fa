import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { netScore } from 'support-metrics/stats'
import type { NetScoreState } from 'support-metrics/stats'
import golden from '../golden/stats-net-score.json' with { type: 'json' }
import { statisticLaws } from '../laws/statisticLaws.ts'
import type { Sample } from '../laws/statisticLaws.ts'
import { run } from './run.ts'

statisticLaws('netScore', netScore({ confidence: 0.9 }), fc.record({ value: fc.constantFrom(-1, 0, 1) }), {
  samplesOf: ({ count, promoters, detractors }: NetScoreState) =>
    [
      [promoters, 1],
      [detractors, -1],
      [count - promoters - detractors, 0],
    ].flatMap(([size, value]) => Array<Sample>(size as number).fill({ value: value as number })),
})

describe('netScore', () => {
  it.each(golden.cases)('agrees with R: $promoters, $passives, $detractors at $confidence', (given) => {
    const { promoters, passives, detractors, confidence } = given
    const values = [promoters, passives, detractors].flatMap((size, index) => Array<number>(size).fill(1 - index))
    const { value, confidenceInterval } = run(netScore({ confidence }), values)
    expect(value).toBeCloseTo(given.value, 10)
    expect(confidenceInterval).toMatchObject({ confidence, method: 'normal' })
    expect(confidenceInterval?.low).toBeCloseTo(Math.max(given.low, -100), 8)
    expect(confidenceInterval?.high).toBeCloseTo(Math.min(given.high, 100), 8)
  })

  it('has an interval without width where all agree, and never one beyond the scale', () => {
    expect(run(netScore({ confidence: 0.95 }), [1, 1])).toMatchObject({ confidenceInterval: { low: 100, high: 100 } })
    expect(run(netScore({ confidence: 0.99 }), [1, -1])).toMatchObject({ confidenceInterval: { low: -100, high: 100 } })
  })

  it('has no interval unless asked, and is null of no samples', () => {
    expect(run(netScore(), [1, 0, -1, 1])).toStrictEqual({ value: 25 })
    expect(run(netScore({ confidence: 0.95 }), [])).toStrictEqual({ value: null })
  })

  it('refuses options it does not know', () => {
    expect(() => netScore({ confidence: 2 })).toThrow(RangeError)
    expect(() => netScore({ scale: 10 } as object)).toThrow(TypeError)
  })
})
