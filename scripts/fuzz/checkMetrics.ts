import { isDeepStrictEqual } from 'node:util'
import { byAgent, byGroup, byInterval } from '../../src/group/index.ts'
import { exclusionOf } from '../../src/metric/index.ts'
import type { AnyMetric, MetricState, Result } from '../../src/metrics/index.ts'
import { accumulator, report, rollup } from '../../src/report/index.ts'

/** Metrics by their names. */
export type Metrics = Readonly<Record<string, AnyMetric<unknown>>>

/** What is asked of a batch besides the metrics themselves and the report; each costs as much as these. */
export type Check = 'account' | 'groups' | 'stored'

/** Every {@link Check}. */
export const CHECKS: readonly Check[] = ['account', 'groups', 'stored']

/** The Results of the metrics over a batch; throws, naming the metric, where one breaks a promise. */
export function checkMetrics(
  metrics: Metrics,
  records: readonly unknown[],
  check: Check,
): Readonly<Record<string, Result>> {
  const results: Record<string, Result> = {}
  for (const [name, metric] of Object.entries(metrics)) {
    results[name] = named(name, () => checkAlone(metric, records))
    if (check === 'account') named(name, () => checkAccount(metric, records, results[name] as Result))
  }
  const reported = named('report', () => report(records, metrics))
  for (const name of Object.keys(metrics)) expectSame(`${name}: in a report`, reported[name], results[name])
  if (check === 'groups') named('rollup', () => checkGroups(metrics, records, results))
  if (check === 'stored') named('accumulator', () => checkStored(metrics, records, results))
  return results
}

function checkAlone(metric: AnyMetric<unknown>, records: readonly unknown[]): Result {
  const result = metric(records)
  expectNumbers('its Result', result)
  if (metric.measure.pooled !== true)
    expectSame('counted and excluded', result.count + sumOf(result.excluded), result.records)
  return result
}

/** Counts once more, record by record, what a metric measures, and stores its state. */
function checkAccount(metric: AnyMetric<unknown>, records: readonly unknown[], result: Result): void {
  const { fold, link, measure, options } = metric
  const linked = link === undefined ? records : link.link(records, options['asOf'] as number | undefined)
  let state: MetricState = fold.empty()
  let measured = 0
  for (const record of linked) {
    state = fold.add(state, record)
    const value = measure(record)
    if (typeof value === 'number' || (typeof value === 'object' && exclusionOf(value) === undefined)) measured += 1
  }
  // Records that nobody linked are measured too, whatever comes out.
  if (link !== undefined) for (const record of records) measure(record)
  expectSame('records seen', result.records, linked.length)
  expectSame('measured and excluded', measured + sumOf(result.excluded), linked.length)
  const stored = JSON.parse(JSON.stringify(state)) as MetricState
  expectSame('from its stored state', fold.result(fold.merge(fold.empty(), stored)), result)
}

const INTERVALS = [
  byInterval({ every: 'hour-of-day', timeZone: 'Australia/Lord_Howe' }),
  byInterval({ every: 'week', timeZone: 'America/St_Johns' }),
]

/** Groups share the records out where the records say their group; where samples do, they are only looked at. */
function checkGroups(metrics: Metrics, records: readonly unknown[], whole: Readonly<Record<string, Result>>): void {
  const rows = rollup(records as readonly { readonly queue?: string }[], { by: { queue: 'queue' }, metrics })
  for (const name of Object.keys(metrics)) {
    const parts = rows.map((row) => (row as unknown as Readonly<Record<string, Result>>)[name] as Result)
    const account = [sum(parts.map((part) => part.records)), sum(parts.map((part) => part.count)), added(parts)]
    const { records: seen, count, excluded } = whole[name] as Result
    expectSame(`${name}: by queue`, account, [seen, count, excluded])
  }
  expectNumbers('by queue', rows)
  for (const [index, every] of INTERVALS.entries()) {
    expectNumbers('by interval', rollup(records, { by: { every, who: index === 0 ? byAgent() : byGroup() }, metrics }))
  }
}

function checkStored(metrics: Metrics, records: readonly unknown[], whole: Readonly<Record<string, Result>>): void {
  const alone = Object.fromEntries(Object.entries(metrics).filter(([, { link }]) => link === undefined))
  const middle = Math.floor(records.length / 3)
  const [first, second] = [records.slice(0, middle), records.slice(middle)].map((part) =>
    JSON.stringify(accumulator(alone).addAll(part)),
  )
  const [one, other] = [first, second].map((state) => accumulator.from(JSON.parse(state as string), alone))
  const merged = other!.merge(one!).result() as Readonly<Record<string, Result>>
  for (const name of Object.keys(alone)) expectSame(`${name}: stored and merged`, merged[name], whole[name])
}

function named<Value>(name: string, act: () => Value): Value {
  try {
    return act()
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

function expectSame(what: string, found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected)) {
    throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`)
  }
}

/** Refuses what is no number for JSON: NaN, the infinite, and -0. */
function expectNumbers(where: string, value: unknown, path: readonly string[] = []): void {
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    throw new Error(`${where} has ${Object.is(value, -0) ? '-0' : value} at ${path.join('.')}`)
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) expectNumbers(where, part, [...path, key])
}

function added(parts: readonly Result[]): Record<string, number> {
  const excluded = new Map<string, number>()
  for (const part of parts) {
    for (const [reason, count] of Object.entries(part.excluded))
      excluded.set(reason, (excluded.get(reason) ?? 0) + count)
  }
  return Object.fromEntries([...excluded].sort(([one], [other]) => (one < other ? -1 : 1)))
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return sum(Object.values(counts))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
