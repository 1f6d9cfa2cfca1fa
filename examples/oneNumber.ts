/**
 * One number, and the account of everything that it leaves out.
 *
 * Run it with `npm run example examples/oneNumber.ts`.
 */
import assert from 'node:assert/strict'
import { averageSpeedOfAnswer, formatResult, seconds } from 'support-metrics'
import type { Interaction } from 'support-metrics'

// Five people call at nine. Instants are milliseconds since 1970, lengths of time are milliseconds.
const nine = Date.parse('2026-03-30T09:00:00+03:00')
const call = { channel: 'voice', queuedAt: nine } as const
const calls: Interaction[] = [
  { ...call, id: '1', outcome: 'answered', answeredAt: nine + seconds(10) },
  { ...call, id: '2', outcome: 'answered', answeredAt: nine + seconds(40) },
  { ...call, id: '3', outcome: 'abandoned', leftAt: nine + seconds(90) },
  { ...call, id: '4', outcome: 'waiting' },
  // Two clocks did not agree: answered before it was in the queue.
  { ...call, id: '5', outcome: 'answered', answeredAt: nine - seconds(5) },
]

const asa = averageSpeedOfAnswer(calls)

console.log(`average speed of answer: ${formatResult(asa)}, from ${asa.count} of ${asa.records} calls`)
for (const [reason, count] of Object.entries(asa.excluded)) console.log(`left out: ${count} ${reason}`)

// By hand: (10 + 40) / 2. The broken call is neither a wait of -5 seconds nor lost.
assert.equal(asa.value, seconds(25))
assert.deepEqual(asa.excluded, { abandoned: 1, waiting: 1, invalid: 1 })
