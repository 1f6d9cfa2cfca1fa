import { readFileSync, writeFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

/** The entries are the subpaths of package.json, so the two lists cannot drift apart. */
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> }
const rooms = Object.keys(exports).filter((path) => typeof exports[path] === 'object')
const entries = Object.fromEntries(
  rooms.map((path) => (path === '.' ? ['index', 'src/index.ts'] : [path.slice(2), `src/${path.slice(2)}/index.ts`])),
)

/**
 * What is mostly imported together stands in one file a format, since a file costs more to load than what is in it; its
 * doors only name what they let through.
 */
const DOORS = ['index', 'measures', 'metrics', 'report', 'sla']

const common: Options = {
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  treeshake: true, // Rollup writes the CommonJS, so that no syntax is lowered
  sourcemap: true,
}

/** The names of values that a door lets through. */
async function namesOf(door: string): Promise<string[]> {
  const { build } = await import('esbuild')
  const { metafile } = await build({
    entryPoints: [entries[door]!],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    outfile: 'door.js',
  })
  return metafile.outputs['door.js']!.exports.toSorted()
}

async function writeDoors(folder: string): Promise<void> {
  for (const door of DOORS) {
    const names = await namesOf(door)
    writeFileSync(`${folder}/${door}.js`, `export { ${names.join(', ')} } from './bundled.js'\n`)
    const lines = names.map((name) => `exports.${name} = bundled.${name}`)
    writeFileSync(
      `${folder}/${door}.cjs`,
      [
        "'use strict'",
        "Object.defineProperty(exports, '__esModule', { value: true })",
        "const bundled = require('./bundled.cjs')",
        ...lines,
        '',
      ].join('\n'),
    )
  }
}

export default defineConfig(({ outDir = 'dist' }) => [
  {
    ...common,
    entry: { bundled: 'src/bundled.ts' },
    splitting: false,
    clean: true,
    dts: { entry: entries, compilerOptions: { ignoreDeprecations: '6.0' } },
    onSuccess: () => writeDoors(outDir),
  },
  {
    ...common,
    entry: Object.fromEntries(Object.entries(entries).filter(([name]) => !DOORS.includes(name))),
    splitting: true,
    dts: false,
  },
])
