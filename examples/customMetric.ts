/**
 * A number that no library can know: what a call costs. It takes one line, and then it is a metric like all others.
 *
 * Run it with `npm run example examples/customMetric.ts`.
 */
import assert from 'node:assert/strict'
import { averageTalkTime, formatTable, mean, minutes, offeredCount, rollup } from 'support-metrics'
import type { Interaction } from 'support-metrics'

// A record may carry what is yours alone: here, what a minute of the agent costs.
type PricedCall = Interaction & { readonly euroPerMinute: number }

const answered = { channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0 } as const
const calls: PricedCall[] = [
  { ...answered, id: '1', queue: 'billing', talkTime: minutes(4), euroPerMinute: 0.5 },
  { ...answered, id: '2', queue: 'billing', talkTime: minutes(8), euroPerMinute: 0.5 },
  { ...answered, id: '3', queue: 'experts', talkTime: minutes(10), euroPerMinute: 1.2 },
  { id: '4', queue: 'experts', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 9_000, euroPerMinute: 1.2 },
]

// A function of one record: its number, or the reason why it does not count.
const cost = (call: PricedCall): number | string =>
  call.outcome === 'answered' ? ((call.talkTime ?? 0) / minutes(1)) * call.euroPerMinute : 'not-answered'

// The one line. With an id it can be stored; the unit and the direction are for those who show and compare it.
const averageCost = mean(cost, { id: 'average-cost', label: 'Average cost', unit: 'EUR', better: 'lower' })

const rows = rollup(calls, {
  by: { queue: 'queue' },
  metrics: { offered: offeredCount, talk: averageTalkTime, cost: averageCost },
})
console.log(formatTable(rows))

// By hand: (4 + 8) / 2 minutes at 50 cents, and 10 minutes at 1.20. The abandoned call is in the account, not in the mean.
assert.deepEqual(
  rows.map(({ queue, cost }) => [queue, cost.value, cost.excluded]),
  [['billing', 3, {}], ['experts', 12, { 'not-answered': 1 }]], // prettier-ignore
)
