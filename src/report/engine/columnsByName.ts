import { refusal, wrongType } from '../../internal/accepts.ts'
import { textColumn } from './fieldColumn.ts'
import type { FieldColumn } from './fieldColumn.ts'
import type { FieldColumns } from './rowViews.ts'

/** Text in the form of a dictionary: for each row the place of its text, negative where it has none. */
export interface DictionaryColumn {
  /** For each row the place of its text in the dictionary; negative or `null` where it has none. */
  readonly codes: ArrayLike<number | null | undefined>
  /** The texts, each once. */
  readonly dictionary: ArrayLike<string>
}

/** A column as Arrow and its like have them. */
export interface VectorColumn {
  /** How many rows it has. */
  readonly length: number
  /** The value of a row, counted from 0; `null` where there is none. */
  readonly get: (row: number) => unknown
}

/** The columns of a table by the names of their fields; all have as many rows. */
export type ColumnsByName = Readonly<Record<string, ArrayLike<unknown> | DictionaryColumn | VectorColumn>>

const FORMS = 'an array, a typed array, { codes, dictionary } or a vector with get(row)'

/** The columns as they are kept, and how many rows they have. */
export function columnsByName(owner: string, source: ColumnsByName): { fields: FieldColumns; length: number } {
  const fields: FieldColumns = new Map()
  let rows: { readonly name: string; readonly length: number } | undefined
  for (const [name, column] of Object.entries(source)) {
    const length = lengthOf(`${owner}: ${name}`, column)
    rows ??= { name, length }
    if (length !== rows.length) {
      const accepts = `as many rows as ${rows.name} has (${rows.length})`
      throw new TypeError(refusal(`${owner}: ${name}`, accepts, length))
    }
    fields.set(name, kept(`${owner}: ${name}`, column, length))
  }
  return { fields, length: rows?.length ?? 0 }
}

function lengthOf(owner: string, column: unknown): number {
  if (typeof column === 'object' && column !== null) {
    const { length } = ('codes' in column ? column.codes : column) as { readonly length?: unknown }
    if (typeof length === 'number' && Number.isInteger(length) && length >= 0) return length
  }
  throw wrongType(owner, FORMS, column)
}

function kept(owner: string, column: ColumnsByName[string], length: number): FieldColumn {
  if (isDoubles(column)) return { kind: 'number', values: column }
  if ('dictionary' in column) return fromDictionary(owner, column, length)
  const at = rowReader(column)
  if (ArrayBuffer.isView(column))
    return { kind: 'number', values: Float64Array.from({ length }, (_, row) => Number(at(row))) }
  const values = Array.from({ length }, (_, row) => at(row))
  if (values.every(isNumberOrNothing)) return { kind: 'number', values: Float64Array.from(values, numberOf) }
  return { kind: 'any', values: values.map((value) => value ?? undefined) }
}

function rowReader(column: ArrayLike<unknown> | VectorColumn): (row: number) => unknown {
  return 'get' in column && typeof column.get === 'function'
    ? (row) => column.get(row)
    : (row) => (column as ArrayLike<unknown>)[row]
}

function fromDictionary(owner: string, { codes, dictionary }: DictionaryColumn, length: number): FieldColumn {
  const column = textColumn(length)
  column.dictionary.push(...Array.from(dictionary))
  column.dictionary.forEach((text, code) => {
    if (!column.codeOf.has(text)) column.codeOf.set(text, code)
  })
  for (let row = 0; row < length; row++) {
    const code = codes[row] ?? -1
    if (!Number.isInteger(code) || code >= dictionary.length) {
      throw wrongType(`${owner}: codes`, `places in a dictionary of ${dictionary.length}`, code)
    }
    column.codes[row] = code < 0 ? 0 : code + 1
  }
  return column
}

function isNumberOrNothing(value: unknown): boolean {
  return value == null || typeof value === 'number' || typeof value === 'bigint'
}

function numberOf(value: unknown): number {
  return value == null ? NaN : Number(value)
}

/** Asked by name, as the column may come from another realm. */
function isDoubles(column: unknown): column is Float64Array {
  return Object.prototype.toString.call(column) === '[object Float64Array]'
}
