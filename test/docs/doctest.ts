import { readFile } from 'node:fs/promises'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import manifest from '../../package.json' with { type: 'json' }
import { compile } from './compile.ts'
import { exampleFences, pageFences, type Fence } from './fences.ts'

const QUERY = '?doc&lang.ts'

/**
 * Makes a page (`README.md?doc&lang.ts`) or a source file (`src/fold/fold.ts?doc&lang.ts`) a module:
 * `fences` lists the code in it, `run(recorder)` runs it.
 */
export const doctest = (): Plugin => ({
  name: 'doctest',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith(QUERY)) return null
    const file = id.slice(0, -QUERY.length)
    this.addWatchFile(file)
    const text = await readFile(file, 'utf8')
    const { code, fences } = documented(file, text, true)
    const places = fences.map(({ line, title, checkedOnly }) => ({ line, title, checkedOnly }))
    const lines = 'AAAA' + ';AACA'.repeat(code.split('\n').length - 1)
    return {
      code: `${code}\nexport const fences = ${JSON.stringify(places)}`,
      map: { version: 3, names: [], sources: [file], sourcesContent: [text], mappings: lines },
    }
  },
})

/** A file's fences and the module made of them, with or without the checks. */
export const documented = (file: string, text: string, checks: boolean): { code: string; fences: Fence[] } => {
  const page = /\.(?:md|txt)$/.test(file)
  const fences = page ? pageFences(text) : exampleFences(text)
  const code = page
    ? compile(fences, { scope: 'page', checks })
    : compile(fences, { scope: 'fence', checks, known: publicNames(file) })
  return { code, fences }
}

/** Every name that a room exports, and the room's own specifier; the file's own room comes before the others. */
const publicNames = (file: string): Map<string, string> => {
  const names = new Map<string, string>()
  const own = /\bsrc\/(\w+)\//.exec(file)?.[1]
  const rooms = Object.keys(manifest.exports).flatMap((path) => (/^\.\/[a-z]+$/.test(path) ? [path.slice(2)] : []))
  for (const room of [...rooms.filter((name) => name !== own), ...rooms.filter((name) => name === own)])
    for (const name of exportedNames(`src/${room}/index.ts`)) names.set(name, `support-metrics/${room}`)
  return names
}

const exportedNames = (file: string): string[] => {
  if (!existsSync(file)) return []
  const text = readFileSync(file, 'utf8')
  const listed = [...text.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list = '']) => list.split(','))
  const declared = [...text.matchAll(/^export (?:const|function|interface|type) (\w+)/gm)].map(([, name = '']) => name)
  const others = [...text.matchAll(/^export \* from '(.*)'/gm)].map(([, path = '']) => join(dirname(file), path))
  const names = listed
    .map((name) => name.replace(/^\s*(?:type )?(?:\w+ as )?/, '').trim())
    .filter((name) => name !== '')
  return [...names, ...declared, ...others.flatMap(exportedNames)]
}
