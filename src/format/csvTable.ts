import type { WrittenCell } from './tableCells.ts'

/** How a table of comma-separated values is written. */
export interface CsvOptions {
  /** Between two fields. */
  readonly delimiter: ',' | ';' | '\t'
  /** What becomes of text that a spreadsheet would take for a formula. */
  readonly formulas: 'escape' | 'keep'
}

/**
 * A table as RFC 4180 has it: lines end with CRLF, fields with a delimiter, quote or line break are quoted, quotes in
 * them doubled. A line of one empty field is quoted too, or it would read as no line at all.
 */
export function csvTable(header: readonly string[], rows: readonly WrittenCell[][], options: CsvOptions): string {
  const lines = [header.map((text) => ({ text, kind: 'text' as const })), ...rows]
  return lines.map((cells) => `${csvLine(cells, options)}\r\n`).join('')
}

function csvLine(cells: readonly WrittenCell[], { delimiter, formulas }: CsvOptions): string {
  const fields = cells.map(({ text, kind }) => {
    const safe = kind === 'text' && formulas === 'escape' && startsFormula.test(text) ? `'${text}` : text
    return /["\r\n]/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe
  })
  return fields.length === 1 && fields[0] === '' ? '""' : fields.join(delimiter)
}

/** The characters with which a spreadsheet begins a formula, and those it skips before looking for one. */
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/
