import { readFileSync } from 'node:fs'
import { publint } from 'publint'
import { expect, inject, test } from 'vitest'
import { ENTRIES } from '../../scripts/surface.ts'
import { run } from '../../scripts/pack.ts'

const { tarball } = inject('packed')

test('the tarball holds what users need, and nothing else', async () => {
  const files = (await run('tar', ['-tzf', tarball])).trim().split('\n')
  const outside = files.filter(
    (file) => !/^package\/dist\/[\w.-]+\.(?:js|cjs|d\.ts|d\.cts|js\.map|cjs\.map)$/.test(file),
  )
  expect(outside.filter((file) => !/^package\/schemas\/[a-z-]+\.schema\.json$/.test(file)).toSorted()).toEqual(
    ['CHANGELOG.md', 'LICENSE', 'README.md', 'llms.txt', 'package.json'].map((file) => `package/${file}`),
  )
  for (const entry of ENTRIES) {
    const name = `package/dist/${entry === '.' ? 'index' : entry.slice(2)}`
    expect(files).toEqual(expect.arrayContaining([`${name}.js`, `${name}.cjs`, `${name}.d.ts`, `${name}.d.cts`]))
  }
})

test('publint finds nothing to say', async () => {
  const bytes = readFileSync(tarball)
  const { messages } = await publint({
    strict: true,
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) },
  })
  expect(messages).toEqual([])
})

test('the types resolve for every entry and every kind of import', async () => {
  const report = await run('node_modules/.bin/attw', [tarball, '--profile', 'node16', '--format', 'json'])
  const { analysis } = JSON.parse(report) as {
    analysis: {
      types: unknown
      problems: { resolutionKind: string }[]
      entrypoints: Record<string, { hasTypes: boolean }>
    }
  }
  // A tarball without any types passes attw, so that they are there is asked for separately.
  expect(analysis.types).toEqual({ kind: 'included' })
  expect(analysis.problems.filter(({ resolutionKind }) => resolutionKind !== 'node10')).toEqual([])
  expect(ENTRIES.filter((entry) => analysis.entrypoints[entry]?.hasTypes !== true)).toEqual([])
})
