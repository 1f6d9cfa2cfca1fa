import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesIn } from '../structure/files.ts'

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** The names that the sections of a page give for their metrics: the first sentence after **Also called.** */
const namesOf = (text: string): [name: string, called: string][] =>
  [...text.matchAll(/^### (\w+)\n(?:(?!^###)[^])*?\*\*Also called\.\*\* ([^]*?)\.(?= [A-Z]|\n\n)/gm)].map(
    ([, name = '', called = '']) => [name, plain(called)],
  )

const sections = filesIn('docs', '.md')
  .filter((page) => /^docs\/metrics-\w+\.md$/.test(page))
  .flatMap((page) => namesOf(readFileSync(page, 'utf8')))

const index = new Map(
  [...readFileSync('docs/metrics.md', 'utf8').matchAll(/^- \[`(\w+)`\]\(metrics-.*?\): ((?:.*\n)(?: {2}.*\n)*)/gm)].map(
    ([, name = '', called = '']) => [name, plain(called)],
  ),
)

test('the index has every name that a section has for its metric', () => {
  expect(sections).toContainEqual(['averageFirstResponseTime', expect.stringContaining('first reply time (zendesk)')])
  expect(sections.filter(([name, called]) => index.get(name) !== called).map(([name]) => name)).toEqual([])
})

test('no two sections claim one name, so that a search ends at one metric', () => {
  const owners = new Map<string, string[]>()
  for (const [name, called] of sections) {
    for (const term of called.replace(/ ?\([^)]*\)/g, '').split(/[,;] /))
      owners.set(term, [...(owners.get(term) ?? []), name])
  }
  expect([...owners].filter(([, names]) => names.length > 1)).toEqual([])
})
