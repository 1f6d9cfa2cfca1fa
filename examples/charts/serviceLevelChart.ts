import { areaY, axisX, dot, line, ruleY, text } from '@observablehq/plot'
import type { IntervalKey, TidyRow } from 'support-metrics'
import { CENTERED, drawPlot, shareAxis } from './drawPlot.ts'

const TEXT = {
  title: 'Service level by half hour',
  subtitle: 'Monday 2 February 2026; band: 95% confidence',
}

/** A share by half hour as a line, with its confidence interval as a band and the goal as a dashed line. */
export function serviceLevelChart(
  goal: number,
  points: readonly TidyRow<{ readonly halfHour: IntervalKey<'30m'> }>[],
): string {
  const data = points.map((point) => ({ ...point, at: new Date(point.halfHour?.start ?? NaN) }))
  const [blue, red] = ['#1f6fb5', '#b5460f']
  return drawPlot(TEXT, {
    marginRight: 84,
    x: { type: 'utc' },
    y: { domain: [0, 100], percent: true, grid: true },
    marks: [
      axisX({ ...CENTERED, ticks: '2 hours', tickFormat: '%H:%M', label: 'time of day (UTC)' }),
      shareAxis('answered within 20 seconds'),
      areaY(data, { x: 'at', y1: 'low', y2: 'high', fill: blue, fillOpacity: 0.2 }),
      ruleY([goal], { stroke: red, strokeDasharray: '5 4' }),
      text([`goal ${goal * 100}%`], { y: [goal], frameAnchor: 'right', textAnchor: 'start', dx: 8, fill: red }),
      line(data, { x: 'at', y: 'value', stroke: blue, strokeWidth: 2 }),
      dot(data, { x: 'at', y: 'value', fill: blue, r: 3 }),
    ],
  })
}
