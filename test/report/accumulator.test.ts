import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accumulator,
  averageSpeedOfAnswer,
  byAgent,
  byInterval,
  count,
  linkConversations,
  mean,
  median,
  medianSpeedOfAnswer,
  named,
  percentileSpeedOfAnswer,
  report,
  rollup,
  share,
  total,
} from '../../src/index.ts'
import { abandoned, ringNoAnswer } from '../../src/measures/index.ts'
import type { AccumulatorState, Interaction } from '../../src/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'

const metrics = {
  abandoned: count(abandoned()),
  asa: averageSpeedOfAnswer.with({ confidence: 0.95 }),
  median: medianSpeedOfAnswer,
  p90: percentileSpeedOfAnswer.with({ p: 0.9 }),
  rings: share(ringNoAnswer()),
  seventh: total(
    named('seventh', (leg: Interaction) => (typeof leg.arrivedAt === 'number' ? leg.arrivedAt / 7 : 'no arrival')),
  ),
}
const by = {
  queue: 'queue',
  agent: byAgent(),
  hour: byInterval({ every: 'hour-of-day', timeZone: 'Asia/Kathmandu' }),
} as const

const legs = fc.array(fc.oneof(interactionArbitrary, brokenArbitrary(interactionArbitrary)), { maxLength: 40 })
/** Legs in parts, and an order to merge the parts in. */
const parts = fc.array(fc.tuple(legs, fc.nat()), { minLength: 1, maxLength: 5 })

function stored(state: { toJSON: () => AccumulatorState }): unknown {
  return JSON.parse(JSON.stringify(state))
}

async function* streamed<R>(records: readonly R[]): AsyncGenerator<R> {
  for (const record of records) yield await Promise.resolve(record)
}

describe('accumulator', () => {
  test('gives, merged from any parts in any order, the bits that one run gives', () => {
    fc.assert(
      fc.property(parts, (pieces) => {
        const whole = rollup(
          pieces.flatMap(([records]) => records),
          { by, metrics },
        )
        const merged = [...pieces]
          .sort(([, a], [, b]) => a - b)
          .map(([records]) => accumulator(metrics, { by }).addAll(records))
          .reduce((sum, other) => sum.merge(other), accumulator(metrics, { by }))
        expect(JSON.stringify(merged.result())).toBe(JSON.stringify(whole))
        expect(merged.result()).toEqual(whole)
      }),
      { numRuns: 40 },
    )
  })

  test('goes on from a stored state as if it had never stopped, and stores equal states for equal records', () => {
    fc.assert(
      fc.property(legs, legs, (before, after) => {
        const straight = accumulator(metrics).addAll([...before, ...after])
        const stopped = accumulator.from(stored(accumulator(metrics).addAll(before)), metrics).addAll(after)
        expect(stopped.result()).toEqual(report([...before, ...after], metrics))
        expect(stored(stopped)).toEqual(stored(straight))
      }),
      { numRuns: 50 },
    )
  })

  test('takes records one by one, from an iterable and from a stream alike', async () => {
    await fc.assert(
      fc.asyncProperty(legs, async (records) => {
        const one = accumulator(metrics, { by })
        for (const record of records) one.add(record)
        const some = accumulator(metrics, { by }).addAll(new Map(records.map((leg, index) => [index, leg])).values())
        const stream = await accumulator(metrics, { by }).addAll(streamed(records))
        expect(some.result()).toEqual(one.result())
        expect(stream.result()).toEqual(one.result())
        expect(one.result()).toEqual(rollup(records, { by, metrics }))
      }),
      { numRuns: 30 },
    )
  })

  test('reads a record when it is added: the caller may use the object again', () => {
    const leg: { -readonly [Name in keyof Interaction]: unknown } = { ...answered(10_000) }
    const sum = accumulator({ asa: averageSpeedOfAnswer }).add(leg as unknown as Interaction)
    Object.assign(leg, answered(90_000))
    sum.add(leg as unknown as Interaction)
    expect(sum.result().asa.value).toBe(50_000)
  })

  test('leaves the other side of a merge as it was, and its own results when read', () => {
    const one = accumulator(metrics).addAll([answered(10_000)])
    const other = accumulator(metrics).addAll([answered(30_000)])
    const before = JSON.stringify(other)
    expect(one.merge(other).result()).toEqual(one.result())
    expect(JSON.stringify(other)).toBe(before)
    expect(other.add(answered(50_000)).result().asa.value).toBe(40_000)
    expect(one.result().asa.value).toBe(20_000)
  })

  test('lets a stored state be read in another way, as long as it counts the same', () => {
    const state = stored(accumulator({ wait: medianSpeedOfAnswer }).addAll([1, 2, 3, 4].map(answered)))
    const read = (wait: typeof medianSpeedOfAnswer): unknown => accumulator.from(state, { wait }).result().wait.value
    expect(read(medianSpeedOfAnswer)).toBe(2.5)
    expect(read(medianSpeedOfAnswer.with({ method: 'nearest-rank' }))).toBe(2)
  })

  test('keeps one state for metrics that count the same', () => {
    const { groups } = stored(
      accumulator({ median: metrics.median, p90: metrics.p90 }).add(answered(5)),
    ) as AccumulatorState
    expect(groups[0]?.columns).toHaveLength(1)
    expect(Object.keys(groups[0]?.columns[0]?.statistics ?? {})).toEqual(['values'])
  })

  test('refuses a state of another definition and says which part differs', () => {
    const state = stored(accumulator({ asa: averageSpeedOfAnswer }))
    const from = (asa: unknown, options?: unknown) => () => accumulator.from(state, { asa } as never, options as never)
    expect(from(averageSpeedOfAnswer.with({ place: 'answered' }))).toThrow(
      /asa differs in the option place, "answered" here, "queued" there/,
    )
    expect(from(medianSpeedOfAnswer)).toThrow(
      /asa differs in its metric, medianSpeedOfAnswer here, averageSpeedOfAnswer there/,
    )
    expect(from(averageSpeedOfAnswer, { by: { queue: 'queue' } })).toThrow(/by differs/)
    expect(() => accumulator.from(state, { other: averageSpeedOfAnswer })).toThrow(/the metric other is only here/)
    expect(() => accumulator.from({ schema: 99 }, metrics)).toThrow(/a state of the schema version 1, got 99/)
    expect(() => accumulator.from('nonsense', metrics)).toThrow(/accumulator.from accepts/)
    expect(() => accumulator(metrics, { by }).merge(accumulator(metrics) as never)).toThrow(/by differs/)
    const [perLeg, perConversation] = [averageSpeedOfAnswer, averageSpeedOfAnswer.with({ per: 'conversation' })]
    expect(() => accumulator({ asa: perLeg }).merge(accumulator({ asa: perConversation }))).toThrow(/the option per/)
  })

  test('cannot store what has no name, and says where', () => {
    const unnamed = mean((leg: Interaction) => leg.tags?.length ?? 'untagged')
    expect(() => accumulator({ unnamed }).toJSON()).toThrow(/"unnamed" accepts a metric without one|metrics with an id/)
    const clock = { elapsed: (from: number, to: number) => to - from, add: (from: number, time: number) => from + time }
    expect(() => accumulator({ asa: averageSpeedOfAnswer.with({ calendar: clock }) }).toJSON()).toThrow(/asa: calendar/)
    expect(() => accumulator({ asa: averageSpeedOfAnswer }, { by: { vip: () => true } }).toJSON()).toThrow(/by.vip/)
    const vip = named('vip', (leg: Interaction) => leg.tags?.includes('vip') ?? false)
    const state = stored(accumulator({ asa: averageSpeedOfAnswer }, { by: { vip } }).add(answered(5)))
    expect(accumulator.from(state, { asa: averageSpeedOfAnswer }, { by: { vip } }).result()[0]?.vip).toBe(false)
    // Within one process the same metric is known by itself.
    expect(
      accumulator({ unnamed })
        .merge(accumulator({ unnamed }).add(answered(5)))
        .result().unnamed.records,
    ).toBe(1)
  })

  test('takes conversations only when they are linked, since their legs may be in pieces still to come', () => {
    const perConversation = { asa: averageSpeedOfAnswer.with({ per: 'conversation' }), wait: medianSpeedOfAnswer }
    const leg = { ...answered(5_000), conversationId: 'c' }
    expect(() => accumulator(perConversation).add(leg)).toThrow(/linkConversations\(interactions\)/)
    expect(
      accumulator(perConversation)
        .addAll(linkConversations([leg]))
        .result().asa.value,
    ).toBe(5_000)
    expect(accumulator(perConversation).add(answered(7)).result().asa.value).toBe(7)
  })

  test('says what it accepts', () => {
    expect(() => accumulator(metrics).addAll(7 as never)).toThrow(/an iterable or an async iterable of records, got 7/)
    expect(() => accumulator([] as never)).toThrow(/accumulator accepts metrics by name/)
    expect(median(named('n', (n: number) => n)).id).toBe('n')
  })
})

function answered(wait: number): Interaction {
  return { id: `waited ${wait}`, channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: wait }
}
