import { wrongType } from '../internal/accepts.ts'
import { dimensionOf } from '../group/index.ts'
import type { Dimension } from '../group/index.ts'
import { batchesOf, isBatched } from './batches.ts'
import type { Batch } from './batches.ts'
import { groupStates } from './groupStates.ts'
import type { GroupStates } from './groupStates.ts'
import { planOf } from './plan.ts'
import type { Lane, Plan } from './plan.ts'
import type { Grouping, Metrics } from './rowTypes.ts'

/** Metrics over groups on their way through the records: what `report`, `rollup` and `accumulator` are made of. */
export interface Run<R> {
  readonly plan: Plan<R>
  readonly states: GroupStates
  /** Takes in records of one lane, linked as the lane asks for. */
  readonly addTo: (lane: Lane<R>, records: Iterable<R>) => void
}

/** A run that has seen nothing; `isStored` where its states are to be stored and merged. */
export function runOf<R>(owner: string, metrics: Metrics<R>, by: Grouping<R>, isStored = false): Run<R> {
  requireObject(owner, 'metrics by name', metrics)
  requireObject(`${owner}: by`, 'ways to form groups by name', by)
  const plan = planOf(owner, metrics, dimensionsOf(owner, metrics, by), isStored)

  function addBatch(lane: Lane<R>, batch: Batch<R>): void {
    lane.sources.fill(batch)
    for (const column of lane.columns) column.add(batch.length)
    lane.sources.flush()
  }

  return {
    plan,
    states: groupStates(plan),
    addTo: (lane, records) => {
      for (const batch of batchesOf(records)) addBatch(lane, batch)
    },
  }
}

/** All records of an input into all lanes of a run, linked where a lane asks for it. */
export function addInput<R>(run: Run<R>, records: Iterable<R>): void {
  const { lanes } = run.plan
  // An input that can be read only once is kept when more than one lane reads it.
  const isKept = Array.isArray(records) || isBatched(records)
  const input = lanes.length > 1 && !isKept ? [...records] : records
  for (const lane of lanes) {
    run.addTo(lane, lane.link === undefined ? input : (lane.link.link(input, lane.asOf) as Iterable<R>))
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
