import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byAgent, byInterval, rollup } from '../../src/index.ts'
import type { AgentActivity, AnyMetric, MetricState, Result, ScheduledActivity } from '../../src/index.ts'
import {
  adherence,
  averageConcurrency,
  conformance,
  contactsPerHour,
  occupancy,
  shrinkage,
  staffedTime,
  utilization,
} from '../../src/metrics/index.ts'
import { activityArbitrary, scheduledActivityArbitrary } from '../arbitraries/activity.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'

type Plan = readonly ScheduledActivity[]
type Records = readonly AgentActivity[]

const plain: Readonly<Record<string, (scheduled: Plan) => AnyMetric<AgentActivity>>> = {
  occupancy: () => occupancy,
  'occupancy with ringing': () => occupancy.with({ ringing: 'contact' }),
  staffedTime: () => staffedTime,
  averageConcurrency: () => averageConcurrency,
  contactsPerHour: () => contactsPerHour,
  'contactsPerHour of staffed': () => contactsPerHour.with({ over: 'staffed' }),
  utilization: () => utilization,
  'utilization of paid': (scheduled) => utilization.with({ scheduled }),
  adherence: (scheduled) => adherence.with({ scheduled }),
  'adherence with work outside': (scheduled) => adherence.with({ scheduled, outsideShift: 'exception' }),
  conformance: (scheduled) => conformance.with({ scheduled }),
  shrinkage: (scheduled) => shrinkage.with({ scheduled }),
}

const records = fc.array(
  fc.oneof({ weight: 4, arbitrary: activityArbitrary }, { weight: 1, arbitrary: brokenArbitrary(activityArbitrary) }),
  { maxLength: 12 },
)
const plan = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: scheduledActivityArbitrary },
    { weight: 1, arbitrary: brokenArbitrary(scheduledActivityArbitrary) },
  ),
  { maxLength: 8 },
)
const both = fc.tuple(records, plan).map(deepFreeze)

/** A period whose edges are often those of the records. */
const period = fc.tuple(both, fc.nat(), fc.nat(), fc.nat(900_000)).map(([[records, plan], one, other, aside]) => {
  const instants = [...records, ...plan].flatMap((record) => [record?.from, record?.to]).filter(isUsual)
  const [a = 0, b = 0] = [instants[one % instants.length], instants[other % instants.length]]
  return { records, plan, during: { from: Math.min(a, b), to: Math.max(a, b) + aside } }
})

function isUsual(at: unknown): at is number {
  return Number.isInteger(at) && Math.abs(at as number) < 8e15
}

function linked(metric: AnyMetric<AgentActivity>, records: Records): Records {
  return metric.link!.link(records) as Records
}

function stateOf(metric: AnyMetric<AgentActivity>, linkedRecords: Records): MetricState {
  return linkedRecords.reduce((state, record) => metric.fold.add(state, record), metric.fold.empty())
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}

/** What does not depend on where the quarters of the hour lie. */
function unhurried({ count: _count, ...rest }: Result): unknown {
  return rest
}

const check = (
  law: (metric: AnyMetric<AgentActivity>, records: Records) => void,
  of: (plan: Plan) => AnyMetric<AgentActivity>,
) =>
  fc.assert(
    fc.property(both, ([records, plan]) => {
      law(of(plan), records)
    }),
    { numRuns: 30 },
  )

describe.each(Object.entries(plain))('%s', (_, of) => {
  test('counts or excludes every record', () => {
    check((metric, records) => {
      const result = metric(records)
      const all = linked(metric, records)
      const measured = all.filter((record) => {
        const value = metric.measure(record)
        return typeof value === 'object' && value.some((sample) => !('excluded' in sample))
      })
      expect(result.records).toBe(all.length)
      expect(measured.length + sum(result.excluded)).toBe(result.records)
    }, of)
  })

  test('gives numbers or nothing, for any data', () => {
    check((metric, records) => {
      const { value, count } = metric(records)
      expect(value === null || (Number.isFinite(value) && value >= 0)).toBe(true)
      if (count === 0) expect(value).toBeNull()
    }, of)
  })

  test('does not depend on the order of the records', () => {
    check((metric, records) => expect(metric(records.toReversed())).toStrictEqual(metric(records)), of)
  })

  test('is worth the same when everything happens later', () => {
    const shift = <R>(record: R, by: number): R => {
      const { from, to } = (record ?? {}) as { from?: unknown; to?: unknown }
      const later = (at: unknown) => (isUsual(at) ? { at: at + by } : { at })
      return typeof record === 'object' && record !== null
        ? { ...record, ...('from' in record && { from: later(from).at }), ...('to' in record && { to: later(to).at }) }
        : record
    }
    fc.assert(
      fc.property(both, fc.integer({ min: 1, max: 10_000_000 }), ([records, plan], by) => {
        const later = of(plan.map((one) => shift(one, by)))(records.map((one) => shift(one, by)))
        expect(unhurried(later)).toStrictEqual(unhurried(of(plan)(records)))
      }),
      { numRuns: 30 },
    )
  })

  test('gives the same from parts, stored and merged', () => {
    check((metric, records) => {
      const all = linked(metric, records)
      const parts = [all.filter((_, index) => index % 2 === 0), all.filter((_, index) => index % 2 === 1)]
      const [even, odd] = parts.map((part) => JSON.parse(JSON.stringify(stateOf(metric, part))) as MetricState)
      expect(metric.fold.result(metric.fold.merge(even!, odd!))).toStrictEqual(metric(records))
    }, of)
  })

  test('shares its sums out among a period and the time around it', () => {
    fc.assert(
      fc.property(period, ({ records, plan, during: { from, to } }) => {
        const metric = of(plan)
        const around = [
          { from: -8.64e15, to: from },
          { from, to },
          { from: to, to: 8.64e15 },
        ].map((during) => metric.during(during))
        const [before, within, after] = around.map((part) => stateOf(part, linked(part, records)).statistic)
        const { merge, result } = metric.statistic
        expect(result(merge(merge(before, within), after)).value).toBe(metric(records).value)
      }),
      { numRuns: 30 },
    )
  })

  test('gives each bucket what the period of the bucket gets', () => {
    const timeZone = fc.constantFrom('UTC', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Europe/Berlin')
    const every = fc.constantFrom('15m' as const, '30m' as const, 'hour' as const, 'day' as const)
    fc.assert(
      fc.property(both, timeZone, every, ([records, plan], timeZone, every) => {
        const metric = of(plan)
        const rows = rollup(records, { by: { bucket: byInterval({ every, timeZone }) }, metrics: { metric } })
        for (const { bucket, metric: row } of rows.filter((_, index) => index % 7 === 0)) {
          if (bucket === undefined) continue
          expect(row.value).toBe(metric.during({ from: bucket.start, to: bucket.end })(records).value)
        }
      }),
      { numRuns: 10 },
    )
  })

  test('gives each agent what the records of the agent alone give', () => {
    check((metric, records) => {
      for (const { agent, metric: row } of rollup(records, { by: { agent: byAgent() }, metrics: { metric } })) {
        const mine = linked(metric, records).filter((record) => record?.agentId === agent)
        expect(row.value).toBe(metric.fold.result(stateOf(metric, mine)).value)
      }
    }, of)
  })
})
