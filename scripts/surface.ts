import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import manifest from '../package.json' with { type: 'json' }

/** The names that one entry exports: what exists at run time, and what is only a type. */
export interface EntrySurface {
  readonly values: readonly string[]
  readonly types: readonly string[]
}

/** The subpaths that users import, `.` for the root. */
export const ENTRIES: readonly string[] = Object.keys(manifest.exports).filter((path) => /^\.(?:\/[a-z]+)?$/.test(path))

/** What the entries export, `fileOf` naming the file (source or declarations) that stands behind each. */
export const surface = (fileOf: (entry: string) => string): Record<string, EntrySurface> => {
  const options = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
  }
  const program = ts.createProgram(ENTRIES.map(fileOf), options)
  const checker = program.getTypeChecker()
  const namesOf = (entry: string): EntrySurface => {
    const file = program.getSourceFile(fileOf(entry))
    const module = file === undefined ? undefined : checker.getSymbolAtLocation(file)
    const symbols = module === undefined ? [] : checker.getExportsOfModule(module)
    const isValue = (symbol: ts.Symbol): boolean => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      return (target.flags & ts.SymbolFlags.Value) !== 0
    }
    const names = (value: boolean): string[] =>
      symbols
        .filter((symbol) => isValue(symbol) === value)
        .map(({ name }) => name)
        .toSorted()
    return { values: names(true), types: names(false) }
  }
  return Object.fromEntries(ENTRIES.map((entry) => [entry, namesOf(entry)]))
}

/** The golden file that the packed package is held against. */
export const SURFACE = 'test/golden/surface.json'

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const cases = surface((entry) => (entry === '.' ? 'src/index.ts' : `src/${entry.slice(2)}/index.ts`))
  const golden = { source: 'the sources of this package', how: 'npm run surface', cases }
  writeFileSync(SURFACE, `${JSON.stringify(golden, null, 2)}\n`)
}
