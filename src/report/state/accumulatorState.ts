import { wrongType } from '../../internal/accepts.ts'
import type { Dimension } from '../../group/index.ts'
import type { AccumulatorState } from './stateTypes.ts'
import type { GroupState } from './groupStates.ts'
import { identityFor, missing, requireSame } from './identity.ts'
import type { Plan } from '../engine/plan.ts'
import { readState, requireGroups, SCHEMA } from './readState.ts'
import { inOrder, placesOf } from './statePlaces.ts'

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
  for (const name of new Set([...Object.keys(ours.metrics), ...Object.keys(stored.metrics)])) {
    const [mine, theirs] = [ours.metrics[name], stored.metrics[name]]
    if (mine === undefined || theirs === undefined) throw missing(owner, name, mine === undefined ? 'there' : 'here')
    requireSame(owner, name, mine, theirs)
  }
  requireGroups(owner, plan, stored)
  return inOrder(
    stored.groups,
    placesOf(plan, (name) => stored.metrics[name]!.column),
  )
}

/** The identities of a plan's metrics and dimensions. */
function definitionOf<R>(owner: string, plan: Plan<R>): Pick<AccumulatorState, 'metrics' | 'by'> {
  const metrics = plan.asked.map(
    ({ name, metric, inquiry }) =>
      [name, Object.assign(identityFor(owner, name, metric), { column: inquiry })] as const,
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
