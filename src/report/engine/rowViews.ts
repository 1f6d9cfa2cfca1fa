import type { FieldColumn } from './fieldColumn.ts'
import { valueIn } from './fieldColumn.ts'

/** The columns of a list of records by the names of their fields; a column may be replaced by one that holds more. */
export type FieldColumns = Map<string, FieldColumn>

/**
 * Objects that show the rows of columns, one for each row of a block, whichever block it is: reading a field reads the
 * column. Making a record for every row would cost more than all the measuring.
 */
export interface RowViews {
  /** Has the views show so many rows from one on; returns at least as many views, the same ones every time. */
  readonly show: (from: number, rows: number) => readonly object[]
}

/** Where a view keeps its place in the block. */
const INDEX = /* @__PURE__ */ Symbol('index')

interface View {
  readonly [INDEX]: number
}

/** Views of these columns. */
export function rowViews(fields: FieldColumns): RowViews {
  const first = { row: 0 }
  const getters = Array.from(fields, ([name, column]) => [name, getterOf(column, first)] as const)
  const views: object[] = []

  function addView(): void {
    const view = Object.defineProperty({}, INDEX, { value: views.length })
    // Fields of their own, so that a copy by spread has them too.
    for (const [name, get] of getters) Object.defineProperty(view, name, { get, enumerable: true, configurable: true })
    views.push(view)
  }

  return {
    show: (from, rows) => {
      first.row = from
      while (views.length < rows) addView()
      return views
    },
  }
}

// A function of its own for each kind of column, so that each stays as fast as if it were the only one.

function getterOf(column: FieldColumn, first: { readonly row: number }): (this: View) => unknown {
  if (column.kind === 'number') {
    return function () {
      const value = column.values[first.row + this[INDEX]]!
      return value === value ? value : undefined
    }
  }
  if (column.kind === 'text') {
    const { dictionary } = column
    return function () {
      return dictionary[column.codes[first.row + this[INDEX]]!]
    }
  }
  return function () {
    return valueIn(column, first.row + this[INDEX])
  }
}
