import ts from 'typescript'

/** What a comment after a statement says of it, as code that follows the statement's expression. */
export interface Expectation {
  /** `value` for `// => value`, `throws` for `// => throws …`, `text` for words that no expression has. */
  readonly kind: 'value' | 'throws' | 'text'
  /** The matcher's call, such as `.toEqual(5)`; for `throws`, the further arguments. */
  readonly code: string
  /** What the comment says. */
  readonly text: string
}

const ARROW = /^(=>|~>)\s*(.*)$/
const THROWS = /^(?:throws?\b\s*)(?:(\/.*\/[a-z]*)|(\w*Error)?:?\s*(.*))$/
const ERROR = /^(\w+Error): (.+)$/

/** How many comments claim something, checked or not. */
export const claims = (code: string): number => code.match(/\/\/ ?(?:=>|~>) /g)?.length ?? 0

/**
 * Reads `// => value`, `// ~> 0.4931`, `// => throws /words/` and `// => throws TypeError: words`.
 * A value may go on over more comment lines; one that ends in `…` names some fields of several.
 */
export const expectation = (comments: readonly string[]): Expectation | undefined => {
  const [, arrow, first = ''] = ARROW.exec(comments[0] ?? '') ?? []
  if (arrow === undefined) return undefined
  const thrown = THROWS.exec(first)
  if (thrown !== null) return { kind: 'throws', code: thrownBy(thrown[1], thrown[2], thrown[3]), text: first }
  const [, name, words] = ERROR.exec(first) ?? []
  if (name !== undefined) return { kind: 'throws', code: thrownBy(undefined, name, words), text: first }
  for (let lines = 1; lines <= comments.length; lines++) {
    const text = [first, ...comments.slice(1, lines)].join('\n')
    const value = expression(text.replace(/,?\s*…\s*([}\]])/g, '$1'))
    if (value === undefined) continue
    const wanted = arrow === '~>' ? approximately(value) : value
    return { kind: 'value', code: text.includes('…') ? `.toMatchObject(${wanted})` : `.toEqual(${wanted})`, text }
  }
  return { kind: 'text', code: '', text: first }
}

/** The text as one line of code, without its comments, if it is an expression. */
const expression = (text: string): string | undefined => {
  const { outputText, diagnostics } = ts.transpileModule(`export default (${text}\n)`, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, removeComments: true },
  })
  if (text.trim() === '' || (diagnostics ?? []).length > 0) return undefined
  return outputText
    .trim()
    .replace(/^export default /, '')
    .replace(/;$/, '')
    .replaceAll('\n', ' ')
}

/** Numbers with decimals agree to the digits shown; whole ones exactly. */
const approximately = (value: string): string =>
  value.replace(
    /(?<![\w.'"])-?\d+\.(\d+)(?![\w.'"])/g,
    (number, digits: string) => `__t.expect.closeTo(${number}, ${digits.length})`,
  )

const thrownBy = (pattern: string | undefined, name: string | undefined, words: string | undefined): string =>
  `, ${pattern ?? JSON.stringify(words ?? '')}, ${JSON.stringify(name ?? '')}`
