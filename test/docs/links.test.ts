import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn } from '../structure/files.ts'

const LINK = /\]\(<?([^)\s>]+)>?(?:\s"[^"]*")?\)|^\[[^\]]+\]:\s*(\S+)|(?:src|href)="([^"]+)"/gm
const FENCE = /^\s*```[\s\S]*?^\s*```\s*$/gm

/** The links inside the repository that a page makes and that lead nowhere, as `page: link`. */
const brokenLinks = (page: string, text: string): string[] =>
  [
    ...text
      .replace(FENCE, '')
      .replace(/`[^`\n]*`/g, '')
      .matchAll(LINK),
  ]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? page : normalize(join(dirname(page), decodeURIComponent(path)))
      if (path === '' ? false : !existsSync(target)) return true
      if (anchor === undefined || !target.endsWith('.md')) return false
      return !anchors(path === '' ? text : readFileSync(target, 'utf8')).has(anchor)
    })
    .map((link) => `${page}: ${link}`)

/** The names that a page's headings get on GitHub, and those it gives itself. */
const anchors = (text: string): Set<string> => {
  const names = new Set<string>()
  for (const [, , heading = ''] of text.replace(FENCE, '').matchAll(/^(#+)\s+(.*)$/gm)) {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
    const slug = words
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-')
    let name = slug
    for (let n = 1; names.has(name); n++) name = `${slug}-${n}`
    names.add(name)
  }
  for (const [, name = ''] of text.matchAll(/(?:id|name)="([^"]+)"/g)) names.add(name)
  return names
}

test('no link between the pages leads nowhere', () => {
  const pages = ['llms.txt', ...readdirSync('.').filter((name) => name.endsWith('.md')), ...filesIn('docs', '.md')]
  expect(pages.flatMap((page) => brokenLinks(page, readFileSync(page, 'utf8')))).toEqual([])
})

test('a missing page, a missing heading and a missing picture are found', () => {
  const text = [
    '## A `heading`: of two (words)',
    '[self](#a-heading-of-two-words) [web](https://example.com) [code](package.json) `[not](a-link.md)`',
    '[page](missing.md) [part](#missing) ![picture](missing.svg) <img src="missing.png">',
    '',
    '[reference]: missing-too.md',
  ].join('\n')
  expect(brokenLinks('PAGE.md', text)).toEqual(
    ['missing.md', '#missing', 'missing.svg', 'missing.png', 'missing-too.md'].map((link) => `PAGE.md: ${link}`),
  )
})
