import { wrongType } from '../../internal/accepts.ts'
import { dimensionOf } from '../../group/index.ts'
import type { Dimension } from '../../group/index.ts'
import { requireRecords } from '../../metric/index.ts'
import type { Records } from '../../metric/index.ts'
import type { Period } from '../../time/index.ts'
import { groupStates } from '../state/groupStates.ts'
import type { GroupStates } from '../state/groupStates.ts'
import { batchesOf, isBatched } from './batches.ts'
import { planOf } from './plan.ts'
import type { Linked, Plan } from './plan.ts'
import type { Grouping, Metrics } from './rowTypes.ts'

/** Metrics over groups on their way through the records: what `report`, `rollup` and `accumulator` are made of. */
export interface Run<R> {
  readonly plan: Plan<R>
  readonly states: GroupStates
}

/** How many records are read at a time: few enough that a block's columns stay in the processor's cache. */
export const ROWS = 1024

/** What a run is asked, beside its metrics and groups. */
export interface RunOptions {
  readonly isStored?: boolean | undefined
  readonly during?: Period | undefined
  /** How many records there are, where that is known. */
  readonly expected?: number | undefined
}

/** A run that has seen nothing. */
export function runOf<R>(owner: string, metrics: Metrics<R>, by: Grouping<R>, options: RunOptions = {}): Run<R> {
  requireObject(owner, 'metrics by name', metrics)
  requireObject(`${owner}: by`, 'ways to form groups by name', by)
  const { isStored = false, during, expected = ROWS } = options
  const rows = Math.min(Math.max(expected, 1), ROWS)
  const plan = planOf(owner, metrics, dimensionsOf(owner, metrics, by), { isStored, during, rows })
  return { plan, states: groupStates(plan) }
}

/** All records of an input, linked where metrics ask for it. */
export function addInput<R>(owner: string, { plan: { inputs } }: Run<R>, records: Records<R>): void {
  requireRecords(owner, records)
  // An input that can be read only once is kept when it is read more than once.
  const isKept = Array.isArray(records) || isBatched(records)
  const input = inputs.length > 1 && !isKept ? [...records] : records
  for (const one of inputs) {
    addTo(one, one.link === undefined ? input : (one.link.link(input, one.asOf) as readonly R[]))
    one.feed.settle()
  }
}

/** How many records there are, where that can be told without reading them. */
export function lengthOf(records: unknown): number | undefined {
  return Array.isArray(records) ? records.length : undefined
}

/** Records that are linked as they have to be. */
export function addTo<R>({ feed }: Linked<R>, records: Records<R>): void {
  if (Array.isArray(records)) feed.take(records as readonly R[], 0, records.length)
  else if (isBatched(records)) {
    for (const { records: rows, length, columns } of batchesOf(records)) feed.take(rows, 0, length, columns)
  } else {
    // A reader may hand out one object again and again, so each is looked at as it comes.
    const one: R[] = []
    for (const record of records) {
      one[0] = record
      feed.take(one, 0, 1)
    }
  }
}

function dimensionsOf<R>(
  owner: string,
  metrics: Metrics<R>,
  by: Grouping<R>,
): Readonly<Record<string, Dimension<unknown>>> {
  const dimensions = Object.entries(by).map(([name, one]) => {
    if (Object.hasOwn(metrics, name)) throw wrongType(owner, 'keys and metrics with names of their own', name)
    return [name, dimensionOf(owner, name, one)] as const
  })
  return Object.fromEntries(dimensions)
}

function requireObject(owner: string, accepts: string, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(owner, accepts, value)
}
