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
  { samplesOf: (state: number | null) => (state === null ? [] : [{ value: state }]) },
)

describe('maximum', () => {
  it('is that of the samples, whatever their signs', () => {
    fc.assert(
      fc.property(fc.array(doubles, { minLength: 1 }), (values) => {
        expect(run(maximum(), values)).toStrictEqual({ value: Math.max(...values) + 0 })
      }),
    )
  })

  it('knows no sign of zero, neither alone nor in a table', () => {
    expect(run(maximum(), [-0])).toStrictEqual({ value: 0 })
    const table = maximum().table!()
    table.reserve(1)
    table.add(Float64Array.of(-0), Uint16Array.of(0), Int32Array.of(0), 1)
    expect(table.state(0)).toBe(0)
  })

  it('is null of no samples', () => {
    expect(run(maximum(), [])).toStrictEqual({ value: null })
  })
})
