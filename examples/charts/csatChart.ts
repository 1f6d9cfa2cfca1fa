import { axisX, dot, ruleY, text, tickX } from '@observablehq/plot'
import type { TidyRow } from 'support-metrics'
import { CENTERED, drawPlot, PERCENT } from './drawPlot.ts'

const TEXT = {
  title: 'Customer satisfaction by channel and queue',
  subtitle: 'February 2026; lines: 95% confidence, n: answers',
}

/** Shares as dots on their confidence intervals, one a line, with the number of answers behind each. */
export function csatChart(
  points: readonly TidyRow<{ readonly channel: string | undefined; readonly queue: string | undefined }>[],
): string {
  const data = points.map(({ channel, queue, value, low, high, count }) => {
    const name = queue === channel ? queue : `${channel}: ${queue}`
    return { name, value, low, high, answers: `n = ${count}` }
  })
  const blue = '#1f6fb5'
  return drawPlot(TEXT, {
    height: 380,
    marginTop: 84,
    marginLeft: 176,
    marginRight: 84,
    x: { domain: [0, 100], percent: true, grid: true },
    y: { domain: data.map(({ name }) => name), label: null, tickSize: 0 },
    marks: [
      axisX({ ...PERCENT, ...CENTERED, label: 'satisfied: 4 or 5 of 5' }),
      ruleY(data, { y: 'name', x1: 'low', x2: 'high', stroke: blue, strokeWidth: 2 }),
      tickX(data, { y: 'name', x: 'low', stroke: blue, strokeWidth: 2, inset: 13 }),
      tickX(data, { y: 'name', x: 'high', stroke: blue, strokeWidth: 2, inset: 13 }),
      dot(data, { y: 'name', x: 'value', fill: blue, r: 5 }),
      text(data, { y: 'name', text: 'answers', frameAnchor: 'right', textAnchor: 'start', dx: 12, fill: '#555' }),
    ],
  })
}
