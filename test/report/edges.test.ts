import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  averageHandleTime,
  averageSpeedOfAnswer,
  averageWaitTime,
  mean,
  offeredCount,
  share,
} from '../../src/metrics/index.ts'
import { averageResolutionTime, backlogSeries } from '../../src/metrics/index.ts'
import type { Interaction } from '../../src/model/index.ts'
import { accumulator, interactionColumns, report, rollup } from '../../src/report/index.ts'
import { defineMetric } from '../../src/metric/index.ts'
import { statistic } from './plainStatistic.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'

const calls: readonly Interaction[] = [
  {
    id: 'a',
    channel: 'voice',
    direction: 'inbound',
    queue: 'sales',
    outcome: 'answered',
    queuedAt: 0,
    answeredAt: 10_000,
    talkTime: 60_000,
    wrapTime: 5_000,
  },
  {
    id: 'b',
    channel: 'voice',
    direction: 'inbound',
    queue: 'service',
    outcome: 'abandoned',
    queuedAt: 20_000,
    leftAt: 90_000,
  },
]

describe('a statistic of one’s own that is a plain fold', () => {
  const largest = defineMetric({
    id: 'largestWait',
    label: 'Largest wait',
    unit: 'ms',
    measure: () => (call: Interaction) =>
      call.outcome === 'answered' ? call.answeredAt - call.queuedAt : 'not-answered',
    statistic: () => statistic,
    better: 'lower',
  })

  test('gives in a report, a rollup and an accumulator what it gives alone', () => {
    fc.assert(
      fc.property(fc.array(interactionArbitrary, { maxLength: 40 }), (records) => {
        const alone = largest(records)
        expect(report(records, { largest }).largest).toStrictEqual(alone)
        const running = accumulator({ largest })
        for (const record of records) running.add(record)
        expect(running.result().largest).toStrictEqual(alone)
        for (const { queue, largest: result } of rollup(records, { by: { queue: 'queue' }, metrics: { largest } })) {
          expect(result).toStrictEqual(
            largest(records.filter((record) => (record.queue ?? undefined) === (queue ?? undefined))),
          )
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('what is no option', () => {
  test.each<[string, () => unknown]>([
    ['rollup', () => rollup(calls, { by: {}, metrics: { offeredCount }, fil: 1 } as never)],
    ['accumulator', () => accumulator({ offeredCount }, { bye: {} } as never)],
    [
      'accumulator.from',
      () => accumulator.from(accumulator({ offeredCount }).toJSON(), { offeredCount }, { bye: {} } as never),
    ],
    ['mean', () => mean(() => 1).with({ confidenze: 0.9 } as never)],
    ['report', () => report(calls, { offeredCount }, { durin: 1 } as never)],
  ])('is refused by %s', (_name, call) => {
    expect(call).toThrow(/(fil|bye|confidenze|durin)/)
  })
})

describe('what is no iterable of records', () => {
  const inputs: readonly (readonly [string, unknown])[] = [
    ['null', null],
    ['an object', {}],
    ['a promise', Promise.resolve([])],
    ['a text', 'calls'],
    ['an async iterable', Readable.from(calls)],
  ]
  test.each(inputs)('%s is refused by the name of the metric', (_name, input) => {
    expect(() => averageHandleTime(input as never)).toThrow(/averageHandleTime/)
    expect(() => averageResolutionTime(input as never)).toThrow(/averageResolutionTime/)
  })
  test.each(inputs)('%s is refused by report and rollup', (_name, input) => {
    expect(() => report(input as readonly Interaction[], { offeredCount })).toThrow(/report/)
    expect(() => rollup(input as readonly Interaction[], { by: {}, metrics: { offeredCount } })).toThrow(/rollup/)
  })
})

describe('a measure of one’s own that fails', () => {
  const fails = mean((call: Interaction) => {
    if (call.id === 'b') throw new Error('no')
    return 1
  })
  const infinite = mean((call: Interaction) => (call.id === 'b' ? Infinity : 1))

  test.each([
    ['throws', fails],
    ['is not finite', infinite],
  ])('makes its record invalid in that metric alone where it %s', (_name, metric) => {
    const alone = metric(calls)
    expect(alone).toMatchObject({ value: 1, count: 1, records: 2, excluded: { invalid: 1 } })
    const together = report(calls, { metric, offeredCount })
    expect(together.metric).toStrictEqual(alone)
    expect(together.offeredCount).toStrictEqual(offeredCount(calls))
  })

  test('is a share that is neither yes nor no', () => {
    expect(share(() => 0.5)(calls)).toMatchObject({ value: null, excluded: { invalid: 2 } })
  })

  test('is a clock that is not sound', () => {
    const clock = {
      id: 'broken',
      elapsed: (): number => {
        throw new Error('no')
      },
      add: () => NaN,
    }
    const asked = averageSpeedOfAnswer.with({ calendar: clock })
    expect(report(calls, { asked, averageWaitTime })).toMatchObject({
      asked: { value: null, excluded: { invalid: 1 } },
      averageWaitTime: { count: 2 },
    })
  })
})

describe('a period', () => {
  test('of a report and one of a metric are intersected', () => {
    const own = offeredCount.with({ during: { from: 0, to: 20_001 } })
    expect(report(calls, { own }, { during: { from: 1, to: 90_000 } }).own.value).toBe(1)
    expect(report(calls, { own }, { during: { from: 30_000, to: 90_000 } }).own.value).toBe(0)
  })
  test('is taken by a rollup as by a report', () => {
    const during = { from: 1, to: 90_000 }
    const [row] = rollup(calls, { by: {}, metrics: { offeredCount }, during })
    expect(row?.offeredCount).toStrictEqual(report(calls, { offeredCount }, { during }).offeredCount)
  })
})

describe('an accumulator', () => {
  test('holds what came before a stream broke, in all metrics alike', async () => {
    const metrics = { offeredCount, averageWaitTime }
    const running = accumulator(metrics)
    const stream = async function* (): AsyncGenerator<Interaction> {
      yield* calls
      await Promise.resolve()
      throw new Error('broken')
    }
    await expect(running.addAll(stream())).rejects.toThrow('broken')
    expect(running.result()).toStrictEqual(report(calls, metrics))
  })

  test('measures a row object that is used again as it was when it came', () => {
    const metrics = { offeredCount, averageWaitTime }
    const reused = function* (): Generator<Interaction> {
      const row = {}
      for (const call of calls) {
        for (const key of Object.keys(row)) Reflect.deleteProperty(row, key)
        yield Object.assign<object, Interaction>(row, call)
      }
    }
    const running = accumulator(metrics)
    void running.addAll(reused())
    expect(running.result()).toStrictEqual(report(calls, metrics))
  })
})

test('a key by the name of a field sees columns as of the instant that its metric asks for', () => {
  const asOf = 15_000
  const later: readonly Interaction[] = calls.map((call) => ({ ...call, queue: 'sales' }))
  fc.assert(
    fc.property(
      fc.array(interactionArbitrary, { maxLength: 30 }),
      fc.integer({ min: 0, max: 2_000_000_000_000 }),
      (records, at) => {
        const metrics = { abandoned: offeredCount.with({ asOf: at }), now: offeredCount }
        const by = { outcome: 'outcome', queue: 'queue' } as const
        expect(rollup(interactionColumns(records), { by, metrics })).toStrictEqual(rollup(records, { by, metrics }))
      },
    ),
  )
  const question = { by: { outcome: 'outcome' }, metrics: { offered: offeredCount.with({ asOf }) } } as const
  expect(rollup(interactionColumns(later), question)).toStrictEqual(rollup(later, question))
})

test('a series of a million periods is refused', () => {
  const during = { from: 0, to: 4_000_000_000_000 }
  expect(() => backlogSeries([], { every: '15m', timeZone: 'UTC', ...during } as never)).toThrow(RangeError)
})
