import { readFileSync } from 'node:fs'
import { defineConfig } from 'tsup'

/** The entries are the subpaths of package.json, so the two lists cannot drift apart. */
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> }
const rooms = Object.keys(exports).filter((path) => typeof exports[path] === 'object')
const entry = Object.fromEntries(
  rooms.map((path) => (path === '.' ? ['index', 'src/index.ts'] : [path.slice(2), `src/${path.slice(2)}/index.ts`])),
)

export default defineConfig({
  entry,
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  treeshake: true, // with splitting: Rollup writes the CommonJS, so that no syntax is lowered
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  sourcemap: true,
  clean: true,
})
