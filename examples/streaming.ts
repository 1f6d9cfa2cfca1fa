/**
 * A job that runs every night: it reads a stream of the day's calls and stores what it counted. At the end of the week
 * the seven stored states make the week's report, without a single call being read again.
 *
 * Run it with `npm run example examples/streaming.ts`.
 */
import assert from 'node:assert/strict'
import {
  accumulator,
  averageSpeedOfAnswer,
  days,
  formatResult,
  percentileWaitTime,
  report,
  seconds,
} from 'support-metrics'
import type { Interaction } from 'support-metrics'

const metrics = { asa: averageSpeedOfAnswer, p90: percentileWaitTime.with({ p: 0.9 }) }
const monday = Date.UTC(2026, 2, 30)

// Stands for a file, a queue or a database cursor. On day d (from 0) eleven calls wait d, d + 1, … d + 10 seconds.
async function* callsOf(day: number): AsyncGenerator<Interaction> {
  for (let i = 0; i <= 10; i++) {
    const queuedAt = monday + days(day) + seconds(60 * i)
    const answeredAt = queuedAt + seconds(i + day)
    yield await Promise.resolve({ id: `${day}-${i}`, channel: 'voice', outcome: 'answered', queuedAt, answeredAt })
  }
}

// Every night: one day, one state, stored as JSON.
const stored = new Map<number, string>()
for (let day = 0; day < 7; day++) {
  const today = await accumulator(metrics).addAll(callsOf(day))
  stored.set(day, JSON.stringify(today))
  console.log(`day ${day + 1}: ${formatResult(today.result().asa)}, stored in ${stored.get(day)?.length} characters`)
}

// On Sunday: the week from its states. The order does not matter, so it starts with the last.
const week = accumulator(metrics)
for (const state of [...stored.values()].reverse()) week.merge(accumulator.from(JSON.parse(state), metrics))
const { asa, p90 } = week.result()
console.log(`week:  ${formatResult(asa)}, and nine of ten calls waited at most ${formatResult(p90)}`)

// By hand: the mean of a day is d + 5 seconds, and the mean of d from 0 to 6 is 3.
assert.equal(asa.value, seconds(8))
// The same bits as one report over all calls, the percentile too. An average of seven percentiles is no percentile.
const all: Interaction[] = []
for (let day = 0; day < 7; day++) for await (const call of callsOf(day)) all.push(call)
assert.deepEqual(week.result(), report(all, metrics))
