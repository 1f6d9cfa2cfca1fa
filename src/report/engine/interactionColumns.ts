import { wrongType } from '../../internal/accepts.ts'
import type { Interaction } from '../../model/index.ts'
import { BATCHES } from './batches.ts'
import type { Batch, Batched } from './batches.ts'
import { columnsByName } from './columnsByName.ts'
import type { ColumnsByName } from './columnsByName.ts'
import { fieldColumn, valueIn, withRoom, withValue } from './fieldColumn.ts'
import { rowViews } from './rowViews.ts'
import type { FieldColumns, RowViews } from './rowViews.ts'

/** Interactions kept as one column a field: the fast lane for `rollup` and `report`. */
export interface InteractionColumns<out R = Interaction> extends Batched<R> {
  /** How many interactions there are. */
  readonly length: number
  /** Appends one more interaction; returns the new length. Not to be done while they are being read. */
  readonly push: (record: Interaction) => number
}

/**
 * Interactions as columns, a struct of arrays: `rollup`, `report` and accumulators take it wherever they take records and
 * give the same results, bit for bit. What is read of the records is kept from run to run, so the second report over the
 * same columns checks nothing again, and a group key that is the name of a field costs a look into an array.
 *
 * - Of records (any iterable, broken ones too), each field becomes a column. Nothing is lost: whatever a typed array
 *   cannot hold is kept as it is.
 * - Of columns by name, such as an Arrow table has: numbers as typed arrays or arrays (NaN or `null` where there is
 *   none; a `Float64Array` is used without a copy and must not change afterwards), text as arrays or as `{ codes,
 *   dictionary }` with a negative code where there is none, vectors with `length` and `get(row)`.
 * - Of nothing: empty columns, to grow by `push`.
 *
 * Functions of a record (`by` functions, own metrics) are shown a view of the row that is good during the call; iterating
 * gives plain objects. `null` and absent are the same here as everywhere.
 *
 * @param records - interactions; in the other form columns by name, or nothing
 * @returns an iterable of the interactions with `length` and `push`
 * @throws TypeError for what is neither, or columns of different lengths
 * @example
 * ```ts
 * const columns = interactionColumns({
 *   id: ['1', '2'],
 *   channel: { codes: [0, 0], dictionary: ['voice'] },
 *   outcome: ['answered', 'abandoned'],
 *   queuedAt: Float64Array.of(0, 60_000),
 *   answeredAt: [10_000, null],
 *   leftAt: [null, 90_000],
 * })
 * columns.push({ id: '3', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 30_000 }) // => 3
 * report(columns, { asa: averageSpeedOfAnswer }).asa.value // => 20000
 * ```
 * @since 0.1.0
 */
export function interactionColumns<R extends Interaction>(records: Iterable<R>): InteractionColumns<R>
export function interactionColumns(source?: ColumnsByName): InteractionColumns
export function interactionColumns(source: Iterable<unknown> | ColumnsByName = []): InteractionColumns {
  if (typeof source !== 'object' || (source as unknown) === null) {
    throw wrongType('interactionColumns', 'interactions, columns by name, or nothing', source)
  }
  if (!(Symbol.iterator in source)) {
    const { fields, length } = columnsByName('interactionColumns', source)
    return asInteractions(fields, length)
  }
  const columns = asInteractions(new Map(), 0)
  for (const record of source as Iterable<Interaction>) columns.push(record)
  return columns
}

/** How many rows a batch has. */
const ROWS = 1024

function asInteractions(fields: FieldColumns, given: number): InteractionColumns {
  let length = given
  let room = given
  let views: RowViews | undefined
  /** Rows that are no plain objects. */
  const strays = new Map<number, unknown>()

  function makeRoom(): void {
    room = Math.max(16, 2 * room)
    for (const column of fields.values()) withRoom(column, room)
  }

  function put(name: string, value: unknown): void {
    const column = fields.get(name) ?? fieldColumn(value, room)
    const next = withValue(column, length, value)
    if (next === fields.get(name)) return
    fields.set(name, next)
    views = undefined // they show what was there before
  }

  function push(record: unknown): number {
    if (length >= room) makeRoom()
    if (isPlain(record)) for (const name of Object.keys(record)) put(name, record[name])
    else strays.set(length, record)
    return ++length
  }

  function batchAt(from: number): Batch<Interaction> {
    const size = Math.min(ROWS, length - from)
    const shown = (views ??= rowViews(fields)).show(from, size)
    const isComplete = strays.size === 0 || !hasStray(strays, from, size)
    const records = (
      isComplete ? shown : shown.slice(0, size).map((view, row) => strayOr(view, from + row))
    ) as readonly Interaction[]
    return { records, length: size, columns: { from, isComplete, field: (name) => fields.get(name) } }
  }

  function strayOr(view: object, row: number): unknown {
    return strays.has(row) ? strays.get(row) : view
  }

  function recordAt(row: number): Interaction {
    if (strays.has(row)) return strays.get(row) as Interaction
    const values = Array.from(fields, ([name, column]) => [name, valueIn(column, row)] as const)
    return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as unknown as Interaction
  }

  return {
    get length() {
      return length
    },
    push,
    *[BATCHES]() {
      for (let from = 0; from < length; from += ROWS) yield batchAt(from)
    },
    *[Symbol.iterator]() {
      for (let row = 0; row < length; row++) yield recordAt(row)
    },
  }
}

function hasStray(strays: ReadonlyMap<number, unknown>, from: number, size: number): boolean {
  for (let row = from; row < from + size; row++) if (strays.has(row)) return true
  return false
}

/** Whether the fields of a record are all that there is to it. */
function isPlain(record: unknown): record is Readonly<Record<string, unknown>> {
  if (typeof record !== 'object' || record === null) return false
  const prototype: unknown = Object.getPrototypeOf(record)
  return prototype === Object.prototype || prototype === null
}
