/**
 * CSAT, NPS and CES of a few answers, and how far a number from so few can be trusted.
 *
 * Run it with `npm run example examples/surveyScores.ts`.
 */
import assert from 'node:assert/strict'
import { ces, csat, formatTable, nps, report, responseRate } from 'support-metrics'
import type { Survey, SurveyKind } from 'support-metrics'

const answers = (kind: SurveyKind, scores: readonly number[]): Survey[] =>
  scores.map((score, i) => ({ id: `${kind}-${i}`, kind, offeredAt: 0, answeredAt: 60_000, score }))

const surveys: Survey[] = [
  ...answers('csat', [5, 5, 5, 5, 4, 4, 4, 4, 3, 1]), // 1 to 5
  ...answers('nps', [10, 10, 9, 9, 9, 8, 7, 7, 5, 2]), // 0 to 10
  ...answers('ces', [7, 7, 6, 6, 6, 5, 4, 3]), // 1 to 7
  { id: 'no answer', kind: 'csat', offeredAt: 0 },
  { id: 'no answer either', kind: 'nps', offeredAt: 0 },
]

// Every metric finds its own kind of survey; the others are excluded as `wrong-kind`.
const confidence = 0.95
const scores = report(surveys, {
  CSAT: csat.with({ confidence }),
  NPS: nps.with({ confidence }),
  CES: ces.with({ confidence }),
  responses: responseRate.with({ confidence }),
})

const rows = Object.entries(scores).map(([score, result]) => ({ score, value: result, answers: result.count }))
console.log(formatTable(rows, { interval: true }))

// By hand: eight of ten gave 4 or 5; five promoters (9, 10) less two detractors (0 to 6), of ten; 44 points in eight answers.
assert.equal(scores.CSAT.value, 8 / 10)
assert.equal(scores.NPS.value, 30)
assert.equal(scores.CES.value, 44 / 8)
assert.equal(scores.responses.value, 28 / 30)

// Wilson's interval: (p + z²/2n ± z √(p(1 - p)/n + z²/4n²)) / (1 + z²/n). Ten answers hardly tell 80 % from 50 %.
const [p, n, z] = [0.8, 10, 1.959964]
const middle = p + z ** 2 / (2 * n)
const margin = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))
const { low, high } = scores.CSAT.confidenceInterval ?? { low: NaN, high: NaN }
assert.equal(low.toFixed(4), ((middle - margin) / (1 + z ** 2 / n)).toFixed(4))
assert.equal(high.toFixed(4), ((middle + margin) / (1 + z ** 2 / n)).toFixed(4))
