import { resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = resolve('src/index.ts')
const program = ts.createProgram([root], {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
})
const checker = program.getTypeChecker()

/** What the comments of all exported values say, by their names. */
const tagsOf = (): Map<string, string[]> => {
  const file = program.getSourceFile(root)
  const module = file === undefined ? undefined : checker.getSymbolAtLocation(file)
  const symbols = (module === undefined ? [] : checker.getExportsOfModule(module)).map((symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  )
  const values = symbols.filter(({ flags }) => (flags & ts.SymbolFlags.Value) !== 0)
  return new Map(values.map((symbol) => [symbol.name, symbol.getJsDocTags(checker).map(({ name }) => name)]))
}

test('every exported value has an example and says since when it is there', { timeout: 60_000 }, () => {
  const tags = tagsOf()
  expect(tags.get('serviceLevel')).toEqual(expect.arrayContaining(['example', 'since', 'throws']))
  const lacking = [...tags].flatMap(([name, said]) =>
    ['example', 'since'].filter((tag) => !said.includes(tag)).map((tag) => `${name}: ${tag}`),
  )
  expect(lacking).toEqual([])
})
