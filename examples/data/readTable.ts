/** The lines of a file, with the fields found by the names of their columns. */
export interface Table {
  readonly rows: readonly Row[]
  /** Lines with fewer or more fields than the first. */
  readonly skipped: readonly SkippedLine[]
}

/** One line. */
export interface Row {
  /** Where it stands in the file; the first line, with the names of the columns, is number 1. */
  readonly line: number
  /** The field of a column; where several columns have one name, of the first of them. */
  readonly get: (column: string) => string
}

/** A line that did not become a record, and why. */
export interface SkippedLine {
  readonly line: number
  readonly reason: string
}

/**
 * Reads the plain kind of CSV or TSV: a line a row, no quotes, the names of the columns first. Lines may end in LF or
 * CRLF, and the last one may end or not.
 *
 * @throws RangeError where a column is missing, or where there are quotes, which call for a real CSV reader
 */
export function readTable(text: string, separator: ',' | '\t', columns: readonly string[]): Table {
  if (text.includes('"')) throw new RangeError('readTable accepts text without quotes')
  const [first = '', ...lines] = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  const names = first.split(separator)
  const places = new Map(columns.map((column) => [column, names.indexOf(column)]))
  for (const [column, place] of places) {
    if (place < 0) throw new RangeError(`readTable accepts text with a column "${column}", got ${names.join(', ')}`)
  }

  const rows: Row[] = []
  const skipped: SkippedLine[] = []
  for (const [index, text] of lines.entries()) {
    const line = index + 2
    const fields = text.split(separator)
    if (fields.length === names.length) rows.push({ line, get: (column) => fields[places.get(column) ?? -1] ?? '' })
    else skipped.push({ line, reason: 'wrong number of fields' })
  }
  return { rows, skipped }
}
