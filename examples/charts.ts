/**
 * Four charts of a simulated month. `rows` turns a rollup into what plotting libraries take: one object for each number.
 * The pictures are in `docs/pictures`; how each is drawn with Observable Plot is in `examples/charts`.
 *
 * Run it with `npm run example examples/charts.ts`; `npm run pictures` writes the pictures anew.
 */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import {
  averageTimeToAbandon,
  byInterval,
  csat,
  hours,
  medianPatience,
  offeredCount,
  rollup,
  rows,
  seconds,
  serviceLevel,
  survival,
} from 'support-metrics'
import { csatChart } from './charts/csatChart.ts'
import { patienceChart } from './charts/patienceChart.ts'
import { serviceLevelChart } from './charts/serviceLevelChart.ts'
import { volumeChart } from './charts/volumeChart.ts'
import { simulateOperation } from './simulation/simulateOperation.ts'

const timeZone = 'UTC'
const confidence = 0.95
const { from, interactions, surveys } = simulateOperation({ interactionsPerDay: 1500, ticketsPerDay: 1 })

// The second day is a Monday: half an hour by half an hour from 6 to 22 o'clock.
const monday = { from: from + hours(24 + 6), to: from + hours(24 + 22) }
const level = rollup(interactions, {
  by: { halfHour: byInterval({ every: '30m', timeZone }) },
  metrics: { level: serviceLevel.with({ within: seconds(20), during: monday, confidence }) },
})

// Everything that was offered in four weeks, by day of the week and hour of the day.
const by = { day: byInterval({ every: 'day-of-week', timeZone }), hour: byInterval({ every: 'hour-of-day', timeZone }) }
const volume = rollup(interactions, { by, metrics: { offered: offeredCount } })

const scores = rollup(surveys, {
  by: { channel: 'channel', queue: 'queue' },
  metrics: { csat: csat.with({ confidence }) },
})

// Patience, estimated from all customers, beside what those who gave up had waited.
const patience = survival(medianPatience, interactions, { confidence })
const abandons = survival(averageTimeToAbandon, interactions, { confidence })

const counted = ({ value }: { readonly value: number | null }): boolean => value !== null
const pictures = {
  serviceLevel: serviceLevelChart(0.8, rows(level).filter(counted)),
  volume: volumeChart(rows(volume)),
  csat: csatChart(rows(scores).filter(counted)),
  patience: patienceChart(patience, abandons),
}

// Every contact is in one square of the heat map, and every answer in one dot.
const totalOf = (numbers: readonly (number | null)[]) => numbers.reduce<number>((sum, n) => sum + (n ?? 0), 0)
assert.equal(totalOf(rows(volume).map(({ value }) => value)), offeredCount(interactions).value)
assert.equal(totalOf(rows(scores).map(({ count }) => count)), csat(surveys).count)

const fileOf = (name: string): URL => new URL(`../docs/pictures/${name}.svg`, import.meta.url)
for (const [name, picture] of Object.entries(pictures)) {
  if (process.argv.includes('--write')) writeFileSync(fileOf(name), picture)
  console.log(`docs/pictures/${name}.svg`)
}

// The pictures that are kept are those that are drawn now.
const stale = Object.entries(pictures).filter(([name, picture]) => readFileSync(fileOf(name), 'utf8') !== picture)
assert.deepEqual(stale.map(([name]) => name), []) // prettier-ignore
