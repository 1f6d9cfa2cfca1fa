import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratio } from 'support-metrics/stats'
import type { RatioState } from 'support-metrics/stats'
import { doubles, wholes } from '../arbitraries/doubles.ts'
import { statisticLaws } from '../laws/statisticLaws.ts'
import type { Sample } from '../laws/statisticLaws.ts'
import { pilesAreExact } from './piles.ts'
import { nearestDouble, scaled } from './reference.ts'
import { run } from './run.ts'
import { doublesOf } from './sumsOf.ts'

const samplesOf = ({ sum, over }: RatioState): Sample[] | null | undefined => {
  const values = doublesOf(100, sum)
  const overs = doublesOf(100, over)
  return values && overs && values.map(({ value }, index) => ({ value, over: overs[index]?.value ?? NaN }))
}

statisticLaws('ratio of whole numbers', ratio(), fc.record({ value: wholes, over: wholes }), { samplesOf })
statisticLaws('ratio of any doubles', ratio(), fc.record({ value: doubles, over: doubles }), { samplesOf })
statisticLaws(
  'ratio over ones',
  ratio(),
  wholes.map((value) => ({ value })),
  { samplesOf },
)

describe('ratio', () => {
  pilesAreExact(ratio())

  it.each([
    [2 ** 45 - 1, 1],
    [1, 2 ** 45 - 1],
    [0.1, 1],
    [1, 0.1],
  ])('keeps many rows of %d over %d exact', (value, over) => {
    const rows = 2 ** 17
    const table = ratio().table!()
    table.reserve(1)
    const [values, overs] = [value, over].map((each) => new Float64Array(rows).fill(each)) as [
      Float64Array,
      Float64Array,
    ]
    table.add(values, new Uint16Array(rows), new Int32Array(rows), rows, overs)
    let doubled = ratio().add(ratio().empty(), value, over)
    for (let size = 1; size < rows; size *= 2) doubled = ratio().merge(doubled, structuredClone(doubled))
    expect(table.state(0)).toStrictEqual(doubled)
  })

  it('is the quotient of the exact sums, rounded once', () => {
    const over = doubles.filter((value) => value > 0)
    fc.assert(
      fc.property(fc.array(fc.tuple(doubles, over), { minLength: 1 }), (pairs) => {
        const sum = pairs.reduce((total, [value]) => total + scaled(value), 0n)
        const overs = pairs.reduce((total, [, each]) => total + scaled(each), 0n)
        const { value } = run(
          ratio(),
          pairs.map(([each]) => each),
          pairs.map(([, each]) => each),
        )
        const expected = nearestDouble(sum, overs)
        if (Math.abs(expected) < Number.MAX_VALUE) expect(value).toBe(expected)
      }),
    )
  })

  it('takes a denominator below 0', () => {
    expect(run(ratio(), [1], [-4])).toStrictEqual({ value: -0.25 })
    expect(run(ratio(), [0.5], [-0.125])).toStrictEqual({ value: -4 })
    expect(run(ratio(), [0], [-4])).toStrictEqual({ value: 0 })
  })

  it('is null where the denominator is 0', () => {
    expect(run(ratio(), [])).toStrictEqual({ value: null })
    expect(run(ratio(), [3, 4], [0.5, -0.5])).toStrictEqual({ value: null })
    expect(run(ratio(), [0.5], [0])).toStrictEqual({ value: null })
  })
})
