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

  it('ends at exactly 0 and 1 where all samples agree', () => {
    expect(wilsonInterval(0, 3, 0.95).low).toBe(0)
    expect(wilsonInterval(3, 3, 0.95).high).toBe(1)
  })
})
