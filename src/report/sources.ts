import type { Dimension } from '../group/index.ts'
import type { BlockColumns, BlockReader, MeasureSteps, Step, StepKey } from '../metrics/index.ts'
import type { Batch, BatchColumns } from './batches.ts'
import { BLOCK } from './block.ts'
import { blockSource } from './blockSource.ts'
import type { BlockSource } from './blockSource.ts'
import { tokenColumn } from './tokenColumn.ts'
import type { GroupTable } from './groupTable.ts'

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
  /** The rows as columns, counted by kind; only for steps without a view. */
  readonly block: (steps: MeasureSteps<R>, reader: BlockReader) => BlockSource
  /** Fills all sources from a batch of records. */
  readonly fill: (batch: Batch<R>) => void
  /** Finishes the block once all columns have added it. */
  readonly flush: () => void
}

/**
 * The sources of a lane whose groups are formed by these dimensions. Where records are read by the block anyway, that
 * `reader` tells their places too.
 */
export function sources<R>(
  dimensions: readonly Dimension<unknown>[],
  table: GroupTable,
  reader: BlockReader | undefined,
): Sources<R> {
  const fills: ((length: number) => void)[] = []
  const flushes: (() => void)[] = []
  const known = new Map<string, unknown>()
  const raw: { records: readonly R[]; columns: BatchColumns | undefined } = { records: [], columns: undefined }
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
  const columns = (by: BlockReader): BlockColumns =>
    once(`columns ${text(by)}`, () => {
      const source = by.columns(BLOCK)
      const fill = (length: number): void => {
        if (raw.columns === undefined) by.read(source, raw.records, length)
        else by.copy(source, raw.columns.read(by))
      }
      return { source, fill }
    })
  const place = (steps: MeasureSteps<R>): PlaceSource => {
    if (steps.view === undefined && steps.place.key === reader?.placeKey) return { at: columns(reader).place }
    const seen = view(steps)
    return once(`place ${text(seen)} ${text(steps.place.key)}`, () => placeSource(steps.place, seen))
  }

  function dimensionSource(steps: MeasureSteps<R>, dimension: Dimension<unknown>, index: number): Int32Array {
    const seen = view(steps)
    const placed = dimension.reads === 'place' ? place(steps).at : undefined
    const facet = dimension.reads === 'agentId' ? steps.agentId : dimension.reads === 'group' ? steps.group : undefined
    // The same tokens come from the same view, and the same place or credit function where one is read.
    return once(`dimension ${index} ${text(seen)} ${text(placed ?? facet ?? 'record')}`, () => {
      const ids = new Int32Array(BLOCK)
      const fill = tokenColumn(ids, dimension, (token) => table.tokenId(index, token))
      return { source: ids, fill: (length) => fill(seen.records, raw.columns, placed, facet, length) }
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
    const { groups } = group(steps)
    return once(`block ${text(reader)} ${text(groups)}`, () => {
      const source = blockSource(columns(reader), reader.kinds, groups, table)
      flushes.push(source.flush)
      return { source, fill: source.fill }
    })
  }

  return {
    view,
    gate,
    place,
    group,
    block,
    fill: ({ records, length, columns: behind }) => {
      raw.records = records
      raw.columns = behind
      for (const fill of fills) fill(length)
    },
    flush: () => {
      for (const flush of flushes) flush()
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
