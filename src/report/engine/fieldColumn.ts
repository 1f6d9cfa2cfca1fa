/** Numbers; NaN where a record has none. */
export interface NumberColumn {
  readonly kind: 'number'
  values: Float64Array
}

/** Values of which there are few different ones, by their place in a dictionary that begins with `undefined`. */
export interface TextColumn {
  readonly kind: 'text'
  codes: Int32Array
  readonly dictionary: unknown[]
  readonly codeOf: Map<unknown, number>
}

/** Values of any kind. */
export interface AnyColumn {
  readonly kind: 'any'
  readonly values: unknown[]
}

/** What the records of a list have in one field. */
export type FieldColumn = NumberColumn | TextColumn | AnyColumn

/** With more different values than this a dictionary costs more than it saves. */
const MOST_TEXTS = 4096

/** A column that suits this value, for so many rows of which none has a value yet. */
export function fieldColumn(value: unknown, room: number): FieldColumn {
  if (isPlainNumber(value)) return { kind: 'number', values: new Float64Array(room).fill(NaN) }
  if (typeof value === 'string') return textColumn(room)
  return { kind: 'any', values: [] }
}

/** A column of few different values. */
export function textColumn(room: number): TextColumn {
  return { kind: 'text', codes: new Int32Array(room), dictionary: [undefined], codeOf: new Map([[undefined, 0]]) }
}

/** The value of a row. */
export function valueIn(column: FieldColumn, row: number): unknown {
  if (column.kind === 'text') return column.dictionary[column.codes[row] ?? 0]
  if (column.kind === 'any') return column.values[row]
  const value = column.values[row]
  return value === value ? value : undefined
}

/** Puts a value into a row that exists; returns the column, or the one that takes its place because it can hold it. */
export function withValue(column: FieldColumn, row: number, value: unknown): FieldColumn {
  if (column.kind === 'number' && isPlainNumber(value)) column.values[row] = value
  else if (column.kind === 'text' && (typeof value === 'string' || value === null)) {
    let code = column.codeOf.get(value)
    if (code === undefined) {
      if (column.dictionary.length > MOST_TEXTS) return withValue(ofAny(column, row), row, value)
      code = column.dictionary.push(value) - 1
      column.codeOf.set(value, code)
    }
    column.codes[row] = code
  } else if (column.kind === 'any') column.values[row] = value
  else if (value !== undefined) return withValue(ofAny(column, row), row, value)
  return column
}

/** The column with room for more rows, in memory of its own. */
export function withRoom(column: FieldColumn, room: number): FieldColumn {
  if (column.kind === 'number') {
    const values = new Float64Array(room).fill(NaN)
    values.set(column.values)
    column.values = values
  } else if (column.kind === 'text') {
    const codes = new Int32Array(room)
    codes.set(column.codes)
    column.codes = codes
  }
  return column
}

/** The same rows, up to one of them, in a column that can hold anything. */
function ofAny(column: FieldColumn, rows: number): AnyColumn {
  return { kind: 'any', values: Array.from({ length: rows }, (_, row) => valueIn(column, row)) }
}

/** NaN stands for nothing in a column, and so it cannot stand for itself. */
function isPlainNumber(value: unknown): value is number {
  return typeof value === 'number' && value === value
}
