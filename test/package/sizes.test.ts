import { cpSync } from 'node:fs'
import { join } from 'node:path'
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

/**
 * A metric is more than its sum: checks of every record, the view as of an instant, conversations, exact sums, intervals
 * and the wording of mistakes come with the first one, and are shared by the next. The ceilings are what that costs, with
 * a little room; whoever needs more raises them in the same commit, with the reason.
 *
 * They were raised by about 1 kB when every question came to go through one loop over blocks of records: a metric alone
 * now brings that loop, and every statistic brings its flat table and the check of its stored state, whether a report is
 * asked for or not. The way down is that the engine owns the tables.
 */
const IMPORTS: readonly Import[] = [
  { names: 'share', ceiling: 6_000, never: [...INTL, 'linear'] },
  { names: 'offeredCount', ceiling: 8_000, never: [...INTL, 'linear'] },
  { names: 'averageHandleTime', ceiling: 10_000, never: [...INTL, 'linear'] },
  { names: 'abandonmentRate', ceiling: 9_000, never: [...INTL, 'linear'] },
  { names: 'medianSpeedOfAnswer', ceiling: 10_500, never: INTL },
  { names: 'averageHandleTime, rollup', ceiling: 17_000, never: INTL },
  { names: 'medianSpeedOfAnswer, rollup', ceiling: 18_500, never: INTL },
]

const { app } = inject('packed')

/** What a bundler makes of a program that begins beside the installed package. */
const bundle = async (program: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: app },
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
  const program = `export { ${names} } from 'support-metrics'`

  test(`costs at most ${ceiling} bytes`, async () => {
    expect(brotliCompressSync(await bundle(program)).length).toBeLessThanOrEqual(ceiling)
  })

  test(`brings no ${never.join(', ')}`, async () => {
    const code = await bundle(program)
    expect(never.filter((word) => code.includes(word))).toEqual([])
  })
})

// Modules share files in the tarball, so whatever runs when one of them is loaded stays in every bundle. A copy
// without its package.json does not say that it has no side effects: the bundler keeps all that it cannot prove pure.
test('nothing runs when the package is loaded', async () => {
  cpSync(join(app, 'node_modules/support-metrics/dist'), join(app, 'unmarked'), { recursive: true })
  expect(await bundle("import './unmarked/index.js'")).toBe('')
})
