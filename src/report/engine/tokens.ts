import { tokenOf } from '../../group/index.ts'
import type { Dimension, Token } from '../../group/index.ts'
import type { Credit } from '../../metric/index.ts'
import type { TextColumn } from './fieldColumn.ts'
import type { Tokens } from './grouping.ts'

type Read = (facet: unknown) => Token
type IdOf = (token: Token) => number

/** Numbers the tokens of the places of rows. */
export function placeTokens(at: Float64Array, dimension: Dimension<unknown>, numberOf: IdOf, isLate: boolean): Tokens {
  const ids = new Int32Array(at.length)
  const read = dimension.reader() as Read
  const { idOf } = remembered(numberOf)
  return {
    ids,
    isLate,
    fill: (from, to) => {
      for (let row = from; row < to; row++) {
        const place = at[row]!
        ids[row] = idOf(read(place === place ? place : undefined))
      }
    },
  }
}

/** Numbers the tokens of those whom records are credited to. A record that is none has no credit. */
export function creditTokens<R>(
  records: readonly unknown[],
  credit: Credit<R>,
  dimension: Dimension<unknown>,
  numberOf: IdOf,
  rows: number,
): Tokens {
  const ids = new Int32Array(rows)
  const read = dimension.reader() as Read
  const { idOf } = remembered(numberOf)
  const of = dimension.reads === 'agentId' ? credit.agentId : credit.group
  return {
    ids,
    isLate: false,
    fill: (from, to) => {
      for (let row = from; row < to; row++) {
        const record = records[row]
        ids[row] = idOf(read(record === null || record === undefined ? undefined : of(record as R)))
      }
    },
  }
}

/** Numbers the tokens that a function finds in records. */
export function recordTokens(
  records: readonly unknown[],
  dimension: Dimension<unknown>,
  numberOf: IdOf,
  rows: number,
): Tokens {
  const ids = new Int32Array(rows)
  const read = dimension.reader() as Read
  const { idOf } = remembered(numberOf)
  return {
    ids,
    isLate: false,
    fill: (from, to) => {
      for (let row = from; row < to; row++) ids[row] = idOf(read(records[row]))
    },
  }
}

/** Numbers what stands in a field of records; of columns, whose dictionary has a number for it already, in two looks. */
export function fieldTokens(
  records: readonly unknown[],
  field: string,
  numberOf: IdOf,
  rows: number,
  columnOf: () => { readonly column: TextColumn; readonly first: number } | undefined,
): Tokens {
  const ids = new Int32Array(rows)
  const names = remembered(numberOf)
  const fillFromCodes = codeFiller(ids, names.idOf)
  return {
    ids,
    isLate: false,
    fill: (from, to) => {
      const known = columnOf()
      if (known !== undefined) fillFromCodes(known.column, known.first, from, to)
      else fillFromField(ids, records, field, names, from, to)
    },
  }
}

function fillFromField(
  ids: Int32Array,
  records: readonly unknown[],
  field: string,
  { recent, recentIds, idOf }: Remembered,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const record = records[row] as Readonly<Record<string, unknown>> | null | undefined
    const value = record == null ? undefined : record[field]
    if (typeof value === 'string') {
      const place = placeOf(value)
      ids[row] = recent[place] === value ? recentIds[place]! : idOf(value)
    } else ids[row] = idOf(tokenOf(value))
  }
}

/** The numbers of a dictionary's texts are looked up once; after that a row costs two looks into an array. */
function codeFiller(
  ids: Int32Array,
  idOf: IdOf,
): (column: TextColumn, first: number, from: number, to: number) => void {
  let known: TextColumn | undefined
  let idsByCode = new Int32Array(0)
  return (column, first, from, to) => {
    const { codes, dictionary } = column
    if (known !== column || idsByCode.length < dictionary.length) {
      idsByCode = new Int32Array(dictionary.length).fill(-1)
      known = column
    }
    for (let row = from; row < to; row++) {
      const code = codes[first + row - from]!
      let id = idsByCode[code]!
      // A text gets its number no sooner than a row has it.
      if (id < 0) idsByCode[code] = id = idOf(tokenOf(dictionary[code]))
      ids[row] = id
    }
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
 * makes slow to look up, the recent ones are found by their length and their last letters.
 */
function remembered(numberOf: IdOf): Remembered {
  const recent: Token[] = []
  const recentIds = new Int32Array(1024)
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

/** Where a string is remembered: names that are numbered differ in their last letters. */
function placeOf(token: string): number {
  const end = token.length - 1
  if (end < 2) return end < 0 ? 0 : (token.charCodeAt(end) * 33 + token.charCodeAt(0)) & 1023
  return (token.charCodeAt(end) * 101 + token.charCodeAt(end - 1) * 11 + token.charCodeAt(end - 2) + end) & 1023
}
