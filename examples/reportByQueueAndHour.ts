/**
 * Several metrics for every queue and hour, read from the calls once.
 *
 * Run it with `npm run example examples/reportByQueueAndHour.ts`.
 */
import assert from 'node:assert/strict'
import {
  abandonmentRate,
  averageWaitTime,
  byInterval,
  formatTable,
  offeredCount,
  rollup,
  seconds,
  serviceLevel,
} from 'support-metrics'
import type { Interaction } from 'support-metrics'

// The queue, when the call came in, how many seconds it waited, and how that ended.
const log = [
  ['billing', '09:05', 10, 'answered'],
  ['billing', '09:20', 30, 'answered'],
  ['billing', '09:40', 80, 'abandoned'],
  ['billing', '10:15', 15, 'answered'],
  ['sales', '09:10', 5, 'answered'],
  ['sales', '10:30', 25, 'abandoned'],
] as const

const calls = log.map(([queue, time, wait, outcome], row): Interaction => {
  const queuedAt = Date.parse(`2026-03-30T${time}+03:00`)
  const call = { id: String(row + 1), channel: 'voice', queue, queuedAt } as const
  const left = queuedAt + seconds(wait)
  return outcome === 'answered' ? { ...call, outcome, answeredAt: left } : { ...call, outcome, leftAt: left }
})

const rows = rollup(calls, {
  by: {
    queue: 'queue', // a field of the records
    hour: byInterval({ every: 'hour-of-day', timeZone: 'Europe/Vilnius' }), // by the clock on the wall there
  },
  metrics: {
    offered: offeredCount,
    wait: averageWaitTime,
    abandoned: abandonmentRate,
    'in 20 s': serviceLevel.with({ within: seconds(20) }),
  },
})

console.log(formatTable(rows))

// By hand: billing had three calls between nine and ten, which waited for (10 + 30 + 80) / 3 = 40 seconds.
assert.deepEqual(
  rows.map(({ queue, hour, ...results }) => [queue, hour, ...Object.values(results).map(({ value }) => value)]),
  [
    ['billing', 9, 3, seconds(40), 1 / 3, 1 / 3],
    ['billing', 10, 1, seconds(15), 0, 1],
    ['sales', 9, 1, seconds(5), 0, 1],
    ['sales', 10, 1, seconds(25), 1, 0],
  ],
)
