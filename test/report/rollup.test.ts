import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accumulator,
  averageHandleTime,
  averageSpeedOfAnswer,
  count,
  mean,
  median,
  percentile,
  report,
  rollup,
} from '../../src/index.ts'
import { dimensionOf } from '../../src/group/index.ts'
import { holdTime, speedOfAnswer } from '../../src/measures/index.ts'
import type { AnyMetric, Interaction } from '../../src/index.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'
import { during, metrics, legs, someMetrics, someWays, chosen } from './choices.ts'
import { plainRollup } from './plainRollup.ts'

describe('rollup', () => {
  test('gives every group of every metric what the metric alone gives its records', () => {
    fc.assert(
      fc.property(legs, someMetrics, someWays, (records, names, by) => {
        deepFreeze(records)
        const grouping = Object.fromEntries(by.map((one, index) => [`key${index}`, one]))
        const dimensions = by.map((one, index) => dimensionOf('test', `key${index}`, one))
        const rows = rollup(records, { by: grouping, metrics: chosen(names) })
        for (const name of names) {
          const plain = plainRollup(records, dimensions, metrics[name]!)
          const seen = rows
            .map((row) => [JSON.stringify(by.map((_, index) => row[`key${index}`] ?? null)), row[name]!] as const)
            .filter(([, { records: count }]) => count > 0)
          expect(new Map(seen)).toEqual(new Map(plain))
        }
      }),
    )
  })

  test('takes the handle time of a conversation from its legs, however few there are', () => {
    const first = { id: 'a', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 5, talkTime: 60 } as const
    const legs = [[], [first], [{ ...first, talkTime: 7 }], [first, { ...first, id: 'b' }], 'none'] as const
    const conversations = legs.map((its) => ({ ...first, legs: its }))
    const rows = rollup(conversations, {
      by: { legs: ({ legs: its }) => JSON.stringify(its) },
      metrics: { aht: averageHandleTime },
    })
    for (const { legs: name, aht } of rows) {
      expect(aht).toEqual(averageHandleTime(conversations.filter(({ legs: its }) => JSON.stringify(its) === name)))
    }
    expect(rows.map(({ aht }) => aht.value).toSorted()).toEqual([120, 60, 60, 60, 7])
  })

  test('does not look at a field that the outcome does not have', () => {
    const leg = { id: '1', channel: 'voice', outcome: 'waiting', queuedAt: 0 } as const
    for (const leftAt of [Object.create(null), 1n, Symbol('at'), 'x', {}] as readonly unknown[]) {
      expect(report([{ ...leg, leftAt }], { asa: averageSpeedOfAnswer }).asa.excluded).toEqual({ waiting: 1 })
    }
  })

  test('forgets with each block which of its rows were left out', () => {
    const call = { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, talkTime: 1 } as const
    const calls = Array.from({ length: 3_000 }, (_, row) => (row < 1_500 ? call : { ...call, holdTime: row }))
    const { hold, talk } = report(calls, { hold: median(holdTime()), talk: mean(holdTime()) })
    expect([hold.value, hold.count, hold.excluded]).toEqual([2_249.5, 1_500, { 'not-recorded': 1_500 }])
    expect([talk.value, talk.count]).toEqual([2_249.5, 1_500])
  })

  test('gives over many blocks what it gives over one record at a time', () => {
    fc.assert(
      fc.property(legs, someMetrics, someWays, (some, names, by) => {
        const records = Array.from({ length: some.length === 0 ? 0 : 2_500 }, (_, row) => some[row % some.length]!)
        const grouping = Object.fromEntries(by.map((one, index) => [`key${index}`, one]))
        const metrics = chosen(names)
        const accumulated = accumulator(metrics, { by: grouping })
        for (const record of records) accumulated.add(record)
        expect(rollup(records, { by: grouping, metrics })).toEqual(accumulated.result())
      }),
      { numRuns: 10 },
    )
  })

  test('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(legs, someWays, fc.infiniteStream(fc.nat()), (records, by, random) => {
        const grouping = Object.fromEntries(by.map((one, index) => [`key${index}`, one]))
        const mixed = records
          .map((record) => ({ record, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ record }) => record)
        expect(rollup(mixed, { by: grouping, metrics })).toEqual(rollup(records, { by: grouping, metrics }))
      }),
      { numRuns: 50 },
    )
  })

  test('reads records in blocks without a seam', () => {
    const records: Interaction[] = Array.from({ length: 5_000 }, (_, index) => ({
      id: `${index}`,
      channel: 'voice',
      queue: `queue ${index % 7}`,
      outcome: 'answered',
      queuedAt: index * 1_000,
      answeredAt: index * 1_000 + (index % 100),
    }))
    const rows = rollup(records, {
      by: { queue: 'queue' },
      metrics: { asa: averageSpeedOfAnswer, wait: metrics['wait']! },
    })
    expect(rows.map(({ asa }) => asa.count).reduce((sum, count) => sum + count)).toBe(5_000)
    for (const [index, row] of rows.entries()) {
      const own = records.filter(({ queue }) => queue === `queue ${index}`)
      expect(row.asa).toEqual(averageSpeedOfAnswer(own))
      expect(row.wait).toEqual(metrics['wait']!(own))
    }
  })

  test('keeps more reasons apart than a byte can number, and more groups than a small table holds', () => {
    const records = Array.from({ length: 3_000 }, (_, index) => ({
      reason: `reason ${index % 400}`,
      group: `g${index}`,
    }))
    const metric = mean((record: { reason: string }) => record.reason)
    const { excluded } = report(records, { metric }).metric
    expect(Object.keys(excluded)).toHaveLength(400)
    expect(Object.values(excluded).reduce((sum, count) => sum + count)).toBe(3_000)
    expect(rollup(records, { by: { group: 'group', reason: 'reason' }, metrics: { metric } })).toHaveLength(3_000)
  })

  test('orders rows by their keys, the group without a key last', () => {
    const records = [{ key: 'b' }, { key: 2 }, {}, { key: 'a' }, { key: true }, { key: 10 }, { key: null }]
    const rows = rollup<{ key?: unknown }, { key: 'key' }, { all: AnyMetric<unknown> }>(records, {
      by: { key: 'key' },
      metrics: { all: count(() => 1) },
    })
    expect(rows.map(({ key, all }) => [key, all.value])).toEqual([
      [2, 1],
      [10, 1],
      ['a', 1],
      ['b', 1],
      [true, 1],
      [undefined, 2],
    ])
  })

  test('has no rows for no records, and a report of nothing has results', () => {
    expect(rollup([], { by: { queue: 'queue' as never }, metrics })).toEqual([])
    expect(report([] as Interaction[], { asa: averageSpeedOfAnswer, abandoned: metrics['abandoned']! })).toEqual({
      asa: { value: null, unit: 'ms', count: 0, records: 0, excluded: {} },
      abandoned: { value: 0, unit: 'count', count: 0, records: 0, excluded: {} },
    })
  })

  test('refuses what it cannot do, and says what it accepts', () => {
    const asa = averageSpeedOfAnswer
    expect(() => rollup([] as Interaction[], { by: { asa: 'queue' } as never, metrics: { asa } })).toThrow(
      /names of their own, got "asa"/,
    )
    expect(() => rollup([], { by: { queue: 7 as never }, metrics: { asa } })).toThrow(
      /by.queue accepts the name of a field/,
    )
    expect(() => rollup([{}], { by: { day: () => new Date() as never }, metrics: { all: count(() => 1) } })).toThrow(
      /by.day accepts a function to a string, number, boolean or undefined/,
    )
    expect(() => report([], { p: percentile(speedOfAnswer()) as never })).toThrow(/required options bound/)
    expect(() => report([], { nothing: 5 as never })).toThrow(/report: nothing accepts a metric, got 5/)
    expect(() => report(7 as unknown as Interaction[], { asa })).toThrow(/report accepts an iterable of records, got 7/)
    expect(() => report([], { asa }, { from: 1 } as never)).toThrow(/report accepts the options during, got "from"/)
  })
})

describe('report', () => {
  test('gives what each metric gives by itself, also for the records of a period', () => {
    fc.assert(
      fc.property(legs, someMetrics, (records, names) => {
        const all = report(records, chosen(names))
        const some = report(new Set(records).values(), chosen(names), { during })
        for (const name of names) {
          expect(all[name]).toEqual(metrics[name]!(records))
          expect(some[name]).toEqual(metrics[name]!.during(during)([...new Set(records)]))
        }
      }),
    )
  })

  test('reads an input that can be read once, also for metrics that link it', () => {
    fc.assert(
      fc.property(legs, (records) => {
        const perConversation = averageSpeedOfAnswer.with({ per: 'conversation' })
        const once = report(records.values(), { asa: averageSpeedOfAnswer, perConversation })
        expect(once.asa).toEqual(averageSpeedOfAnswer(records))
        expect(once.perConversation).toEqual(perConversation(records))
      }),
    )
  })
})
