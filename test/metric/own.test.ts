import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byAgent, byGroup } from '../../src/group/index.ts'
import { waitTime } from '../../src/measures/index.ts'
import {
  averageWaitTime,
  count,
  defineMetric,
  maximum,
  mean,
  median,
  named,
  percentile,
  share,
  total,
} from '../../src/metrics/index.ts'
import { accumulator, report, rollup } from '../../src/report/index.ts'
import { count as countStatistic, total as totalStatistic } from '../../src/stats/index.ts'
import { moment } from '../arbitraries/moments.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'
import { interactions } from '../laws/recordKinds.ts'

interface Call {
  readonly rating?: number | boolean | undefined
  readonly at?: number
}

const rating = (call: Call): number | boolean | string => call.rating ?? 'unrated'
const calls: readonly Call[] = deepFreeze([
  { rating: 4, at: 10 },
  { at: 20 },
  { rating: 1, at: 30 },
  { rating: 7, at: 40 },
])

describe('a metric of a measure of one’s own', () => {
  test.each([
    ['mean', mean(rating), 4],
    ['median', median(rating), 4],
    ['percentile', percentile(rating).with({ p: 1 }), 7],
    ['maximum', maximum(rating), 7],
    ['total', total(rating), 12],
    ['count', count(rating), 3],
  ])('is the %s of what is measured, beside what is not', (_name, metric, value) => {
    expect(metric(calls)).toMatchObject({ value, count: 3, records: 4, excluded: { unrated: 1 } })
    expect(report(calls, { metric }).metric).toStrictEqual(metric(calls))
  })

  test('takes a yes for 1 and a no for 0', () => {
    const given = [{ rating: true }, { rating: false }, { rating: true }, {}]
    expect(share(rating)(given)).toMatchObject({ value: 2 / 3, excluded: { unrated: 1 } })
    expect(total(rating)(given).value).toBe(2)
    expect(count(rating)(given).value).toBe(3)
  })

  test('leaves out what is no number as invalid, also where there is no record to be shown', () => {
    const seen: unknown[] = []
    const metric = mean((call: { readonly rating: unknown }) => {
      seen.push(call)
      return call.rating as number
    })
    const good = { rating: 3 }
    const broken = [Number.NaN, Infinity, undefined, null, {}, 5n].map((value) => ({ rating: value }))
    const given = [good, ...broken, null, undefined]
    expect(metric(given as never)).toMatchObject({ value: 3, count: 1, excluded: { invalid: 8 } })
    expect(seen).toStrictEqual([good, ...broken])
  })

  test('places records where it is told to, and shows the function no record that is none', () => {
    const metric = mean(rating, { at: ({ at }: Call) => at })
    const given = [...calls, { rating: 100, at: Number.NaN }, { rating: 100, at: '15' as never }, { rating: 100 }]
    expect(metric(given, { during: { from: 10, to: 30 } })).toMatchObject({
      value: 4,
      count: 1,
      excluded: { unrated: 1, 'out-of-period': 5 },
    })
    expect(metric([null, undefined] as never, { during: { from: 10, to: 30 } }).excluded).toStrictEqual({ invalid: 2 })
    expect(metric(calls).count).toBe(3)
  })

  test('credits the agent and the group that the record names in the usual fields', () => {
    const records = [
      { agentId: 'ada', group: 'first', at: 1 },
      { assigneeId: 'ben', queue: 'second', at: 1 },
      { agentId: 7, group: null, at: 1 },
    ]
    const rows = rollup(records, {
      by: { agent: byAgent(), group: byGroup() },
      metrics: { one: count((record: { readonly at: number }) => record.at) },
    })
    const shown = rows.map(({ agent, group, one }) => `${agent} ${group} ${one.value}`)
    expect(shown.sort()).toStrictEqual(['ada first 1', 'ben second 1', 'undefined undefined 1'])
  })

  test('is called what it is said to be, and plainly what it is otherwise', () => {
    const shown = ({ id, label, unit, better }: ReturnType<typeof mean<Call>>): unknown[] => [id, label, unit, better]
    const full = { id: 'rating', label: 'Rating', unit: 'stars', better: 'higher' } as const
    expect(shown(mean(rating, full))).toStrictEqual(['rating', 'Rating', 'stars', 'higher'])
    expect(shown(mean(rating, { id: 'rating' }))).toStrictEqual(['rating', 'rating', 'number', 'neutral'])
    expect(shown(mean(rating))).toStrictEqual(['', 'mean', 'number', 'neutral'])
    expect(shown(mean(named('stars', rating)))).toStrictEqual(['stars', 'stars', 'number', 'neutral'])
    const plain = [median, percentile, share, maximum, total, count].map((kind) => kind(rating))
    expect(plain.map(({ label, unit }) => [label, unit])).toStrictEqual([
      ['median', 'number'],
      ['percentile', 'number'],
      ['share', 'ratio'],
      ['maximum', 'number'],
      ['total', 'number'],
      ['count', 'count'],
    ])
  })

  test('can be stored under a name, and not without one', () => {
    const metrics = () => ({ stars: mean(named('stars', rating)) })
    const state: unknown = JSON.parse(JSON.stringify(accumulator(metrics()).addAll(calls)))
    expect(accumulator.from(state, metrics()).result()).toStrictEqual(report(calls, metrics()))
    expect(() => accumulator({ stars: mean(rating) }).toJSON()).toThrow(TypeError)
    expect(named('add', (a: number, b: number) => a + b)(2, 3)).toBe(5)
  })

  test('of a measure of the library is the metric of the library', () => {
    const own = mean(waitTime())
    fc.assert(
      fc.property(fc.array(interactions.arbitrary, { maxLength: 8 }).map(deepFreeze), moment, (legs, from) => {
        expect(own(legs)).toStrictEqual(averageWaitTime(legs))
        const during = { from, to: from + 86_400_000 }
        expect(own(legs, { during })).toStrictEqual(averageWaitTime(legs, { during }))
      }),
    )
    expect([own.id, own.unit]).toStrictEqual(['waitTime', 'ms'])
  })

  test.each(Object.entries({ mean, median, percentile, share, maximum, total, count }))(
    '%s refuses what is no measure',
    (name, kind) => {
      for (const wrong of [undefined, null, 7, 'rating', {}]) expect(() => kind(wrong as never)).toThrow(TypeError)
      expect(() => kind(waitTime as never)).toThrow(
        `${name} accepts a measure: a function of a record to a number, a boolean or an exclusion`,
      )
    },
  )
})

describe('defineMetric', () => {
  const above = defineMetric<Call, { readonly least: number }>({
    id: 'above',
    label: 'Above',
    unit: 'count',
    better: 'higher',
    options: { least: { accepts: 'a number', test: (value) => typeof value === 'number', default: 4 } },
    measure:
      ({ least }) =>
      (call) =>
        Number(call.rating) >= least ? 1 : 'below',
    at: ({ at }) => at,
    statistic: () => countStatistic(),
  })

  test('has its options, with their defaults, and the period', () => {
    expect(above(calls)).toMatchObject({ value: 2, excluded: { below: 2 } })
    expect(above(calls, { least: 1 })).toMatchObject({ value: 3, excluded: { below: 1 } })
    expect(above(calls, { least: 4, during: { from: 0, to: 20 } })).toMatchObject({ value: 1 })
    expect(() => above(calls, { least: 'x' as never })).toThrow('above: least accepts a number')
    const { id, label, unit, better, version } = above
    expect([id, label, unit, better, version]).toStrictEqual(['above', 'Above', 'count', 'higher', 1])
    expect(above.measure.id).toBe('above')
  })

  test('makes its statistic of its options', () => {
    const scaled = defineMetric<Call, { readonly exact: boolean }>({
      id: 'scaled',
      label: 'Scaled',
      unit: 'number',
      better: 'neutral',
      version: 3,
      options: { exact: { accepts: 'true or false', test: (value) => typeof value === 'boolean', default: true } },
      measure: () => named('rating', rating),
      statistic: ({ exact }) => (exact ? totalStatistic() : countStatistic()),
    })
    expect([scaled(calls).value, scaled(calls, { exact: false }).value]).toStrictEqual([12, 3])
    expect([scaled.version, scaled.measure.id]).toStrictEqual([3, 'rating'])
  })

  test('refuses a definition without its parts', () => {
    expect(() => defineMetric({ ...above, measure: 7 } as never)).toThrow(
      'defineMetric: measure accepts a function of the options, got 7',
    )
    expect(() => defineMetric({ ...above, measure: () => rating, statistic: undefined } as never)).toThrow(
      'defineMetric: statistic accepts a function of the options',
    )
  })
})
