import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Cells } from '../section.ts'

/** What a user imports, and what that should cost in kilobytes. */
const IMPORTS: readonly (readonly [names: string, aim: string])[] = [
  ['averageHandleTime', '≤ 5.5 kB'],
  ['offeredCount', '≤ 4.3 kB'],
  ['averageFirstResponseTime', '≤ 5 kB'],
  ['averageHandleTime, rollup', '≤ 12 kB'],
]

/** The size of some imports in a bundle. */
export async function weights(): Promise<readonly Cells[]> {
  return Promise.all(
    IMPORTS.map(async ([names, aim]) => {
      const code = await bundled(`export { ${names} } from './src/index.ts'`)
      const [minified, compressed] = [code.length, brotliCompressSync(code).length].map((bytes) => bytes / 1_000)
      return { import: names, 'minified kB': tenths(minified!), 'Brotli kB': tenths(compressed!), aim }
    }),
  )
}

async function bundled(program: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: fileURLToPath(new URL('../..', import.meta.url)) },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

function tenths(kilobytes: number): number {
  return Number(kilobytes.toFixed(1))
}
