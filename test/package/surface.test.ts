import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, inject, test } from 'vitest'
import { ENTRIES, surface } from '../../scripts/surface.ts'
import golden from '../golden/surface.json' with { type: 'json' }

const dist = join(inject('packed').app, 'node_modules/support-metrics/dist')
const fileOf = (entry: string): string => join(dist, entry === '.' ? 'index' : entry.slice(2))
const valuesOf = (entry: string): unknown => (golden.cases as Record<string, { values: string[] }>)[entry]?.values

// An export that appears or vanishes is a decision: `npm run surface` writes it down.
test('the declarations export what the golden says, and nothing else', () => {
  expect(surface((entry) => `${fileOf(entry)}.d.ts`)).toEqual(golden.cases)
  expect(surface((entry) => `${fileOf(entry)}.d.cts`)).toEqual(golden.cases)
})

test.each(ENTRIES)('%s exports the same values as an ES module and as CommonJS', async (entry) => {
  const esm = (await import(pathToFileURL(`${fileOf(entry)}.js`).href)) as object
  const cjs = createRequire(import.meta.url)(`${fileOf(entry)}.cjs`) as object
  expect(Object.keys(esm).toSorted()).toEqual(valuesOf(entry))
  expect(Object.keys(cjs).toSorted()).toEqual(valuesOf(entry))
})
