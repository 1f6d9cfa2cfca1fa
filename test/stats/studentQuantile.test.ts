import { describe, expect, it } from 'vitest'
import golden from '../golden/stats-student.json' with { type: 'json' }
import { studentQuantile } from '../../src/stats/studentQuantile.ts'

describe('studentQuantile', () => {
  it.each(golden.cases)('agrees with R at $degrees degrees of freedom', ({ degrees, confidence, t }) => {
    confidence.forEach((probability, index) => {
      expect(studentQuantile(probability, degrees) / (t[index] as number)).toBeCloseTo(1, degrees > 1000 ? 7 : 11)
    })
  })

  it('agrees with the printed table of Student (0.975, 0.995)', () => {
    const printed = [
      [1, 12.706, 63.657],
      [2, 4.303, 9.925],
      [10, 2.228, 3.169],
      [30, 2.042, 2.75],
      [120, 1.98, 2.617],
    ] as const
    for (const [degrees, at95, at99] of printed) {
      expect(studentQuantile(0.95, degrees)).toBeCloseTo(at95, 3)
      expect(studentQuantile(0.99, degrees)).toBeCloseTo(at99, 3)
    }
  })
})
