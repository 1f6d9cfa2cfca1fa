import { tokenOf } from '../group/index.ts'
import type { Dimension, Token } from '../group/index.ts'
import type { BatchColumns } from './batches.ts'
import type { TextColumn } from './fieldColumn.ts'
import type { Instant } from '../time/index.ts'

type Read = (facet: unknown) => Token
type IdOf = (token: Token) => number
type Credit = (record: never) => string | undefined

/** Numbers the tokens of a block's rows: of their places where there are any, else of their credits or of themselves. */
export type FillTokens = (
  records: readonly unknown[],
  columns: BatchColumns | undefined,
  places: Float64Array | undefined,
  credit: Credit | undefined,
  length: number,
) => void

/** A function that fills `ids` with the numbers that `numberOf` gives to a dimension's tokens. */
export function tokenColumn(ids: Int32Array, dimension: Dimension<unknown>, numberOf: IdOf): FillTokens {
  const read = dimension.reader() as Read
  const names = remembered(numberOf)
  const { idOf } = names
  const spans = dimension.spans?.()
  const fillByPlace = spans === undefined ? undefined : spanFiller(ids, read, idOf, spans)
  const fillFromCodes = codeFiller(ids, names.idOf)
  return (records, columns, places, credit, length) => {
    if (places !== undefined) {
      if (fillByPlace === undefined) fillFromPlaces(ids, places, read, idOf, 0, length)
      else fillByPlace(places, length)
    } else if (dimension.field !== undefined) {
      const column = columns?.isComplete === true ? columns.field(dimension.field) : undefined
      if (columns !== undefined && column?.kind === 'text') fillFromCodes(column, columns.from, length)
      else fillFromField(ids, records, dimension.field, names, length)
    } else if (credit === undefined) fillFromRecords(ids, records, read, idOf, length)
    else fillFromCredits(ids, records, credit as (record: unknown) => string | undefined, read, idOf, length)
  }
}

// A loop of its own for each thing that tokens are read from, so that each stays as fast as if it were the only one.

function fillFromPlaces(
  ids: Int32Array,
  places: Float64Array,
  read: Read,
  idOf: IdOf,
  from: number,
  length: number,
): void {
  for (let row = from; row < length; row++) {
    const place = places[row]!
    ids[row] = idOf(read(place === place ? place : undefined))
  }
}

function fillFromField(
  ids: Int32Array,
  records: readonly unknown[],
  field: string,
  { recent, recentIds, idOf }: Remembered,
  length: number,
): void {
  for (let row = 0; row < length; row++) {
    const record = records[row] as Readonly<Record<string, unknown>> | null | undefined
    const value = record == null ? undefined : record[field]
    if (typeof value === 'string') {
      const place = placeOf(value)
      ids[row] = recent[place] === value ? recentIds[place]! : idOf(value)
    } else ids[row] = idOf(tokenOf(value))
  }
}

function fillFromRecords(ids: Int32Array, records: readonly unknown[], read: Read, idOf: IdOf, length: number): void {
  for (let row = 0; row < length; row++) ids[row] = idOf(read(records[row]))
}

function fillFromCredits(
  ids: Int32Array,
  records: readonly unknown[],
  credit: (record: unknown) => string | undefined,
  read: Read,
  idOf: IdOf,
  length: number,
): void {
  for (let row = 0; row < length; row++) {
    const record = records[row]
    // A record that is none has no credit.
    ids[row] = idOf(read(record == null ? undefined : credit(record)))
  }
}

/** The numbers of a dictionary's texts are looked up once; after that a row costs two looks into an array. */
function codeFiller(ids: Int32Array, idOf: IdOf): (column: TextColumn, from: number, length: number) => void {
  let known: TextColumn | undefined
  let idsByCode = new Int32Array(0)
  return (column, from, length) => {
    const { codes, dictionary } = column
    if (known !== column || idsByCode.length < dictionary.length) {
      idsByCode = new Int32Array(dictionary.length).fill(-1)
      known = column
    }
    for (let row = 0; row < length; row++) {
      const code = codes[from + row]!
      let id = idsByCode[code]!
      // A text gets its number no sooner than a row has it.
      if (id < 0) idsByCode[code] = id = idOf(tokenOf(dictionary[code]))
      ids[row] = id
    }
  }
}

/** After so many bounds in one block the records are in no order of time, and bounds do not pay. */
const MOST_SPANS = 64

/**
 * Places that come in order mostly stay in the bucket of the one before: as long as they do, two comparisons say so.
 * It buys a tenth of a report by hour over records in the order of their arrival.
 */
function spanFiller(
  ids: Int32Array,
  read: Read,
  idOf: IdOf,
  spanOf: NonNullable<ReturnType<NonNullable<Dimension<unknown>['spans']>>>,
): (places: Float64Array, length: number) => void {
  const bounds = new Float64Array(2)
  let id = 0

  function enter(place: Instant): void {
    const { start, end } = spanOf(place)
    bounds[0] = start
    bounds[1] = end
    id = idOf(read(place))
  }

  /** The first row that is no longer in the bucket of the bounds. */
  function stay(places: Float64Array, first: number, length: number): number {
    const [from, until] = [bounds[0]!, bounds[1]!]
    let row = first
    for (; row < length; row++) {
      const place = places[row]!
      if (!(place >= from && place < until)) break
      ids[row] = id
    }
    return row
  }

  return (places, length) => {
    let row = stay(places, 0, length)
    for (let spans = 0; row < length && spans < MOST_SPANS; spans++) {
      const place = places[row]!
      if (place === place) enter(place)
      else ids[row++] = idOf(read(undefined))
      row = stay(places, row, length)
    }
    if (row < length) fillFromPlaces(ids, places, read, idOf, row, length)
  }
}

/** The numbers of the tokens that were seen last. */
interface Remembered {
  readonly recent: Token[]
  readonly recentIds: Int32Array
  readonly idOf: IdOf
}

/**
 * Remembers numbers. Neighbouring records often share a token, so the last is remembered; of strings, which hashing
 * makes slow to look up, the recent ones are found by their length and two of their letters.
 */
function remembered(numberOf: IdOf): Remembered {
  const recent: Token[] = Array.from({ length: RECENT }, () => undefined)
  const recentIds = new Int32Array(RECENT)
  let last: Token = undefined
  let id = -1
  function idOf(token: Token): number {
    if (token === last && id >= 0) return id
    last = token
    if (typeof token !== 'string') return (id = numberOf(token))
    const place = placeOf(token)
    if (recent[place] !== token) {
      recentIds[place] = numberOf(token)
      recent[place] = token
    }
    return (id = recentIds[place]!)
  }
  return { recent, recentIds, idOf }
}

const RECENT = 256

/** Where a string is remembered. */
function placeOf(token: string): number {
  const end = token.length - 1
  return end < 0 ? 0 : (token.charCodeAt(end) * 31 + token.charCodeAt(end >> 1) * 7 + end) & (RECENT - 1)
}
