import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maximum } from 'support-metrics/stats'
import { doubles } from '../arbitraries/doubles.ts'
import { statisticLaws } from '../laws/statisticLaws.ts'
import { run } from './run.ts'

statisticLaws(
  'maximum',
  maximum(),
  doubles.map((value) => ({ value })),
)

describe('maximum', () => {
  it('is that of the samples, whatever their signs', () => {
    fc.assert(
      fc.property(fc.array(doubles, { minLength: 1 }), (values) => {
        expect(run(maximum(), values)).toStrictEqual({ value: Math.max(...values) + 0 })
      }),
    )
  })

  it('is null of no samples', () => {
    expect(run(maximum(), [])).toStrictEqual({ value: null })
  })
})
