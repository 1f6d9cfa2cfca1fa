/**
 * Fewer callers gave up this week than last week. Is that better, or is it chance?
 *
 * Run it with `npm run example examples/comparingTwoWeeks.ts`.
 */
import assert from 'node:assert/strict'
import { abandonmentRate, compare, formatResult, formatTable, seconds } from 'support-metrics'
import type { Interaction } from 'support-metrics'

// So many calls, so many of which were abandoned.
const week = (calls: number, abandoned: number): Interaction[] =>
  Array.from({ length: calls }, (_, i) => {
    const call = { id: String(i), channel: 'voice', queuedAt: 0 } as const
    return i < abandoned
      ? { ...call, outcome: 'abandoned', leftAt: seconds(60) }
      : { ...call, outcome: 'answered', answeredAt: seconds(20) }
  })

const weeks = {
  // Both queues went from 20 % to 15 %, but sales has ten times the calls.
  sales: [week(1200, 240), week(1200, 180)],
  billing: [week(120, 24), week(120, 18)],
} as const

// The metric says how sure to be, and knows which direction is the good one.
const abandonment = abandonmentRate.with({ confidence: 0.95 })
const changes = Object.entries(weeks).map(([queue, [lastWeek, thisWeek]]) => {
  const [before, after] = [abandonment(lastWeek), abandonment(thisWeek)]
  return { queue, before, after, ...compare(before, after, abandonment) }
})

const percent = (share = NaN): string => formatResult({ value: share, unit: 'ratio' })
const lines = changes.map(({ queue, before, after, interval, verdict }) => {
  return {
    queue,
    before,
    after,
    'change is between': `${percent(interval?.low)} and ${percent(interval?.high)}`,
    verdict,
  }
})
console.log(formatTable(lines))

// By hand: 180 of 1200 less 240 of 1200, and 18 of 120 less 24 of 120. Only where there are many calls is that no chance.
assert.deepEqual(
  changes.map(({ difference, verdict }) => [difference?.toFixed(3), verdict]),
  [['-0.050', 'better'], ['-0.050', 'no clear change']], // prettier-ignore
)
