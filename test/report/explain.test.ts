import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  averageFirstResponseTime,
  averageHandleTime,
  averageSpeedOfAnswer,
  businessCalendar,
  byAgent,
  byGroup,
  evaluateSla,
  explain,
  hours,
  mean,
  percentileSpeedOfAnswer,
  rollup,
  slaCompliance,
  slaPolicy,
} from '../../src/index.ts'
import { speedOfAnswer } from '../../src/measures/index.ts'
import type { AnyMetric, Clock, Explanation, Interaction, Metric, Result, Ticket } from '../../src/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'
import { everyMetric } from '../laws/everyMetric.ts'
import { RECORD_KINDS } from '../laws/recordKinds.ts'

const registered = everyMetric()
const office = businessCalendar({
  timeZone: 'Europe/Vilnius',
  hours: { mon: [['09:00', '17:00']], thu: [['06:00', '23:00']] },
})

const isDone = (status: string): boolean => status === 'solved' || status === 'closed'

function soundOf(kind: string): fc.Arbitrary<readonly unknown[]> {
  return fc.array(RECORD_KINDS[kind]!.arbitrary, { maxLength: 8 }).map(deepFreeze)
}

function anyOf(kind: string): fc.Arbitrary<readonly unknown[]> {
  const { arbitrary } = RECORD_KINDS[kind]!
  const one = fc.oneof({ weight: 3, arbitrary }, { weight: 1, arbitrary: brokenArbitrary(arbitrary) })
  return fc.array(one, { maxLength: 8 }).map(deepFreeze)
}

/** The Result that explanations add up to. */
function summed(metric: AnyMetric<unknown>, whys: readonly Explanation<unknown>[]): Partial<Result> {
  const { statistic } = metric
  const counts = { excluded: {}, excludedSamples: {}, notes: {} } as Record<string, Record<string, number>>
  const count = (of: string, name: string): void => {
    counts[of]![name] = (Object.hasOwn(counts[of]!, name) ? counts[of]![name]! : 0) + 1
  }
  let state = statistic.empty()
  for (const { value, samples = [], excluded, notes = [] } of whys) {
    if (value !== undefined) state = statistic.add(state, value)
    for (const sample of samples) {
      if ('excluded' in sample) count('excludedSamples', sample.excluded)
      else state = statistic.add(state, sample.value, sample.over ?? 1)
    }
    if (excluded !== undefined) count('excluded', excluded)
    for (const note of notes) count('notes', note)
  }
  return { value: statistic.result(state).value, records: whys.length, ...counts }
}

describe.each(registered)('$name of $kind', ({ metric, kind }) => {
  test('is what its explanations add up to', () => {
    fc.assert(
      fc.property(anyOf(kind), (records) => {
        const { value, records: seen, excluded, excludedSamples = {}, notes = {} } = metric(records)
        expect(summed(metric, explain(metric, records))).toEqual({
          value,
          records: seen,
          excluded,
          excludedSamples,
          notes,
        })
      }),
      { numRuns: 15 },
    )
  })

  test('explains every record by a number, by samples, or by one reason', () => {
    fc.assert(
      fc.property(anyOf(kind), (records) => {
        for (const { value, samples, excluded } of explain(metric, records)) {
          const measured = samples?.some((sample) => !('excluded' in sample)) ?? value !== undefined
          expect(measured).toBe(excluded === undefined)
          expect(value !== undefined && samples !== undefined).toBe(false)
        }
      }),
      { numRuns: 6 },
    )
  })

  test.runIf(metric.link === undefined && metric.measure.pooled !== true)('places and credits as a rollup does', () => {
    fc.assert(
      fc.property(soundOf(kind), (records) => {
        const whys = explain(metric, records)
        const isPooled = whys.some(({ samples }) => samples !== undefined)
        if (isPooled) return
        whys.forEach(({ value, at }, index) => {
          if (value === undefined || at === undefined) return
          expect(metric.during({ from: at, to: at + 1 })([records[index]]).count).toBe(1)
          expect(metric.during({ from: at + 1, to: at + 2 })([records[index]]).count).toBe(0)
        })
        const metrics = { metric }
        for (const row of rollup(records, { by: { key: byAgent() }, metrics })) {
          expect(row.metric.records).toBe(whys.filter(({ agentId }) => agentId === row.key).length)
        }
        for (const row of rollup(records, { by: { key: byGroup() }, metrics })) {
          expect(row.metric.records).toBe(whys.filter(({ group }) => group === row.key).length)
        }
      }),
      { numRuns: 8 },
    )
  })
})

describe.each(registered.filter(({ metric }) => 'calendar' in metric.options))(
  'the spans of $name',
  ({ metric, kind }) => {
    const timed = (metric as Metric<unknown, { readonly calendar: Clock }>).with({ calendar: office })
    const isTime = metric.measure.unit === 'ms'

    test('are what its calendar counts', () => {
      fc.assert(
        fc.property(soundOf(kind), (records) => {
          for (const { value, samples, spans } of explain(timed, records)) {
            for (const { from, to, elapsed } of spans) expect(elapsed).toBe(office.elapsed(from, to))
            if (!isTime) continue
            const total = spans.reduce((sum, { elapsed }) => sum + elapsed, 0)
            const values = samples?.map((sample) => ('excluded' in sample ? 0 : sample.value)) ?? [value ?? total]
            expect(values.reduce((sum, one) => sum + one, 0)).toBe(total)
          }
        }),
        { numRuns: 15 },
      )
    })
  },
)

describe('explain', () => {
  const call = deepFreeze<Interaction>({
    id: '1',
    channel: 'voice',
    outcome: 'answered',
    queuedAt: 0,
    answeredAt: 9_000,
  })

  test('shows the record as it stood', () => {
    const [why] = explain(averageSpeedOfAnswer.with({ asOf: 5_000 }), [call])
    expect(why?.record).toEqual({ id: '1', channel: 'voice', outcome: 'waiting', queuedAt: 0 })
    expect(why?.excluded).toBe('waiting')
  })

  test('tells what was noticed', () => {
    const ended: Interaction = { ...call, outcome: 'answered', queuedAt: 0, answeredAt: 9_000, endedAt: 20_000 }
    const [why] = explain(averageHandleTime, [ended])
    expect(why?.notes).toEqual(Object.keys(averageHandleTime([ended]).notes!))
  })

  test('asks a clock that is an object with methods', () => {
    const half = {
      speed: 2,
      elapsed(from: number, to: number) {
        return (to - from) / this.speed
      },
      add(from: number, duration: number) {
        return from + duration * this.speed
      },
    }
    const [why] = explain(averageSpeedOfAnswer.with({ calendar: Object.create(half) as Clock }), [call])
    expect(why?.value).toBe(4_500)
    expect(why?.spans).toEqual([{ from: 0, to: 9_000, elapsed: 4_500 }])
  })

  test('asks the clock that a measure was built with, in a period too', () => {
    const own = mean(speedOfAnswer({ calendar: office }), { id: 'own' })
    const spans = [{ from: 0, to: 9_000, elapsed: office.elapsed(0, 9_000) }]
    expect(explain(own, [call])[0]?.spans).toEqual(spans)
    expect(explain(own.during({ from: 0, to: 1 }), [call])[0]?.spans).toEqual(spans)
    expect(explain(own.during({ from: 1, to: 2 }), [call])).toMatchObject([{ excluded: 'out-of-period', spans: [] }])
  })

  test('knows no spans of a function', () => {
    expect(
      explain(
        mean(() => 1, { id: 'one' }),
        [call],
      )[0]?.spans,
    ).toEqual([])
  })

  test('asks the clock of every target of a policy: running and paused stretches add up to its outcomes', () => {
    const policies = slaPolicy({
      name: 'standard',
      targets: [
        { target: 'first-response', goal: hours(1), calendar: office },
        { target: 'next-response', goal: { urgent: hours(1), default: hours(4) } },
        { target: 'requester-wait', goal: hours(8), calendar: office },
      ],
    })
    const asOf = Date.UTC(2026, 3, 5)
    const metric = slaCompliance.with({ policies, asOf }) as AnyMetric<unknown>
    fc.assert(
      fc.property(soundOf('tickets'), (records) => {
        const tickets = records as readonly Ticket[]
        expect(summed(metric, explain(metric, tickets))).toMatchObject({ value: metric(tickets).value })
        explain(metric, tickets).forEach(({ samples, spans }, index) => {
          if (samples === undefined) return
          for (const { target } of policies.targets) {
            const outcomes = evaluateSla(tickets[index]!, policies, { asOf }).filter((one) => one.target === target)
            const total = outcomes.reduce((sum, { elapsed, pausedTime }) => sum + elapsed + pausedTime, 0)
            const asked = spans.reduce((sum, { elapsed, of }) => sum + (of === target ? elapsed : 0), 0)
            // The time that a ticket was solved is asked for, and counts as neither.
            if (tickets[index]!.events.some((event) => event.type === 'status' && isDone(event.to))) {
              expect(asked).toBeGreaterThanOrEqual(total)
            } else expect(asked).toBe(total)
          }
        })
      }),
    )
  })

  test('takes records that can be read once, and none', () => {
    const tickets: readonly Ticket[] = [{ id: '1', createdAt: 0, events: [] }]
    expect(explain(averageFirstResponseTime, tickets.values())).toEqual(explain(averageFirstResponseTime, tickets))
    expect(explain(averageFirstResponseTime, [])).toEqual([])
  })

  test('refuses what is no metric, and no records', () => {
    expect(() => explain(percentileSpeedOfAnswer as never, [])).toThrow(
      'explain: metric accepts a metric with its required options bound, as percentileSpeedOfAnswer.with({ p: ... }) binds them, got "percentileSpeedOfAnswer"',
    )
    expect(() => explain((() => 1) as never, [])).toThrow('explain: metric accepts a metric, got a function')
    expect(() => explain(averageSpeedOfAnswer, 5 as never)).toThrow('explain accepts an iterable of records, got 5')
  })
})
