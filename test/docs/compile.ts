import ts from 'typescript'
import { claims, expectation, type Expectation } from './expectation.ts'
import type { Fence } from './fences.ts'

export interface CompileOptions {
  /** Whether the fences of a page go on where the one before stopped, or stand alone. */
  readonly scope: 'page' | 'fence'
  /** Whether the comments `// => value` become checks; without, the code is as its reader sees it. */
  readonly checks: boolean
  /** Where names come from that are used without an import. */
  readonly known?: ReadonlyMap<string, string> | undefined
}

/**
 * The fences of a file as one TypeScript module that exports `run`. Every line of code stands on the line
 * it has in the file, so that whatever fails in it points there.
 */
export const compile = (fences: readonly Fence[], { scope, checks, known }: CompileOptions): string => {
  const lines: string[] = []
  const put = (line: number, code: string): void => {
    while (lines.length < line) lines.push('')
    lines[line - 1] = `${lines[line - 1] ?? ''}${code}`
  }
  const imports = new Map<string, Import>()
  const open = checks ? fences.filter((fence) => !fence.checkedOnly) : fences
  for (const fence of open) {
    const { code, names } = compileFence(fence, checks, known)
    for (const name of names) if (!imports.has(name.local)) imports.set(name.local, name)
    put(fence.line, `__t.at(${fence.line}); try {`)
    code.split('\n').forEach((text, i) => put(fence.line + 1 + i, text))
    const end = fence.line + 1 + fence.lines.length
    if (checks && fence.output !== undefined) put(end, `try { __t.output(${JSON.stringify(fence.output)})${END};`)
    if (scope === 'fence') put(end, END)
  }
  if (scope === 'page') put(lines.length + 1, END.repeat(open.length))
  put(lines.length + 1, '}')
  const header = [...imports.values()].map(({ clause, from }) => `import ${clause} from ${from};`)
  lines[0] = `${header.join('')} export const run = async (__t) => { const { console } = __t;${lines[0] ?? ''}`
  return lines.join('\n')
}

const END = ' } catch (__e) { __t.fail(__e) }'

/** One imported name, as `import clause from from` would bring it. */
interface Import {
  readonly local: string
  readonly clause: string
  readonly from: string
}

interface CompiledFence {
  readonly code: string
  readonly names: readonly Import[]
}

const compileFence = (fence: Fence, checks: boolean, known: CompileOptions['known']): CompiledFence => {
  const text = fence.lines.join('\n')
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true, compilerOptions: OPTIONS })
  const [broken] = diagnostics
  if (broken !== undefined) {
    const line = fence.line + 1 + (text.slice(0, broken.start).match(/\n/g)?.length ?? 0)
    const words = `line ${line}: ${ts.flattenDiagnosticMessageText(broken.messageText, ' ')}`
    return { code: `throw new SyntaxError(${JSON.stringify(words)})`, names: [] }
  }
  const file = ts.createSourceFile('fence.ts', text, ts.ScriptTarget.ESNext)
  const edits: Edit[] = []
  const names: Import[] = []
  const used = identifiers(file)
  let checked = 0
  file.statements.forEach((statement, i) => {
    const next = file.statements[i + 1]?.getStart(file) ?? text.length
    if (ts.isImportDeclaration(statement)) {
      names.push(...importedNames(statement, file))
      edits.push({ from: statement.getStart(file), to: statement.end, with: '' })
    }
    const said = expectation(
      commentsIn(text.slice(ts.isExpressionStatement(statement) ? statement.expression.end : statement.end, next)),
    )
    if (said === undefined) return
    checked++
    for (const [name] of said.code.matchAll(/[A-Za-z_]\w*/g)) used.add(name)
    if (checks) edits.push(...check(statement, file, said))
  })
  if (checks && checked < claims(text))
    edits.push({ from: 0, to: 0, with: refusal('a comment "// =>" that follows no statement') })
  const imported = new Set(names.map(({ local }) => local))
  for (const name of used) {
    const from = known?.get(name)
    if (from !== undefined && !imported.has(name)) names.push({ local: name, clause: `{ ${name} }`, from: `'${from}'` })
  }
  return { code: apply(text, edits), names }
}

const OPTIONS: ts.CompilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext }

interface Edit {
  readonly from: number
  readonly to: number
  readonly with: string
}

/** An edit keeps the lines that it covers. */
const apply = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.from - a.from)
    .reduce(
      (code, { from, to, with: put }) =>
        code.slice(0, from) + put + code.slice(from, to).replace(/[^\n]/g, '') + code.slice(to),
      text,
    )

/** The lines of the comments between one statement and the next, up to the first line without one. */
const commentsIn = (gap: string): string[] => {
  const lines = gap.replace(/^[;\s]*/, '').split('\n')
  const end = lines.findIndex((line) => !line.trim().startsWith('//'))
  return lines.slice(0, end === -1 ? lines.length : end).map((line) => line.trim().replace(/^\/\/\s?/, ''))
}

/** The code around a statement that holds what its comment says against what it gives. */
const check = (statement: ts.Statement, file: ts.SourceFile, { kind, code, text }: Expectation): Edit[] => {
  const around = (node: ts.Node, before: string, after: string): Edit[] => [
    { from: node.getStart(file), to: node.getStart(file), with: `try { ${before}` },
    { from: node.end, to: node.end, with: `${after} } catch (__e) { __t.fail(__e) }` },
  ]
  if (ts.isExpressionStatement(statement)) {
    const { expression } = statement
    const logs = ts.isCallExpression(expression) && expression.expression.getText(file) === 'console.log'
    const printed = `; __t.printed(${JSON.stringify(text)}${kind === 'value' ? `, (said) => __t.expect(said)${code}` : ''})`
    if (logs) return around(expression, '', printed)
    if (kind === 'throws') return around(expression, 'await __t.throws(async () => (', `)${code})`)
    if (kind === 'value') return around(expression, '__t.expect(', `)${code}`)
  }
  if (ts.isVariableStatement(statement) && kind === 'value') {
    const name = statement.declarationList.declarations.at(-1)?.name
    if (name !== undefined && ts.isIdentifier(name))
      return [
        {
          from: statement.end,
          to: statement.end,
          with: `; try { __t.expect(${name.text})${code} } catch (__e) { __t.fail(__e) }`,
        },
      ]
  }
  return [{ from: statement.end, to: statement.end, with: `; ${refusal(`not a JavaScript value: ${text}`)}` }]
}

const refusal = (words: string): string => `__t.fail(new SyntaxError(${JSON.stringify(words)}));`

const importedNames = (statement: ts.ImportDeclaration, file: ts.SourceFile): Import[] => {
  const from = statement.moduleSpecifier.getText(file)
  const { name, namedBindings } = statement.importClause ?? {}
  const own = name === undefined ? [] : [{ local: name.text, clause: name.text, from }]
  if (namedBindings === undefined) return own
  if (ts.isNamespaceImport(namedBindings))
    return [...own, { local: namedBindings.name.text, clause: namedBindings.getText(file), from }]
  return [
    ...own,
    ...namedBindings.elements.map((one) => ({ local: one.name.text, clause: `{ ${one.getText(file)} }`, from })),
  ]
}

const identifiers = (file: ts.SourceFile): Set<string> => {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return names
}
