import { describe, expect, it } from 'vitest'
import golden from '../golden/stats-normal.json' with { type: 'json' }
import { normalQuantile } from '../../src/stats/normalQuantile.ts'

describe('normalQuantile', () => {
  it('agrees with R', () => {
    for (const { confidence, z } of golden.cases) {
      confidence.forEach((probability, index) => {
        // At 0.999999999 the last bit of the probability itself moves the eighth digit.
        expect(normalQuantile(probability) / (z[index] as number)).toBeCloseTo(1, probability > 0.9999999 ? 7 : 9)
      })
    }
  })

  it('ends at every probability that a double can hold', () => {
    expect(normalQuantile(Number.MIN_VALUE)).toBeCloseTo(0, 12)
    expect(normalQuantile(1 - 2 ** -53)).toBeGreaterThan(6)
  })
})
