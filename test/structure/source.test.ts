import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn } from './files.ts'

interface Rule {
  readonly rule: string
  /** A line that breaks the rule. */
  readonly line: RegExp
  /** One that does, to see the rule at work. */
  readonly example: string
}

const RULES: readonly Rule[] = [
  { rule: 'no any', line: /[:<|&,(]\s*any\b(?!\s*[a-z])|\bas any\b/, example: 'const x: any = 1' },
  { rule: 'no class', line: /^\s*(?:export\s+)?(?:abstract\s+)?class\s/, example: 'export class Metric {' },
  { rule: 'no default export', line: /^\s*export\s+default\b/, example: 'export default metric' },
  { rule: 'no loose end', line: /\b(?:TODO|FIXME|XXX|HACK)\b/, example: '// TODO: later' },
  { rule: 'no path of one machine', line: /\/(?:home|root|work|tmp)\//, example: '// see /home/me/notes' },
  // TypeScript 4.9 reads the declarations too.
  { rule: 'no const type parameter', line: /<const [A-Z]/, example: 'f: <const T>(x: T) => T' },
  { rule: 'no code from strings', line: /\bnew Function\b|\beval\(/, example: "new Function('x')" },
  { rule: 'no side effect on the console', line: /\bconsole\./, example: "console.log('x')" },
  {
    rule: 'no suppression without a reason',
    line: /@ts-(?:ignore|nocheck)|@ts-expect-error\s*$|eslint-disable(?!.*--\s*\S+ \S+)/,
    example: '// eslint-disable-next-line no-undef',
  },
]

const sources = filesIn('src', '.ts')
const lines = (path: string): string[] => readFileSync(path, 'utf8').split('\n')

test.each(RULES)('$rule', ({ line, example }) => {
  expect(example).toMatch(line)
  const broken = sources.flatMap((path) =>
    lines(path).flatMap((text, i) => (line.test(text) ? [`${path}:${i + 1}: ${text.trim()}`] : [])),
  )
  expect(broken).toEqual([])
})

test('no file is longer than 250 lines', () => {
  expect(sources.filter((path) => lines(path).length > 251)).toEqual([])
})

test('half of the files have at most 60 lines', () => {
  const lengths = sources.map((path) => lines(path).length).toSorted((a, b) => a - b)
  expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(60)
})

test('files are named in camelCase, after one idea', () => {
  const idle = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'core', 'manager', 'misc'])
  const names = sources.map((path) => basename(path, '.ts'))
  expect(names.filter((name) => !/^[a-z][a-zA-Z0-9]*$/.test(name) || idle.has(name))).toEqual([])
})
