import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  abandoned,
  abandonment,
  averageSpeedOfAnswer,
  byAgent,
  byGroup,
  byInterval,
  count,
  dimensionOf,
  handleTime,
  inServiceLevel,
  maximum,
  mean,
  median,
  percentile,
  report,
  ringNoAnswer,
  rollup,
  share,
  speedOfAnswer,
  total,
  waitTime,
} from '../../src/index.ts'
import type { AnyMetric, By, Interaction } from '../../src/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'
import { plainRollup } from './plainRollup.ts'

const during = { from: Date.UTC(2026, 2, 20), to: Date.UTC(2026, 3, 2) }
const asOf = Date.UTC(2026, 2, 30)

const metrics: Readonly<Record<string, AnyMetric<Interaction>>> = {
  abandoned: count(abandoned()),
  rate: share(abandonment()),
  asa: averageSpeedOfAnswer,
  asaInPeriod: averageSpeedOfAnswer.with({ during }),
  asaByAnswer: averageSpeedOfAnswer.with({ place: 'answered' }),
  asaThen: averageSpeedOfAnswer.with({ asOf }),
  asaOfCallbacks: averageSpeedOfAnswer.with({ directions: ['callback', 'inbound'], channels: ['voice'] }),
  level: share(inServiceLevel({ within: 20_000, abandons: 'positive-within' })),
  handle: mean(handleTime({ place: 'ended' })),
  wait: median(waitTime()),
  p90: percentile(waitTime()).with({ p: 0.9 }),
  longest: maximum(waitTime()),
  sum: total(waitTime()),
  rings: share(ringNoAnswer()),
  ringsInPeriod: share(ringNoAnswer({ during })),
  own: mean((leg: Interaction) => leg.tags?.length ?? 'untagged', { at: (leg) => leg.arrivedAt }),
  fraction: total((leg: Interaction) => (typeof leg.arrivedAt === 'number' ? leg.arrivedAt / 7 : 'no arrival')),
}

const timeZone = 'Europe/Vilnius'
const ways: readonly By<Interaction>[] = [
  'queue',
  'outcome',
  'tags', // no possible key: everything is in the group undefined
  byInterval({ every: 'hour-of-day', timeZone }),
  byInterval({ every: 'day', timeZone }),
  byInterval({ every: 'week', timeZone, of: 'arrivedAt' }),
  byAgent(),
  byGroup(),
  (leg) => (leg.customerId === undefined ? null : leg.customerId.length > 3),
]

const legs = fc.array(fc.oneof(interactionArbitrary, brokenArbitrary(interactionArbitrary)), { maxLength: 60 })
const someMetrics = fc.subarray(Object.keys(metrics), { minLength: 1 })
const someWays = fc.subarray(ways.slice(), { maxLength: 3 })

function chosen(names: readonly string[]): Readonly<Record<string, AnyMetric<Interaction>>> {
  return Object.fromEntries(names.map((name) => [name, metrics[name]!]))
}

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
