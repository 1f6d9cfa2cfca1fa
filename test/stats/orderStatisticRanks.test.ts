import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import golden from '../golden/stats-order-statistic.json' with { type: 'json' }
import { orderStatisticRanks } from '../../src/stats/orderStatisticRanks.ts'

describe('orderStatisticRanks', () => {
  it.each(golden.cases)('agrees with R at p = $p and $confidence', ({ p, confidence, size, low, high }) => {
    size.forEach((n, index) => {
      const expected = low[index] === null ? null : [low[index], high[index]]
      expect(orderStatisticRanks(n, p, confidence), `${n} samples`).toStrictEqual(expected)
    })
  })

  it('misses with at most half of what is left on either side, and no rank further in does', () => {
    const confidences = fc.double({ min: 0.01, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 99 }),
        confidences,
        (size, percent, confidence) => {
          const p = percent / 100
          const ranks = orderStatisticRanks(size, p, confidence)
          // The probability that at most k of the samples are below the quantile, by Pascal's rule.
          let chances = [1]
          for (let trial = 0; trial < size; trial++) {
            chances = [...chances, 0].map((chance, k) => chance * (1 - p) + (chances[k - 1] ?? 0) * p)
          }
          const atMost = (k: number): number => chances.slice(0, k + 1).reduce((sum, chance) => sum + chance, 0)
          const tail = (1 - confidence) / 2
          if (ranks === null) {
            expect(
              Math.min(atMost(0), 1 - atMost(size - 1)) <= tail && Math.max(atMost(0), 1 - atMost(size - 1)) <= tail,
            ).toBe(false)
            return
          }
          const [low, high] = ranks
          expect(atMost(low - 1)).toBeLessThanOrEqual(tail + 1e-12)
          expect(atMost(low)).toBeGreaterThan(tail - 1e-12)
          expect(1 - atMost(high - 1)).toBeLessThanOrEqual(tail + 1e-12)
          expect(1 - atMost(high - 2)).toBeGreaterThan(tail - 1e-12)
        },
      ),
    )
  })

  it('allows a side that misses with exactly half of what is left', () => {
    expect(orderStatisticRanks(2, 0.5, 0.5)).toStrictEqual([1, 2])
    expect(orderStatisticRanks(3, 0.5, 0.75)).toStrictEqual([1, 3])
  })

  it('finds none at the ends, which no sample is beyond', () => {
    expect(orderStatisticRanks(1000, 0, 0.9)).toBeNull()
    expect(orderStatisticRanks(1000, 1, 0.9)).toBeNull()
  })

  it('needs 6 samples for a median at 0.95, and 36 for a 90th percentile', () => {
    expect(orderStatisticRanks(5, 0.5, 0.95)).toBeNull()
    expect(orderStatisticRanks(6, 0.5, 0.95)).toStrictEqual([1, 6])
    expect(orderStatisticRanks(35, 0.9, 0.95)).toBeNull()
    expect(orderStatisticRanks(36, 0.9, 0.95)).not.toBeNull()
  })
})
