import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minimum } from 'support-metrics/stats'
import { doubles } from '../arbitraries/doubles.ts'
import { statisticLaws } from '../laws/statisticLaws.ts'
import { run } from './run.ts'

statisticLaws(
  'minimum',
  minimum(),
  doubles.map((value) => ({ value })),
)

describe('minimum', () => {
  it('is that of the samples, whatever their signs', () => {
    fc.assert(
      fc.property(fc.array(doubles, { minLength: 1 }), (values) => {
        expect(run(minimum(), values)).toStrictEqual({ value: Math.min(...values) + 0 })
      }),
    )
  })

  it('is null of no samples', () => {
    expect(run(minimum(), [])).toStrictEqual({ value: null })
  })
})
