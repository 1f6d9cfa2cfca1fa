import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as room from '../../src/metrics/index.ts'
import type { MetricInfo } from '../../src/metrics/index.ts'
import { filesIn } from '../structure/files.ts'

/** A part of a page about one metric, and the siblings that it describes as well. */
interface Section {
  readonly page: string
  readonly name: string
  readonly siblings: readonly string[]
  readonly text: string
}

/** What a reader has to find about every metric, besides an example that runs. */
const PARTS = ['**Also called.**', '**Formula.**', '**Not counted.**', '**Empty.**', '**Sources.**', '```ts']

const sectionsOf = (page: string, text: string): Section[] =>
  [...text.matchAll(/^### (\w+)\n(.*?)(?=^##|$(?![^]))/gms)].map(([, name = '', body = '']) => ({
    page,
    name,
    siblings: [...(/^Siblings: (.*)$/m.exec(body)?.[1] ?? '').matchAll(/`(\w+)`/g)].map(([, sibling = '']) => sibling),
    text: body,
  }))

/** The parts that sections lack, as `name: part`. */
const lackingParts = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ name, text }) => PARTS.filter((part) => !text.includes(part)).map((part) => `${name}: ${part}`))

const isMetric = (value: unknown): value is MetricInfo =>
  typeof value === 'function' && 'label' in value && 'better' in value

const metrics = new Map(
  Object.entries(room).flatMap(([name, value]: [string, unknown]) => (isMetric(value) ? [[name, value] as const] : [])),
)
const exportedMetrics = [...metrics.keys()]

const BETTER: Readonly<Record<string, string>> = {
  lower: 'lower is better',
  higher: 'higher is better',
  neutral: 'neither is better',
}

/** What a section says first: the name for people, the unit and the direction, as the metric itself has them. */
const factsOf = ({ label, unit, better }: MetricInfo): string => `_${label}_ · \`'${unit}'\` · ${BETTER[better]}`

const pages = filesIn('docs', '.md').filter((page) => /^docs\/metrics-\w+\.md$/.test(page))
const sections = pages.flatMap((page) => sectionsOf(page, readFileSync(page, 'utf8')))
const described = sections.flatMap(({ name, siblings }) => [name, ...siblings])

test('every exported metric has a section', () => {
  expect(exportedMetrics.filter((name) => !described.includes(name))).toEqual([])
})

test('no metric has two sections, and every section is about something exported', () => {
  expect(described.filter((name, index) => described.indexOf(name) !== index)).toEqual([])
  expect(described.filter((name) => !(name in room))).toEqual([])
})

test('every section says the names, the formula, what is not counted, the empty case and the sources, with an example', () => {
  expect(lackingParts(sections)).toEqual([])
})

test('every section begins with the label, the unit and the direction of its metric', () => {
  const wrong = sections.filter(({ name, text }) => {
    const metric = metrics.get(name)
    return metric !== undefined && !text.startsWith(`\n${factsOf(metric)}\n`)
  })
  expect(wrong.map(({ name }) => name)).toEqual([])
})

test('the index leads to every section', () => {
  const index = readFileSync('docs/metrics.md', 'utf8')
  const links = sections.map(({ page, name }) => `[\`${name}\`](${page.replace('docs/', '')}#${name.toLowerCase()})`)
  expect(links.filter((link) => !index.includes(link))).toEqual([])
})

test('the exported metrics are found, and so are sections, siblings and what a section lacks', () => {
  expect(exportedMetrics).toEqual(expect.arrayContaining(['averageSpeedOfAnswer', 'serviceLevel', 'nps', 'ces']))
  expect(exportedMetrics).not.toContain('distribution')
  const text = '# Page\n\n### first\n\nSiblings: `one`, `two`\n\n## Words\n\n### second\n\n**Empty.** 0.\n'
  const [first, second] = sectionsOf('page', text)
  expect([first?.name, first?.siblings, second?.name]).toEqual(['first', ['one', 'two'], 'second'])
  expect(second?.text).toContain('**Empty.** 0.')
  expect(lackingParts(second === undefined ? [] : [second])).toEqual(
    PARTS.filter((part) => part !== '**Empty.**').map((part) => `second: ${part}`),
  )
})
