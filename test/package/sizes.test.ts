import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, inject, test } from 'vitest'

interface Import {
  /** What a user imports from the root. */
  readonly names: string
  /** The most bytes that it may cost, minified and compressed with Brotli; raised by whoever needs more, with the reason. */
  readonly ceiling: number
  /** What must not come along. */
  readonly never: readonly string[]
}

const INTL = ['Intl', 'formatToParts']

const IMPORTS: readonly Import[] = [
  { names: 'offeredCount', ceiling: 1_500, never: [...INTL, 'linear'] },
  { names: 'averageHandleTime', ceiling: 1_500, never: [...INTL, 'linear'] },
  { names: 'abandonmentRate', ceiling: 1_500, never: [...INTL, 'linear'] },
  { names: 'medianSpeedOfAnswer', ceiling: 3_000, never: INTL },
  { names: 'averageHandleTime, rollup', ceiling: 6_000, never: INTL },
  { names: 'medianSpeedOfAnswer, rollup', ceiling: 6_000, never: INTL },
]

const { app } = inject('packed')

const bundle = async (names: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names} } from 'support-metrics'`, resolveDir: app },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

describe.each(IMPORTS)('import { $names }', ({ names, ceiling, never }) => {
  test(`costs at most ${ceiling} bytes`, async () => {
    expect(brotliCompressSync(await bundle(names)).length).toBeLessThanOrEqual(ceiling)
  })

  test(`brings no ${never.join(', ')}`, async () => {
    const code = await bundle(names)
    expect(never.filter((word) => code.includes(word))).toEqual([])
  })
})

test('nothing of the package stays where nothing of it is used', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "import 'support-metrics'", resolveDir: app },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  })
  expect(outputFiles[0]?.text).toBe('')
})
