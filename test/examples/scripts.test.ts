import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import ts from 'typescript'
import { describe, expect, test, vi } from 'vitest'
import { filesIn } from '../structure/files.ts'

/** The programs on whole data sets, which have tests of their own. */
const LARGE = ['demo.ts', 'bank.ts', 'helpdesk.ts']

const modules = import.meta.glob('../../examples/*.ts')
const examples = Object.keys(modules)
  .map((path) => basename(path))
  .filter((name) => !LARGE.includes(name))

const sourceOf = (name: string): string => readFileSync(`examples/${name}`, 'utf8')

/** Whether the last thing that a program does is to assert something. */
const endsInAssertion = (source: string): boolean => {
  const last = ts.createSourceFile('example.ts', source, ts.ScriptTarget.ESNext, true).statements.at(-1)
  return /^assert\.\w+\(/.test(last?.getText() ?? '')
}

describe.each(examples)('%s', (name) => {
  test('runs, prints something and finds its numbers right', { timeout: 60_000 }, async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue()
    await modules[`../../examples/${name}`]?.()
    expect(log).toHaveBeenCalled()
    log.mockRestore()
  })

  test('ends in an assertion, and says first what it shows and how it is run', () => {
    const source = sourceOf(name)
    expect(endsInAssertion(source)).toBe(true)
    expect(source).toMatch(/^\/\*\*\n \* \S/)
    expect(source.slice(0, source.indexOf('*/'))).toContain(`Run it with \`npm run example examples/${name}\``)
  })
})

test('an example runs as its reader runs it', { timeout: 60_000 }, () => {
  const node = ['--enable-source-maps', '--import', './scripts/typescript.mjs', 'examples/oneNumber.ts']
  const { status, stdout, stderr } = spawnSync(process.execPath, node, { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(stdout).toContain('average speed of answer: 25 s, from 2 of 5 calls\nleft out: 1 abandoned\n')
  expect(status).toBe(0)
})

test('an assertion that does not come last is found', () => {
  const start = "import assert from 'node:assert/strict'\n"
  expect(endsInAssertion(`${start}assert.equal(1, 1)\n// The end.\n`)).toBe(true)
  expect(endsInAssertion(`${start}console.log('assert.equal(1, 1)')\n`)).toBe(false)
  expect(endsInAssertion(start)).toBe(false)
})

describe('the page of examples', () => {
  const page = readFileSync('docs/examples.md', 'utf8')
  const pictures = filesIn('docs/pictures', '.svg')

  test('leads to every example', () => {
    const links = [...examples, ...LARGE, 'browser/showReport.js'].map((name) => `[${name}](../examples/${name})`)
    expect(links.filter((link) => !page.includes(link))).toEqual([])
  })

  test('shows every picture, with words for those who do not see it', () => {
    const shown = [...page.matchAll(/!\[([^\]]+)\]\((pictures\/[^)]+)\)/g)]
    expect(shown.map(([, , path]) => `docs/${path}`).toSorted()).toEqual(pictures)
    expect(shown.filter(([, words = '']) => words.length < 40)).toEqual([])
  })

  test.each(pictures)('%s needs nothing from outside and is readable anywhere', (path) => {
    const svg = readFileSync(path, 'utf8')
    const [opening = '', background] = svg.match(/<[^>]+>/g) ?? []
    expect(opening).toContain('xmlns="http://www.w3.org/2000/svg"')
    expect(opening).toMatch(/viewBox="0 0 640 \d+"/)
    expect(opening).toContain('font-family="sans-serif"')
    expect(background).toBe('<rect fill="white" height="100%" width="100%" />')
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<image|<script|<foreignObject|(?:href|src)=|url\(|@import/)
  })
})
