import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { total } from 'support-metrics/stats'
import type { TotalState } from 'support-metrics/stats'
import { doubles, wholes } from '../arbitraries/doubles.ts'
import { statisticLaws } from '../laws/statisticLaws.ts'
import type { Sample } from '../laws/statisticLaws.ts'
import { pilesAreExact } from './piles.ts'
import { nearestDouble, scaled } from './reference.ts'
import { run } from './run.ts'
import { doublesOf } from './sumsOf.ts'

const samplesOf = ({ count, sum }: TotalState): Sample[] | null | undefined => doublesOf(count, sum)

statisticLaws(
  'total of whole numbers',
  total(),
  wholes.map((value) => ({ value })),
  { samplesOf },
)
statisticLaws(
  'total of any doubles',
  total(),
  doubles.map((value) => ({ value })),
  { samplesOf },
)

describe('total', () => {
  pilesAreExact(total())

  it('is the exact sum, rounded once', () => {
    fc.assert(
      fc.property(fc.array(doubles, { minLength: 1 }), (values) => {
        const expected = nearestDouble(
          values.reduce((sum, value) => sum + scaled(value), 0n),
          1n << 1074n,
        )
        const { value } = run(total(), values)
        if (Math.abs(expected) < Number.MAX_VALUE) expect(value).toBe(expected)
        else expect(Math.abs(value ?? 0)).toBeGreaterThanOrEqual(Number.MAX_VALUE)
      }),
    )
  })

  it('is right where it takes a second digit, before the point or behind it', () => {
    expect(run(total(), [2 ** 52])).toStrictEqual({ value: 2 ** 52 })
    expect(run(total(), [0.5, 2 ** 51])).toStrictEqual({ value: 2 ** 51 + 0.5 })
    expect(total().empty()).toStrictEqual({ count: 0, sum: [0] })
  })

  it('is infinite only where the sum itself is beyond every double', () => {
    expect(run(total(), [1e308, 1e308])).toStrictEqual({ value: Infinity })
    expect(run(total(), [1e308, 1e308, -1e308])).toStrictEqual({ value: 1e308 })
  })

  it('is null of no samples, and 0 where they cancel', () => {
    expect(run(total(), [])).toStrictEqual({ value: null })
    expect(run(total(), [0.1, -0.1])).toStrictEqual({ value: 0 })
    expect(run(total(), [-0])).toStrictEqual({ value: 0 })
  })

  it('knows that a sum is not beyond what so many doubles can reach', () => {
    const twice = [Number.MAX_VALUE, Number.MAX_VALUE].reduce(
      (state, value) => total().add(state, value),
      total().empty(),
    )
    expect(total().isState(twice)).toBe(true)
    expect(total().isState({ ...twice, count: 3 })).toBe(true)
    expect(total().isState({ ...twice, count: 1 })).toBe(false)
    expect(total().isState({ count: 2, sum: total().merge(twice, total().add(total().empty(), 1e308)).sum })).toBe(
      false,
    )
  })
})
