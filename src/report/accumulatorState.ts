import { wrongType } from '../internal/accepts.ts'
import type { Dimension } from '../group/index.ts'
import type { GroupState } from './groupStates.ts'
import { identityFor, missing, requireSame } from './identity.ts'
import type { MetricIdentity } from './identity.ts'
import type { Plan } from './plan.ts'

/** The version of the form that states are stored in. */
const SCHEMA = 1

/** A stored partial result: plain JSON that knows what it is a partial result of. */
export interface AccumulatorState {
  /** The version of this form. */
  readonly schema: number
  /** The metrics, by the names a report gives them, and the column each of them reads. */
  readonly metrics: Readonly<
    Record<
      string,
      MetricIdentity & {
        /** The number of the column that the metric reads. */
        readonly column: number
      }
    >
  >
  /** The dimensions, by the names of the keys, in their order. */
  readonly by: readonly (readonly [name: string, id: string])[]
  /** The partial results of each group; of a state without `by` of the one group of everything. */
  readonly groups: readonly GroupState[]
}

/** The state of a plan, to be stored. */
export function storedState<R>(plan: Plan<R>, groups: readonly GroupState[]): AccumulatorState {
  return { schema: SCHEMA, ...definitionOf('accumulator.toJSON', plan), groups }
}

/** The groups of a stored state, if it is one of the same definition; their columns in the order of the plan. */
export function groupsOf<R>(owner: string, plan: Plan<R>, state: unknown): readonly GroupState[] {
  const stored = readState(owner, state)
  const ours = definitionOf(owner, plan)
  if (JSON.stringify(stored.by) !== JSON.stringify(ours.by)) {
    throw new TypeError(
      `${owner} accepts a state of the same definition: by differs, ${JSON.stringify(ours.by)} here, ${JSON.stringify(stored.by)} there`,
    )
  }
  const order: number[] = []
  for (const name of new Set([...Object.keys(ours.metrics), ...Object.keys(stored.metrics)])) {
    const [mine, theirs] = [ours.metrics[name], stored.metrics[name]]
    if (mine === undefined || theirs === undefined) throw missing(owner, name, mine === undefined ? 'there' : 'here')
    requireSame(owner, name, mine, theirs)
    order[mine.column] = theirs.column
  }
  return inOrder(stored.groups, order)
}

/** Groups with their columns in the order of another plan. */
export function inOrder(groups: readonly GroupState[], order: readonly number[]): readonly GroupState[] {
  return groups.map(({ key, columns }) => ({ key, columns: order.map((column) => columns[column]!) }))
}

/** The identities of a plan's metrics and dimensions. */
function definitionOf<R>(owner: string, plan: Plan<R>): Pick<AccumulatorState, 'metrics' | 'by'> {
  const metrics = plan.slots.map(
    ({ name, metric, column }) => [name, { ...identityFor(owner, name, metric), column }] as const,
  )
  const by = Object.entries(plan.dimensions).map(([name, dimension]) => [name, idOf(owner, name, dimension)] as const)
  return { metrics: Object.fromEntries(metrics), by }
}

function idOf(owner: string, name: string, dimension: Dimension<unknown>): string {
  if (dimension.id !== undefined) return dimension.id
  throw wrongType(
    `${owner}: by.${name}`,
    'a field, a dimension, or a function with an id, as named(id, ...) gives one',
    dimension.reader,
  )
}

function readState(owner: string, state: unknown): AccumulatorState {
  const stored = state as Partial<AccumulatorState> | null | undefined
  if (stored?.schema !== SCHEMA) {
    throw wrongType(owner, `a state of the schema version ${SCHEMA}`, stored?.schema ?? state)
  }
  if (stored.metrics === undefined || !Array.isArray(stored.by) || !Array.isArray(stored.groups)) {
    throw wrongType(owner, 'a state that accumulator.toJSON has written', state)
  }
  return stored as AccumulatorState
}
