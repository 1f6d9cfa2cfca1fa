import { describe, expectTypeOf, test } from 'vitest'
import {
  abandonmentRate,
  accumulator,
  averageHandleTime,
  averageSpeedOfAnswer,
  byInterval,
  linkConversations,
  mean,
  medianSpeedOfAnswer,
  minutes,
  percentileSpeedOfAnswer,
  report,
  rollup,
  seconds,
  serviceLevel,
} from 'support-metrics'
import { inServiceLevel, speedOfAnswer } from 'support-metrics/measures'
import type { AnyMetric, Conversation, Interaction, Metric, Result, Survey, Ticket } from 'support-metrics'

declare const interactions: readonly Interaction[]
type Call = Interaction & { readonly vip: boolean; readonly campaign?: string }
declare const calls: readonly Call[]
declare const tickets: readonly Ticket[]
declare const surveys: readonly Survey[]

describe('a metric', () => {
  test('makes a Result of any iterable of its records, and of records that tell more', () => {
    expectTypeOf(averageHandleTime(interactions)).toExtend<Result>()
    expectTypeOf(averageHandleTime(new Set(interactions))).toExtend<Result>()
    expectTypeOf(averageHandleTime(calls)).toExtend<Result>()
    expectTypeOf(averageHandleTime(linkConversations(calls))).toExtend<Result>()
  })

  test('refuses records of another kind', () => {
    // @ts-expect-error tickets are no interactions
    averageHandleTime(tickets)
    // @ts-expect-error surveys are no interactions
    averageSpeedOfAnswer(surveys)
    // @ts-expect-error a lone record is no iterable of records
    averageSpeedOfAnswer(interactions[0])
  })

  test('takes its own options, undefined included, and no others', () => {
    averageHandleTime(interactions, { missingParts: 'exclude', channels: ['voice'], per: 'conversation' })
    averageHandleTime(interactions, { missingParts: undefined, during: undefined, asOf: undefined })
    averageSpeedOfAnswer.with({ place: 'answered', confidence: 0.95, calendar: undefined })
    medianSpeedOfAnswer(interactions, { method: 'nearest-rank' })
    // @ts-expect-error an option of another metric
    averageHandleTime(interactions, { over: 'held' })
    // @ts-expect-error a misspelt option
    averageHandleTime(interactions, { missingPart: 'zero' })
    // @ts-expect-error a value that is not among the published names
    averageSpeedOfAnswer.with({ place: 'arrived' })
    // @ts-expect-error a mean has no method
    averageSpeedOfAnswer.with({ method: 'linear' })
    // @ts-expect-error a direction that does not exist
    abandonmentRate(interactions, { directions: ['sideways'] })
  })

  test('stays a metric when options are bound', () => {
    const bound = averageHandleTime.with({ missingParts: 'exclude' })
    expectTypeOf(bound).toExtend<AnyMetric<Interaction>>()
    expectTypeOf(bound(interactions)).toExtend<Result>()
    expectTypeOf(bound.with({ channels: ['chat'] })(calls)).toExtend<Result>()
    expectTypeOf(bound.during({ from: 0, to: 1 })(interactions)).toExtend<Result>()
  })

  test('tells of itself', () => {
    expectTypeOf(averageHandleTime.id).toEqualTypeOf<string>()
    expectTypeOf(averageHandleTime.better).toEqualTypeOf<'lower' | 'higher' | 'neutral'>()
    expectTypeOf<Result['value']>().toEqualTypeOf<number | null>()
    expectTypeOf<Result['excluded']>().toEqualTypeOf<Readonly<Record<string, number>>>()
  })
})

describe('a family', () => {
  test('demands its required options', () => {
    expectTypeOf(serviceLevel(interactions, { within: seconds(20) })).toExtend<Result>()
    expectTypeOf(percentileSpeedOfAnswer(interactions, { p: 0.9 })).toExtend<Result>()
    // @ts-expect-error no target at all
    serviceLevel(interactions)
    // @ts-expect-error no target among the options
    serviceLevel(interactions, { abandons: 'exclude' })
    // @ts-expect-error a target that is undefined
    serviceLevel.with({ within: undefined })
    // @ts-expect-error no percentile
    percentileSpeedOfAnswer.with({ method: 'linear' })
  })

  test('is a metric once they are bound, and then they are optional', () => {
    const bound = serviceLevel.with({ within: seconds(20) })
    expectTypeOf(bound).toExtend<AnyMetric<Interaction>>()
    expectTypeOf(bound(interactions)).toExtend<Result>()
    expectTypeOf(bound(interactions, { abandons: 'exclude-within' })).toExtend<Result>()
    expectTypeOf(bound.with({ within: minutes(1) })).toExtend<AnyMetric<Interaction>>()
    // @ts-expect-error a treatment that nobody published
    bound.with({ abandons: 'ignore' })
  })

  test('is no metric before', () => {
    expectTypeOf(serviceLevel).not.toExtend<AnyMetric<Interaction>>()
    expectTypeOf(serviceLevel).not.toHaveProperty('fold')
    expectTypeOf(serviceLevel.unbound).toEqualTypeOf<readonly string[]>()
  })
})

describe('a measure', () => {
  test('is a number or the name of an exclusion', () => {
    expectTypeOf(speedOfAnswer()).returns.toEqualTypeOf<number | string>()
    expectTypeOf(speedOfAnswer({ place: 'ended' }))
      .parameter(0)
      .toEqualTypeOf<Interaction>()
    // @ts-expect-error no target at all
    inServiceLevel()
    expectTypeOf(inServiceLevel({ within: 1 })).returns.toEqualTypeOf<number | string>()
  })

  test('of one’s own makes a metric of one’s own records', () => {
    const rating = mean((call: { rating?: number }) => call.rating ?? 'unrated')
    expectTypeOf(rating).toExtend<Metric<{ rating?: number }>>()
    expectTypeOf(rating([{ rating: 5 }])).toExtend<Result>()
    // @ts-expect-error not the records that the measure reads
    rating([{ rating: 'good' }])
  })
})

describe('a report', () => {
  const metrics = { aht: averageHandleTime, sl: serviceLevel.with({ within: seconds(20) }) }

  test('has a Result for each metric, by its name', () => {
    const { aht, sl } = report(interactions, metrics)
    expectTypeOf(aht).toExtend<Result>()
    expectTypeOf(sl).toExtend<Result>()
    expectTypeOf(report(interactions, metrics)).toExtend<{ readonly aht: Result; readonly sl: Result }>()
    expectTypeOf(report(interactions, metrics)).not.toHaveProperty('asa')
    expectTypeOf(report(calls, metrics, { during: { from: 0, to: 1 } }).aht).toExtend<Result>()
  })

  test('refuses a family without its options, and records of another kind', () => {
    // @ts-expect-error the service level has no target yet
    report(interactions, { sl: serviceLevel })
    // @ts-expect-error tickets are no interactions
    report(tickets, metrics)
  })
})

describe('a rollup', () => {
  const metrics = { aht: averageHandleTime }

  test('has rows that carry typed keys and Results', () => {
    const [row] = rollup(calls, {
      by: {
        queue: 'queue',
        vip: 'vip',
        wave: (call: Call) => (call.campaign === undefined ? 0 : 1),
        hour: byInterval({ every: 'hour-of-day', timeZone: 'Europe/Vilnius' }),
      },
      metrics,
    })
    if (row === undefined) return
    expectTypeOf(row.queue).toEqualTypeOf<string | undefined>()
    expectTypeOf(row.vip).toEqualTypeOf<boolean | undefined>()
    expectTypeOf(row.wave).toEqualTypeOf<number>()
    expectTypeOf(row.aht).toExtend<Result>()
    expectTypeOf(row.hour).toExtend<number | undefined>()
  })

  test('refuses an unbound family, and a name for both a key and a metric', () => {
    // @ts-expect-error the service level has no target yet
    rollup(calls, { by: { queue: 'queue' }, metrics: { sl: serviceLevel } })
    // @ts-expect-error aht is a key already
    rollup(calls, { by: { aht: 'queue' }, metrics })
    // @ts-expect-error a field that no call has
    rollup(interactions, { by: { vip: 'vip' }, metrics })
  })
})

describe('an accumulator', () => {
  const metrics = { aht: averageHandleTime, asa: averageSpeedOfAnswer }

  test('takes the records that all its metrics measure', () => {
    const sums = accumulator(metrics)
    expectTypeOf(sums.add).parameter(0).toEqualTypeOf<Interaction>()
    expectTypeOf(sums.addAll(calls).result().asa).toExtend<Result>()
    expectTypeOf(accumulator(metrics, { by: { queue: 'queue' } }).result()[0]?.queue).toEqualTypeOf<
      string | undefined
    >()
    expectTypeOf(accumulator.from({}, metrics).result().aht).toExtend<Result>()
    // @ts-expect-error tickets are no interactions
    void sums.addAll(tickets)
    // @ts-expect-error the service level has no target yet
    accumulator({ sl: serviceLevel })
  })
})

test('a conversation is a leg of its kind with its legs', () => {
  const [conversation] = linkConversations(calls)
  expectTypeOf(conversation?.vip).toEqualTypeOf<boolean | undefined>()
  expectTypeOf(conversation?.legs[0]?.vip).toEqualTypeOf<boolean | undefined>()
  expectTypeOf<Conversation>().toExtend<Interaction>()
})
