import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import extractRules from 'dependency-cruiser/config-utl/extract-depcruise-config'

const page = readFileSync('docs/design.md', 'utf8')

/** The folders and the last cells of the rows that the page's table with this heading has. */
const rowsOf = (heading: string): [folder: string, last: string][] => {
  const table = new RegExp(`^\\| ${heading} .*\\n(?:\\|.*\\n)*`, 'm').exec(page)?.[0] ?? ''
  return [...table.matchAll(/^\| `(\w+)\/?` .*\| (.*?) +\|$/gm)].map(([, folder = '', last = '']) => [folder, last])
}

const foldersOf = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

test('the table of rooms is the tree of src', () => {
  expect(
    rowsOf('room')
      .map(([room]) => room)
      .toSorted(),
  ).toEqual(foldersOf('src').toSorted())
})

test('the table of rooms says who may import what, as the rules have it', async () => {
  const { forbidden = [] } = await extractRules('./.dependency-cruiser.cjs')
  const ruled = forbidden.flatMap(({ name = '' }) => {
    const [, room, allowed] = /^(\w+)-imports-(?!only|the-root)(.*)$/.exec(name) ?? []
    return room === undefined || allowed === undefined ? [] : [[room, allowed.split('-').toSorted()] as const]
  })
  const told = rowsOf('room').map(([room, last]) => [
    room,
    last === '–' || last.includes('exported by none')
      ? ['nothing']
      : last
          .replace(/ \(types\)/g, '')
          .split(', ')
          .toSorted(),
  ])
  expect(ruled).toContainEqual(['stats', ['fold']])
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(ruled))
})

test('the table of folders has those of the checkout, but src and what is made', () => {
  const made = ['src', 'node_modules', 'dist', 'site', 'coverage', 'reports']
  const folders = foldersOf('.').filter((name) => !name.startsWith('.') && !made.includes(name))
  expect(
    rowsOf('folder')
      .map(([folder]) => folder)
      .toSorted(),
  ).toEqual(folders.toSorted())
})
