import { wrongType } from '../internal/accepts.ts'
import { dimensionOf } from '../group/index.ts'
import type { Dimension } from '../group/index.ts'
import { groupStates } from './groupStates.ts'
import type { GroupStates } from './groupStates.ts'
import { planOf } from './plan.ts'
import type { Lane, Plan } from './plan.ts'
import type { Grouping, Metrics } from './rowTypes.ts'
import { BLOCK } from './sources.ts'

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

  function addBlock(lane: Lane<R>, block: readonly R[]): void {
    lane.sources.fill(block, block.length)
    for (const column of lane.columns) column.add(block.length)
    lane.sources.flush()
  }

  return {
    plan,
    states: groupStates(plan),
    addTo: (lane, records) => {
      for (const block of blocksOf(records)) addBlock(lane, block)
    },
  }
}

/** The records in blocks; an array is cut, anything else is gathered. */
export function* blocksOf<R>(records: Iterable<R>): Generator<readonly R[]> {
  if (Array.isArray(records)) {
    for (let from = 0; from < records.length; from += BLOCK) yield (records as R[]).slice(from, from + BLOCK)
    return
  }
  let block: R[] = []
  for (const record of records) {
    if (block.push(record) === BLOCK) {
      yield block
      block = []
    }
  }
  if (block.length > 0) yield block
}

/** All records of an input into all lanes of a run, linked where a lane asks for it. */
export function addInput<R>(run: Run<R>, records: Iterable<R>): void {
  const { lanes } = run.plan
  // An input that can be read only once is kept when more than one lane reads it.
  const input = lanes.length > 1 && !Array.isArray(records) ? [...records] : records
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
