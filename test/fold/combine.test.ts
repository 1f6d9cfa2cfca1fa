import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { combine } from 'support-metrics/fold'
import { count, maximum, mean, median } from 'support-metrics/stats'
import type { Estimate } from 'support-metrics/stats'
import { doubles } from '../arbitraries/doubles.ts'
import { foldLaws } from '../laws/foldLaws.ts'

const many = combine({ mean: mean(), median: median(), longest: maximum() })
foldLaws('combine', many, doubles)
foldLaws('combine of a combine', combine({ many, count: count() }), doubles)
foldLaws('combine of nothing', combine<number, object>({}), doubles)

describe('combine', () => {
  it('gives each fold what it would give alone', () => {
    fc.assert(
      fc.property(fc.array(doubles), (values) => {
        const alone = <State>(fold: {
          empty(): State
          add(state: State, value: number): State
          result(state: State): unknown
        }): unknown => fold.result(values.reduce((state, value) => fold.add(state, value), fold.empty()))
        expect(alone(many)).toStrictEqual({ mean: alone(mean()), median: alone(median()), longest: alone(maximum()) })
      }),
    )
  })

  it('takes any names, and knows the results by them', () => {
    const fold = combine({ ['__proto__']: count(), constructor: count() })
    const state = fold.add(JSON.parse(JSON.stringify(fold.empty())) as ReturnType<typeof fold.empty>, 5)
    expect(Object.entries(fold.result(fold.merge(state, state)))).toStrictEqual([
      ['__proto__', { value: 2 }],
      ['constructor', { value: 2 }],
    ])
    expectTypeOf(many.result).returns.toEqualTypeOf<{ mean: Estimate; median: Estimate; longest: Estimate }>()
  })
})
