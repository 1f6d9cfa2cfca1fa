import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as root from '../../src/index.ts'
import manifest from '../../package.json' with { type: 'json' }

const rooms = readdirSync('src').filter((name) => name !== 'internal' && !name.endsWith('.ts'))

/** The conditions of one entry, in the order in which resolvers read them: types first. */
const entry = (name: string): unknown => ({
  import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
  require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
})

/** Rooms that users enter through `measures` and `metrics`. */
const BEHIND_OTHERS = ['metric', 'queue', 'tickets', 'surveys', 'agents', 'contacts']

test('every folder of src but internal is a subpath or stands behind one, and nothing else is', () => {
  const subpaths = Object.keys(manifest.exports).filter((path) => /^\.\/[a-z]+$/.test(path))
  expect([...subpaths.map((path) => path.slice(2)), ...BEHIND_OTHERS].toSorted()).toEqual(rooms.toSorted())
})

test('every entry is ES module and CommonJS, types first', () => {
  const entries = Object.entries(manifest.exports).filter(([, target]) => typeof target === 'object')
  const wanted = entries.map(([path]) => [path, entry(path === '.' ? 'index' : path.slice(2))])
  expect(JSON.stringify(entries)).toBe(JSON.stringify(wanted))
})

test('every name of the root is explained somewhere', () => {
  const texts = [
    'README.md',
    'llms.txt',
    ...readdirSync('docs')
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ]
  const words = new Set(texts.flatMap((path) => readFileSync(path, 'utf8').match(/\w+/g) ?? []))
  expect(Object.keys(root).filter((name) => !words.has(name))).toEqual([])
  expect(Object.keys(root).length).toBeLessThanOrEqual(155)
})

test('every room has its folder of tests, unless it is a door', () => {
  const furnished = rooms.filter((room) => readdirSync(`src/${room}`).some((name) => name !== 'index.ts'))
  expect(furnished.filter((room) => !existsSync(`test/${room}`))).toEqual([])
})

test('the package needs nothing at run time and has no side effects', () => {
  const fields = Object.keys(manifest)
  expect(fields.filter((field) => /^(?:peer|optional|bundle)?d?dependencies$/i.test(field))).toEqual([])
  expect(manifest.sideEffects).toBe(false)
})

test('the tools have exact versions', () => {
  expect(Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([])
})

test('the package carries only what users need', () => {
  expect(manifest.files).toEqual(['dist', 'schemas', 'CHANGELOG.md', 'llms.txt'])
})

test('the lock file names no registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved": "http')
})

// `npm install` beside an existing node_modules forgets the binaries of other platforms, and `npm ci` then refuses.
test('the lock file knows every platform', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>
  }
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
  const locked = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ''))
  expect(wanted.filter((name) => !locked.includes(name))).toEqual([])
})
