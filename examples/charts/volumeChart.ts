import { axisX, cell, legend } from '@observablehq/plot'
import type { TidyRow } from 'support-metrics'
import { CENTERED, document, drawPlot } from './drawPlot.ts'

const TEXT = {
  title: 'When customers get in touch',
  subtitle: 'Calls and chats offered, February 2026',
}
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** Counts by weekday and hour of the day as a heat map, with a legend of the colours. */
export function volumeChart(
  counts: readonly TidyRow<{ readonly day: number | undefined; readonly hour: number | undefined }>[],
): string {
  // A rollup has no row for an hour in which nothing came.
  const countOf = (day: number, hour: number) => counts.find((row) => row.day === day && row.hour === hour)?.value ?? 0
  const cells = DAYS.flatMap((day, i) => HOURS.map((hour) => ({ day, hour, value: countOf(i + 1, hour) })))
  const color = {
    type: 'threshold',
    domain: [25, 100, 250, 500, 750],
    range: ['#e8f0f7', '#c5dcef', '#93c4de', '#4b97c9', '#1f6fb5', '#0b3f73'],
  } as const
  return drawPlot(
    TEXT,
    {
      marginTop: 134,
      color,
      x: { domain: HOURS },
      y: { domain: DAYS, tickSize: 0, label: null },
      marks: [
        axisX({ ...CENTERED, ticks: HOURS.filter((hour) => hour % 3 === 0), label: 'hour of the day (UTC)' }),
        cell(cells, { x: 'hour', y: 'day', fill: 'value', inset: 0.5 }),
      ],
    },
    colorKey({ color, label: 'contacts in four weeks' }),
  )
}

/** The legend of a colour scale, to be drawn above the plot. */
function colorKey(scale: Parameters<typeof legend>[0]): Element {
  const style = { fontFamily: 'sans-serif', fontSize: '14px' }
  const options = { ...scale, document, style, width: 340, height: 54, marginTop: 22, marginLeft: 0 }
  const key = legend(options)
  for (const [name, value] of Object.entries({ x: '60', y: '68', 'text-anchor': 'start' }))
    key.setAttribute(name, value)
  return key
}
