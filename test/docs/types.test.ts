import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { filesIn } from '../structure/files.ts'
import { documented } from './doctest.ts'

// What plain `strict` asks of a reader's code, and no more.
const settings = ts.getParsedCommandLineOfConfigFile(
  'test/tsconfig.json',
  {
    noUnusedLocals: false,
    noUncheckedIndexedAccess: false,
    noPropertyAccessFromIndexSignature: false,
    noImplicitAny: false,
    verbatimModuleSyntax: false,
    isolatedModules: false,
    incremental: false,
  },
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) =>
      expect.fail(ts.flattenDiagnosticMessageText(messageText, ' ')),
  },
)

/** Every type error in the code of these files, as `path:line: words`. */
const typeErrors = (files: Readonly<Record<string, string>>): string[] => {
  const modules = new Map<string, { readonly path: string; readonly code: string }>()
  for (const [path, text] of Object.entries(files))
    modules.set(`${resolve(path)}.fences.ts`, { path, code: documented(path, text, false).code })
  const options = settings?.options ?? {}
  const host = ts.createCompilerHost(options)
  const program = ts.createProgram([...modules.keys()], options, {
    ...host,
    fileExists: (name) => modules.has(name) || host.fileExists(name),
    readFile: (name) => modules.get(name)?.code ?? host.readFile(name),
    getSourceFile: (name, ...rest) => {
      const code = modules.get(name)?.code
      return code === undefined
        ? host.getSourceFile(name, ...rest)
        : ts.createSourceFile(name, code, ts.ScriptTarget.ES2022)
    },
  })
  return [...modules].flatMap(([name, { path }]) => {
    const file = program.getSourceFile(name)
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ start = 0, messageText }) =>
        `${path}:${(file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
  })
}

const read = (paths: readonly string[]): Record<string, string> =>
  Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]))

test('the code in README, pages and comments has the right types', { timeout: 60_000 }, () => {
  expect(typeErrors(read(['README.md', 'llms.txt', ...filesIn('docs', '.md'), ...filesIn('src', '.ts')]))).toEqual([])
})

test('a wrong type in a page is found, at its line', { timeout: 60_000 }, () => {
  const page = ['# Page', '```ts', "import { minutes } from 'support-metrics'", '', "minutes('five')", '```'].join('\n')
  expect(typeErrors({ 'page.md': page })).toEqual([
    "page.md:5: Argument of type 'string' is not assignable to parameter of type 'number'.",
  ])
})
