import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from 'support-metrics/stats'
import golden from '../golden/stats-wilson.json' with { type: 'json' }

describe('wilsonInterval', () => {
  it.each(golden.cases)('agrees with R: $yes of $count at $confidence', ({ yes, count, confidence, low, high }) => {
    const interval = wilsonInterval(yes, count, confidence)
    expect(interval).toMatchObject({ confidence, method: 'wilson' })
    expect(interval.low).toBeCloseTo(low, 12)
    expect(interval.high).toBeCloseTo(high, 12)
  })

  it('agrees with the table of Newcombe (1998)', () => {
    for (const [yes, count, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      expect(wilsonInterval(yes, count, 0.95).low).toBeCloseTo(low, 4)
      expect(wilsonInterval(yes, count, 0.95).high).toBeCloseTo(high, 4)
    }
  })

  it('stays within 0 and 1, and ends exactly there where all samples agree', () => {
    const confidences = fc.double({ min: 1e-9, max: 1 - 1e-12, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(1e9), confidences, (count, yes, confidence) => {
        expect(wilsonInterval(0, count, confidence).low).toBe(0)
        expect(wilsonInterval(count, count, confidence).high).toBe(1)
        const { low, high } = wilsonInterval(Math.min(yes, count), count, confidence)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeGreaterThanOrEqual(low)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })
})
