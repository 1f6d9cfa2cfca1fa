import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { expect, it } from 'vitest'

const room = fileURLToPath(new URL('../../src/format/index.ts', import.meta.url))

/** What a script prints, run by a process of its own in another language. */
function printedIn(language: string, script: string): unknown {
  const stdin = { contents: `import * as format from ${JSON.stringify(room)}\n${script}`, resolveDir: '.' }
  const { outputFiles } = buildSync({ stdin, bundle: true, write: false, format: 'esm', platform: 'neutral' })
  const env = { ...process.env, LC_ALL: `${language}.UTF-8`, LANG: `${language}.UTF-8`, TZ: 'Asia/Tokyo' }
  const argv = ['--input-type=module', '--eval', outputFiles[0]?.text ?? '']
  return JSON.parse(execFileSync(process.execPath, argv, { env, encoding: 'utf8' }))
}

it('writes the same in a process of any language and time zone', () => {
  const script = `
    const { formatDuration, formatResult, formatTable } = format
    const period = { start: Date.UTC(2026, 2, 2), end: Date.UTC(2026, 2, 3) }
    console.log(JSON.stringify([
      new Intl.NumberFormat().format(1234.5),
      formatDuration(65_000),
      formatDuration(65_000, { locale: 'tlh', style: 'long' }),
      formatResult({ value: 1234.5, unit: 'count' }),
      formatResult({ value: 0.125, unit: 'ratio' }, { locale: 'tlh' }),
      formatTable([{ period, n: 0.5 }], { as: 'markdown' }),
    ]))`
  const [host, ...written] = printedIn('de_DE', script) as string[]
  expect(host).toBe('1.234,5')
  expect(written).toEqual([
    '1 min 5 s',
    '1 minute, 5 seconds',
    '1,235',
    '12.5%',
    '| period | n |\n| --- | ---: |\n| Mar 2, 2026 | 0.5 |',
  ])
})
