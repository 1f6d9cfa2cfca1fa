/// <reference lib="dom" />
import { axisY, plot, text, type Markish, type PlotOptions } from '@observablehq/plot'
import { parseHTML } from 'linkedom'

/** What every chart says of itself, besides what it plots. */
export interface ChartText {
  readonly title: string
  /** What is shown, of whom and when; a screen reader reads it too. */
  readonly subtitle: string
}

/** A document for Plot to draw in, where there is no browser. */
export const { document } = parseHTML('<!doctype html><html></html>')

/** The options of an axis with its title in the middle. */
export const CENTERED = { labelAnchor: 'center', labelArrow: 'none', labelOffset: 42 } as const

/** The options of an axis of shares, which are plotted as percentages. */
export const PERCENT = { tickFormat: (percent: number): string => `${percent}%`, ticks: 5 } as const

/** The axis of shares on the left, with its title above it. */
export function shareAxis(title: string): Markish[] {
  return [
    axisY({ ...PERCENT, label: null }),
    text([title], { frameAnchor: 'top-left', textAnchor: 'start', dx: -44, dy: -26 }),
  ]
}

/**
 * The plot as the text of an SVG file that needs nothing from outside: fonts and colours are its own, it stands on white
 * and it takes whatever width there is. Additions are drawn on top.
 */
export function drawPlot(
  { title, subtitle }: ChartText,
  options: PlotOptions,
  ...additions: readonly Element[]
): string {
  const svg = plot({
    document,
    width: 640,
    height: 400,
    marginTop: 100,
    marginLeft: 60,
    marginRight: 24,
    marginBottom: 60,
    ariaLabel: title,
    ariaDescription: subtitle,
    style: { fontFamily: 'sans-serif', fontSize: '14px', background: 'white', color: '#222' },
    ...options,
  })
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  svg.setAttribute('font-family', 'sans-serif')
  svg.prepend(element('rect', { width: '100%', height: '100%', fill: 'white' }))
  svg.append(
    element('text', { x: 16, y: 30, 'text-anchor': 'start', 'font-size': 18, 'font-weight': 'bold' }, title),
    element('text', { x: 16, y: 54, 'text-anchor': 'start', fill: '#555' }, subtitle),
    ...additions,
  )
  // A tenth of a pixel is enough, and keeps the file small.
  return `${svg.outerHTML.replace(/\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))}\n`
}

function element(name: string, attributes: Readonly<Record<string, unknown>>, text = ''): Element {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value))
  made.textContent = text
  return made
}
