import { expect, it } from 'vitest'
import { count } from 'support-metrics/stats'
import { doubles } from '../arbitraries/doubles.ts'
import { statisticLaws } from '../laws/statisticLaws.ts'
import { run } from './run.ts'

statisticLaws(
  'count',
  count(),
  doubles.map((value) => ({ value })),
  { samplesOf: (state: number) => Array<{ value: number }>(state).fill({ value: 5 }) },
)

it('count is the number of samples, 0 of none', () => {
  expect(run(count(), [5, -7, 0])).toStrictEqual({ value: 3 })
  expect(run(count(), [])).toStrictEqual({ value: 0 })
})
