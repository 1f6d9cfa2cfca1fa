/**
 * A million hostile records through every parser and every metric: `npm run fuzz`, or with `-- --seed 7 --count 50000`.
 *
 * No parser and no metric throws; every number is a number; every record is counted or excluded; a stored state comes
 * back; and `report`, `rollup` and `accumulator` say what each metric says alone. A failure is printed with the
 * smallest batch that shows it, and ends in exit code 1.
 */
import { inspect, parseArgs } from 'node:util'
import type { AnyMetric, Metric } from '../src/metrics/index.ts'
import { everyMetric } from '../test/laws/everyMetric.ts'
import { CHECKS, checkMetrics } from './fuzz/checkMetrics.ts'
import type { Metrics } from './fuzz/checkMetrics.ts'
import { checkParser } from './fuzz/checkParser.ts'
import { oneOf, randomFrom } from './fuzz/random.ts'
import { batchesFrom, SHARES } from './fuzz/records.ts'
import type { Kind } from './fuzz/records.ts'
import { smallest } from './fuzz/smallest.ts'
import { countParsed, countResult, totalsInWords } from './fuzz/totals.ts'
import type { Totals } from './fuzz/totals.ts'
import { choiceFrom, variants } from './fuzz/variants.ts'

const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string' } } })
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
const count = Number(values.count ?? 1_000_000)
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 1) {
  throw new RangeError('fuzz accepts --seed and --count, two whole numbers')
}
console.log(`seed ${seed}, ${count} records`)

const random = randomFrom(seed)
const batches = batchesFrom(seed, random)
const totals: Totals = { parsed: {}, metrics: {} }
const registered = everyMetric().map(({ name, kind, metric }) => ({ name, kind, variant: variants(metric) }))
const started = performance.now()

/** The metrics of a kind, with options of this batch. */
function metricsOf(kind: Kind): Metrics {
  const asked = registered.filter((one) => one.kind === kind)
  const choice = choiceFrom(random)
  return Object.fromEntries(asked.map(({ name, variant }) => [name, variant(choice)]))
}

/** Metrics of activities that compare them with this schedule. */
function metricsWith(scheduled: readonly unknown[]): Metrics {
  const asked = Object.entries(metricsOf('activities')).filter(([, { options }]) => 'scheduled' in options)
  return Object.fromEntries(
    asked.map(([name, metric]) => [
      name,
      (metric as Metric<unknown, { readonly scheduled: readonly unknown[] }>).with({ scheduled }) as AnyMetric<unknown>,
    ]),
  )
}

function failureOf(act: () => unknown): Error | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    return error as Error
  }
}

/** Prints a failure and the least that shows it, and ends the run. */
function fail(error: Error, kind: Kind, records: readonly unknown[], metrics: Metrics): never {
  console.log(`FAILED after ${((performance.now() - started) / 1000).toFixed(1)} s: ${error.message}`)
  console.log(error.cause ?? error.stack)
  const options = Object.values(metrics).map(({ id, options }) => ({ id, options }))
  console.log(inspect({ kind, metrics: options, records }, { depth: 12, maxArrayLength: 40, breakLength: 120 }))
  process.exit(1)
}

function checkBatch(kind: Kind, records: readonly unknown[]): void {
  for (const record of records) {
    const failure = failureOf(() => countParsed(totals, kind, checkParser(kind, record)))
    if (failure !== undefined) fail(failure, kind, [record], {})
  }
  const isSchedule = kind === 'scheduled'
  const asked = isSchedule ? batches('activities', 50) : records
  const metrics = isSchedule ? metricsWith(records) : metricsOf(kind)
  const check = oneOf(random, CHECKS)
  const failure = failureOf(() => {
    const results = checkMetrics(metrics, asked, check)
    for (const [name, result] of Object.entries(results)) countResult(totals, `${name} (${kind})`, result)
  })
  if (failure === undefined) return
  const failing = smallest(
    Object.entries(metrics),
    (some) => failureOf(() => checkMetrics(Object.fromEntries(some), asked, check)) !== undefined,
  )
  const few = Object.fromEntries(failing)
  const least = smallest(asked, (some) => failureOf(() => checkMetrics(few, some, check)) !== undefined)
  fail(failureOf(() => checkMetrics(few, least, check)) ?? failure, kind, least, few)
}

const kinds = (Object.keys(SHARES) as Kind[]).flatMap((kind) => Array.from({ length: SHARES[kind] }, () => kind))
for (let done = 0, told = 0; done < count;) {
  const kind = kinds[random(kinds.length)] as Kind
  const size = Math.min(count - done, 1 + random(kind === 'scheduled' ? 400 : 4_000))
  checkBatch(kind, batches(kind, size))
  done += size
  if (done - told >= 100_000 || done === count) {
    console.log(`${done} records, ${((performance.now() - started) / 1000).toFixed(0)} s`)
    told = done
  }
}
console.log(totalsInWords(totals))
console.log(`no failure in ${count} records, seed ${seed}, ${((performance.now() - started) / 1000).toFixed(0)} s`)
