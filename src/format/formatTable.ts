import { readOptions } from '../internal/options.ts'
import type { Specs } from '../internal/options.ts'
import { oneOf, optional } from '../internal/specs.ts'
import { csvTable } from './csvTable.ts'
import { timeZoneOption } from './formatPeriod.ts'
import { resultSpecs } from './formatResult.ts'
import type { FormatResultOptions } from './formatResult.ts'
import { markdownTable } from './markdownTable.ts'
import { formattedCells, plainCells } from './tableCells.ts'
import type { WrittenCell } from './tableCells.ts'
import { textTable } from './textTable.ts'

/** One column: which field of the rows it shows, and under which heading. */
export interface TableColumn<Key extends string = string> {
  /** The field of the rows that it shows. */
  readonly key: Key
  /** @defaultValue the key */
  readonly label?: string | undefined
}

/** How {@link formatTable} writes. The options of {@link formatResult} apply to the results in the cells. */
export interface FormatTableOptions<Key extends string = string> extends FormatResultOptions {
  /**
   * For a fixed-width font, as GitHub Flavored Markdown, or as comma-separated values.
   *
   * @defaultValue `'text'`
   */
  readonly as?: 'text' | 'markdown' | 'csv' | undefined
  /**
   * The columns in their order, as keys or as keys with a heading.
   *
   * @defaultValue every field of the rows, in the order of first appearance
   */
  readonly columns?: readonly (Key | TableColumn<Key>)[] | undefined
  /**
   * `'formatted'`: for people, with units, in the language. `'plain'`: for machines: the bare value of a result in its
   * own unit and full precision, numbers with a decimal point, periods as ISO 8601 in UTC, nothing for what is missing.
   *
   * @defaultValue `'plain'` as CSV, else `'formatted'`
   */
  readonly cells?: 'formatted' | 'plain' | undefined
  /**
   * The zone in whose wall time periods are written.
   *
   * @defaultValue `'UTC'`
   */
  readonly timeZone?: string | undefined
  /**
   * Between two fields of CSV; spreadsheets of languages with a decimal comma expect `';'`.
   *
   * @defaultValue `','`
   */
  readonly delimiter?: ',' | ';' | '\t' | undefined
  /**
   * What becomes of CSV text that begins like a formula (with `=`, `+`, `-`, `@`, a tab or a line break), which a
   * spreadsheet would run. `'escape'` puts an apostrophe before it, as OWASP advises; `'keep'` leaves it, for readers
   * that are no spreadsheets. Numbers, results and periods are never touched.
   *
   * @defaultValue `'escape'`
   */
  readonly formulas?: 'escape' | 'keep' | undefined
}

/**
 * Writes rows, such as those of a rollup, as a table: aligned text, Markdown or CSV.
 *
 * Cells may be results, numbers, text, truth values, periods with `start` and `end`, or missing. Columns that hold
 * numbers alone are set to the right. Aligned text counts ideographs and emoji as two columns. What the data's text
 * could do to the table is prevented: Markdown shows it literally, control characters become blanks in text and
 * Markdown, CSV is quoted as RFC 4180 says and formulas are escaped.
 *
 * @param rows - one object a row; a missing field is an empty cell
 * @param options - kind of table, columns, and how results are written
 * @returns the table; lines of text and Markdown are parted by `\n`, those of CSV ended by CRLF. Without rows, the
 *   header of the `columns` alone; without those too, an empty text
 * @throws TypeError or RangeError if an option is unknown or not among the accepted values
 * @example
 * ```ts
 * const rows = [
 *   { queue: 'billing', asa: { value: 12_000, unit: 'ms' } },
 *   { queue: 'sales', asa: { value: 65_000, unit: 'ms' } },
 * ]
 * formatTable(rows) // => 'queue          asa\n-------  ---------\nbilling       12 s\nsales    1 min 5 s'
 * formatTable(rows, { as: 'markdown' }) // => '| queue | asa |\n| --- | ---: |\n| billing | 12 s |\n| sales | 1 min 5 s |'
 * formatTable(rows, { as: 'csv' }) // => 'queue,asa\r\nbilling,12000\r\nsales,65000\r\n'
 * ```
 * @see {@link https://www.rfc-editor.org/rfc/rfc4180} for CSV
 * @see {@link https://owasp.org/www-community/attacks/CSV_Injection} for formulas in CSV
 * @since 0.1.0
 */
export function formatTable<Row extends object>(
  rows: Iterable<Row>,
  options: FormatTableOptions<Extract<keyof Row, string>> = {},
): string {
  const read = readOptions('formatTable', tableSpecs(), options)
  const { as, cells = as === 'csv' ? 'plain' : 'formatted' } = read
  const write = cells === 'plain' ? plainCells() : formattedCells('formatTable', read, read.timeZone)

  const records = [...rows] as Readonly<Record<string, unknown>>[]
  const columns = columnsFrom(records, read.columns)
  if (columns.length === 0) return ''
  const header = columns.map(({ key, label }) => label ?? key)
  const body = records.map((record) => columns.map(({ key }) => write(record[key])))
  if (as === 'csv') return csvTable(header, body, read)
  const right = columns.map((_, column) => isNumeric(body, column))
  return as === 'markdown' ? markdownTable(header, body, right) : textTable(header, body, right)
}

function tableSpecs(): Specs<
  FormatTableOptions,
  'locale' | 'placeholder' | 'interval' | 'sampleSize' | 'as' | 'timeZone' | 'delimiter' | 'formulas'
> {
  return {
    ...resultSpecs(),
    as: oneOf('text', 'markdown', 'csv'),
    columns: {
      given: 'optional',
      accepts: 'a list of keys, or of objects with a key and perhaps a label',
      test: (value) => Array.isArray(value) && value.every(isColumn),
    },
    cells: optional(oneOf('formatted', 'plain')),
    timeZone: timeZoneOption(),
    delimiter: oneOf(',', ';', '\t'),
    formulas: oneOf('escape', 'keep'),
  }
}

function isColumn(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'string'
  const { key, label } = value as { key?: unknown; label?: unknown }
  return typeof key === 'string' && (label === undefined || typeof label === 'string')
}

function columnsFrom(
  records: readonly object[],
  columns: readonly (string | TableColumn)[] | undefined,
): readonly TableColumn[] {
  const listed = columns ?? new Set(records.flatMap((record) => Object.keys(record)))
  return [...listed].map((column) => (typeof column === 'string' ? { key: column } : column))
}

/** Whether a column holds numbers and gaps, but not gaps alone. */
function isNumeric(body: readonly WrittenCell[][], column: number): boolean {
  const kinds = body.map((cells) => cells[column]?.kind).filter((kind) => kind !== 'nothing')
  return kinds.length > 0 && kinds.every((kind) => kind === 'number')
}
