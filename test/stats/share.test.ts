import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { share } from 'support-metrics/stats'
import type { ShareState } from 'support-metrics/stats'
import { statisticLaws } from '../laws/statisticLaws.ts'
import type { Sample } from '../laws/statisticLaws.ts'
import { run } from './run.ts'

const bit = fc.constantFrom(0, 1)

statisticLaws(
  'share',
  share({ confidence: 0.9 }),
  bit.map((value) => ({ value })),
  {
    samplesOf: ({ count, yes }: ShareState) => [
      ...Array<Sample>(yes).fill({ value: 1 }),
      ...Array<Sample>(count - yes).fill({ value: 0 }),
    ],
  },
)

describe('share', () => {
  it('is the part of the samples that are 1, with an interval around it', () => {
    fc.assert(
      fc.property(
        fc.array(bit, { minLength: 1 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (values, confidence) => {
          const { value, confidenceInterval } = run(share({ confidence }), values)
          expect(value).toBe(values.filter((one) => one === 1).length / values.length)
          expect(confidenceInterval).toMatchObject({ confidence, method: 'wilson' })
          expect(confidenceInterval?.low).toBeLessThanOrEqual(value ?? NaN)
          expect(confidenceInterval?.high).toBeGreaterThanOrEqual(value ?? NaN)
        },
      ),
    )
  })

  it('has no interval unless asked', () => {
    expect(run(share(), [1, 0])).toStrictEqual({ value: 0.5 })
  })

  it('is null of no samples', () => {
    expect(run(share({ confidence: 0.95 }), [])).toStrictEqual({ value: null })
  })

  it('refuses options it does not know', () => {
    expect(() => share({ confidence: 0 })).toThrow(RangeError)
    expect(() => share({ level: 0.95 } as object)).toThrow(TypeError)
  })
})
