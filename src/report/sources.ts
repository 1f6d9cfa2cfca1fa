import type { Dimension, Facets, Token } from '../group/index.ts'
import type { BlockReader, MeasureSteps, Step, StepKey } from '../metrics/index.ts'
import { blockSource } from './blockSource.ts'
import type { BlockSource } from './blockSource.ts'
import type { GroupTable } from './groupTable.ts'

/** How many records are read at a time: few enough that a block's columns stay in the processor's cache. */
export const BLOCK = 2048

/** The records of a block as a measure sees them. */
export interface ViewSource<R> {
  readonly records: readonly R[]
}

/** Where the gate of a measure let a row pass (0), else the number of the reason in `reasons`, counted from 1. */
export interface GateSource {
  readonly codes: Uint8Array
  readonly reasons: readonly string[]
}

/** The instant that places a row; NaN where it has none. */
export interface PlaceSource {
  readonly at: Float64Array
}

/** The group of each row. */
export interface GroupSource {
  readonly groups: Int32Array
}

/**
 * The answers that the measures of a lane share: each distinct view, gate, place and grouping is computed once a block,
 * however many metrics use it. Sources are made while the run is planned and filled, in that order, for every block.
 */
export interface Sources<R> {
  readonly view: (steps: MeasureSteps<R>) => ViewSource<R>
  readonly gate: (steps: MeasureSteps<R>) => GateSource
  readonly place: (steps: MeasureSteps<R>) => PlaceSource
  readonly group: (steps: MeasureSteps<R>) => GroupSource
  readonly block: (steps: MeasureSteps<R>, reader: BlockReader) => BlockSource
  /** Fills all sources from the first `length` of these records. */
  readonly fill: (records: readonly R[], length: number) => void
}

/** The sources of a lane whose groups are formed by these dimensions. */
export function sources<R>(dimensions: readonly Dimension<unknown>[], table: GroupTable): Sources<R> {
  const fills: ((length: number) => void)[] = []
  const known = new Map<string, unknown>()
  const raw = { records: [] as readonly R[] }
  const text = namer()

  /** The source of this name; it is made and put in line the first time it is asked for. */
  function once<S>(name: string, make: () => { source: S; fill: (length: number) => void }): S {
    const found = known.get(name)
    if (found !== undefined) return found as S
    const { source, fill } = make()
    known.set(name, source)
    fills.push(fill)
    return source
  }

  const view = (steps: MeasureSteps<R>): ViewSource<R> => {
    const step = steps.view
    if (step === undefined) return raw
    return once(`view ${text(step.key)}`, () => viewSource(step, raw))
  }
  const gate = (steps: MeasureSteps<R>): GateSource => {
    const seen = view(steps)
    return once(`gate ${text(seen)} ${text(steps.gate.key)}`, () => gateSource(steps.gate, seen))
  }
  const place = (steps: MeasureSteps<R>): PlaceSource => {
    const seen = view(steps)
    return once(`place ${text(seen)} ${text(steps.place.key)}`, () => placeSource(steps.place, seen))
  }

  function dimensionSource(steps: MeasureSteps<R>, dimension: Dimension<unknown>, index: number): Int32Array {
    const seen = view(steps)
    const placed = dimension.reads === 'place' ? place(steps) : undefined
    const facet = dimension.reads === 'agentId' ? steps.agentId : dimension.reads === 'group' ? steps.group : undefined
    // The same tokens come from the same view, and the same place or credit function where one is read.
    return once(`dimension ${index} ${text(seen)} ${text(placed ?? facet ?? 'record')}`, () => {
      const ids = new Int32Array(BLOCK)
      const read = dimension.reader() as Read
      const idOf = tokenIds(table, index)
      const fill = (length: number): void => {
        if (placed !== undefined) fillFromPlaces(ids, placed.at, read, idOf, length)
        else if (facet === undefined) fillFromRecords(ids, seen.records, read, idOf, length)
        else fillFromCredits(ids, seen.records, facet, read, idOf, length)
      }
      return { source: ids, fill }
    })
  }

  const group = (steps: MeasureSteps<R>): GroupSource => {
    const columns = dimensions.map((dimension, index) => dimensionSource(steps, dimension, index))
    return once(`groups ${columns.map(text).join(' ')}`, () => {
      const source = { groups: new Int32Array(BLOCK) }
      return { source, fill: (length) => table.fill(columns, source.groups, length) }
    })
  }

  const block = (steps: MeasureSteps<R>, reader: BlockReader): BlockSource => {
    const seen = view(steps)
    const { groups } = group(steps)
    return once(`block ${text(reader)} ${text(seen)} ${text(groups)}`, () => {
      const source = blockSource(reader, BLOCK, seen, groups, table)
      return { source, fill: source.fill }
    })
  }

  return {
    view,
    gate,
    place,
    group,
    block,
    fill: (records, length) => {
      raw.records = records
      for (const fill of fills) fill(length)
    },
  }
}

function viewSource<R>(
  step: Step<R, unknown>,
  raw: ViewSource<R>,
): { source: ViewSource<R>; fill: (length: number) => void } {
  const records: R[] = []
  const fill = (length: number): void => {
    for (let row = 0; row < length; row++) records[row] = step.of(raw.records[row] as R) as R
  }
  return { source: { records }, fill }
}

function gateSource<R>(
  step: MeasureSteps<R>['gate'],
  seen: ViewSource<R>,
): { source: GateSource; fill: (length: number) => void } {
  const codes = new Uint8Array(BLOCK)
  const reasons: string[] = ['']
  const fill = (length: number): void => {
    const { records } = seen
    for (let row = 0; row < length; row++) {
      const reason = step.of(records[row] as R)
      codes[row] = reason === undefined ? 0 : codeOf(reasons, reason)
    }
  }
  return { source: { codes, reasons }, fill }
}

/** The number of a reason among the few that a gate has. */
export function codeOf(reasons: string[], reason: string): number {
  for (let code = 1; code < reasons.length; code++) if (reasons[code] === reason) return code
  return reasons.push(reason) - 1
}

function placeSource<R>(
  step: MeasureSteps<R>['place'],
  seen: ViewSource<R>,
): { source: PlaceSource; fill: (length: number) => void } {
  const at = new Float64Array(BLOCK)
  const fill = (length: number): void => {
    const { records } = seen
    for (let row = 0; row < length; row++) at[row] = step.of(records[row] as R) ?? NaN
  }
  return { source: { at }, fill }
}

type Read = (facet: unknown) => Token
type IdOf = (token: Token) => number

// A loop of its own for each thing that tokens are read from, so that each stays as fast as if it were the only one.

function fillFromPlaces(ids: Int32Array, at: Float64Array, read: Read, idOf: IdOf, length: number): void {
  for (let row = 0; row < length; row++) {
    const place = at[row]!
    ids[row] = idOf(read(place === place ? place : undefined))
  }
}

function fillFromRecords(ids: Int32Array, records: readonly unknown[], read: Read, idOf: IdOf, length: number): void {
  for (let row = 0; row < length; row++) ids[row] = idOf(read(records[row]))
}

function fillFromCredits<R>(
  ids: Int32Array,
  records: readonly R[],
  facet: (record: R) => string | undefined,
  read: Read,
  idOf: IdOf,
  length: number,
): void {
  for (let row = 0; row < length; row++) ids[row] = idOf(read(credit(facet, records[row])))
}

/** What a record's sample is credited to; a record that is none has no credit. */
function credit<R>(of: (record: R) => string | undefined, record: R | undefined): Facets['agentId'] | undefined {
  return (record as unknown) == null ? undefined : of(record as R)
}

/** Names keys: strings are their own names, objects are numbered. */
function namer(): (key: StepKey) => string {
  const numbers = new Map<object, string>()
  return (key) => {
    if (typeof key === 'string') return JSON.stringify(key)
    const known = numbers.get(key)
    if (known !== undefined) return known
    const name = `#${numbers.size}`
    numbers.set(key, name)
    return name
  }
}

/**
 * Numbers tokens. Neighbouring records often share one, so the last is remembered; of strings, which hashing makes slow
 * to look up, the recent ones are found by their length and two of their letters.
 */
function tokenIds(table: GroupTable, dimension: number): (token: Token) => number {
  const recent: Token[] = Array.from({ length: 256 }, () => undefined)
  const recentIds = new Int32Array(256)
  let last: Token = undefined
  let id = -1
  return (token) => {
    if (token === last && id >= 0) return id
    last = token
    if (typeof token !== 'string' || token === '') return (id = table.tokenId(dimension, token))
    const end = token.length - 1
    const place = (token.charCodeAt(end) * 31 + token.charCodeAt(end >> 1) * 7 + end) & 255
    if (recent[place] !== token) {
      recentIds[place] = table.tokenId(dimension, token)
      recent[place] = token
    }
    return (id = recentIds[place]!)
  }
}
