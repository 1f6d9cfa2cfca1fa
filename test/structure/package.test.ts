import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

const rooms = readdirSync('src').filter((name) => name !== 'internal' && name !== 'index.ts')

/** The conditions of one entry, in the order in which resolvers read them: types first. */
const entry = (name: string): unknown => ({
  import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
  require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
})

test('every folder of src but internal is a subpath, and nothing else is', () => {
  const subpaths = Object.keys(manifest.exports).filter((path) => /^\.\/[a-z]+$/.test(path))
  expect(subpaths.map((path) => path.slice(2)).toSorted()).toEqual(rooms.toSorted())
})

test('every entry is ES module and CommonJS, types first', () => {
  const entries = Object.entries(manifest.exports).filter(([, target]) => typeof target === 'object')
  const wanted = entries.map(([path]) => [path, entry(path === '.' ? 'index' : path.slice(2))])
  expect(JSON.stringify(entries)).toBe(JSON.stringify(wanted))
})

test('the root exports every room', () => {
  const exported = [...readFileSync('src/index.ts', 'utf8').matchAll(/^export \* from '\.\/(\w+)\/index\.ts'$/gm)]
  expect(exported.map(([, room]) => room).toSorted()).toEqual(rooms.toSorted())
})

test('every room has its folder of tests', () => {
  expect(rooms.filter((room) => !existsSync(`test/${room}`))).toEqual([])
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
