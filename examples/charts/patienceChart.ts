import { areaY, axisX, line, text, type Markish } from '@observablehq/plot'
import { minutes, seconds } from 'support-metrics'
import type { Survival } from 'support-metrics'
import { CENTERED, drawPlot, shareAxis } from './drawPlot.ts'

const TEXT = {
  title: 'How long customers are willing to wait',
  subtitle: 'Calls and chats, February 2026; Kaplan-Meier, bands: 95% confidence',
}
const UNTIL = minutes(10)

/** The curve of patience, beside that of a naive look at those who gave up. */
export function patienceChart(patience: Survival, abandons: Survival): string {
  return drawPlot(TEXT, {
    marginRight: 116,
    x: { domain: [0, UNTIL / minutes(1)] },
    y: { domain: [0, 100], percent: true, grid: true },
    marks: [
      axisX({ ...CENTERED, label: 'minutes in the queue' }),
      shareAxis('still waiting, if nobody were answered'),
      curveOf('all customers', '#1f6fb5', patience),
      curveOf('only those who gave up', '#b5460f', abandons),
    ],
  })
}

function curveOf(name: string, color: string, curve: Survival): Markish[] {
  const data = everyFiveSeconds(curve)
  const label = { text: () => name, textAnchor: 'start', dx: 8, fill: color, lineWidth: 7 } as const
  return [
    areaY(data, { x: 'time', y1: 'low', y2: 'high', fill: color, fillOpacity: 0.2, curve: 'step-after' }),
    line(data, { x: 'time', y: 'survival', stroke: color, strokeWidth: 2, curve: 'step-after' }),
    text(data.slice(-1), { x: 'time', y: 'survival', ...label }),
  ]
}

/** A curve has a step for every customer; a picture needs no more than one in five seconds. */
function everyFiveSeconds({ steps }: Survival) {
  return Array.from({ length: UNTIL / seconds(5) + 1 }, (_, i) => {
    const time = seconds(5 * i)
    const { survival = 1, low, high } = steps.findLast((step) => step.time <= time) ?? {}
    return { time: time / minutes(1), survival, low: low ?? survival, high: high ?? survival }
  })
}
