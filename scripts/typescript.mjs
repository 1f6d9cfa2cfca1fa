/**
 * `node --import ./scripts/typescript.mjs file.ts` runs TypeScript from the sources, without a build:
 * esbuild strips the types, and the package's own name means `src`.
 */
import { readFile } from 'node:fs/promises'
import { register } from 'node:module'
import { fileURLToPath } from 'node:url'

const OWN_NAME = /^support-metrics(?:\/([a-z]+))?$/

/** @type {import('node:module').ResolveHook} */
export const resolve = (specifier, context, next) => {
  const own = OWN_NAME.exec(specifier)
  if (own === null) return next(specifier, context)
  return next(
    new URL(own[1] === undefined ? '../src/index.ts' : `../src/${own[1]}/index.ts`, import.meta.url).href,
    context,
  )
}

/** @type {import('node:module').LoadHook} */
export const load = async (url, context, next) => {
  if (!/^file:.*\.ts$/.test(url)) return next(url, context)
  const { transform } = await import('esbuild')
  const sourcefile = fileURLToPath(url)
  const source = await readFile(sourcefile, 'utf8')
  const { code } = await transform(source, {
    loader: 'ts',
    format: 'esm',
    target: `node${process.versions.node}`,
    sourcefile,
    sourcemap: 'inline',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  })
  return { format: 'module', source: code, shortCircuit: true }
}

// The file is loaded twice: on the main thread, where it registers itself, and on the hooks' own.
if (!new URL(import.meta.url).searchParams.has('hooks')) register(`${import.meta.url}?hooks`)
