import { snapshot } from '../../fold/index.ts'
import type { Token } from '../../group/index.ts'
import { emptyTally, mergeTally } from '../../metric/index.ts'
import type { Tally } from '../../metric/index.ts'
import type { Statistic } from '../../stats/index.ts'
import type { Plan } from '../engine/plan.ts'

/** The partial result of one inquiry in one group, as plain JSON. */
export interface ColumnState {
  /** How many records were seen and left out. */
  readonly tally: Tally
  /** The states of its statistics by their `id`. */
  readonly statistics: Record<string, unknown>
}

/** One group's partial result: its tokens (`null` for `undefined`) and a state for each inquiry. */
export interface GroupState {
  /** What the group is formed by, in the order of the dimensions; `null` stands for `undefined`. */
  readonly key: readonly (string | number | boolean | null)[]
  /** The states by the number of their inquiry. */
  readonly columns: readonly ColumnState[]
}

/** The partial results of all groups: what was merged in, and what the run itself has counted. */
export interface GroupStates {
  /** Everything so far, as copies that nobody else holds. */
  readonly all: () => readonly GroupState[]
  /** Takes in partial results of the same plan; they are not changed. */
  readonly merge: (groups: readonly GroupState[]) => void
  /** The account of an inquiry in a group and the state of one of its statistics; not to be changed. */
  readonly read: (group: number, inquiry: number, statistic: Statistic) => { tally: Tally; state: unknown }
}

/** The partial results of a plan. */
export function groupStates<R>({ inquiries, table }: Plan<R>): GroupStates {
  const merged = new Map<number, ColumnState[]>()

  function tallyOf(group: number, index: number): Tally {
    const tally = inquiries[index]!.tally(group)
    const more = merged.get(group)?.[index]
    return more === undefined ? tally : mergeTally(tally, more.tally)
  }

  function stateOf(group: number, index: number, statistic: Statistic): unknown {
    const more = merged.get(group)?.[index]?.statistics[statistic.id]
    const own = inquiries[index]!.state(group, statistic)
    return more === undefined ? own : statistic.merge(snapshot(more), own)
  }

  /** The state for reading only, which is cheaper where nothing was merged in. */
  function viewOf(group: number, index: number, statistic: Statistic): unknown {
    return merged.has(group) ? stateOf(group, index, statistic) : inquiries[index]!.view(group, statistic)
  }

  /** Merging into an empty state brings a state into its canonical form and makes it ours. */
  function ownState(group: number, index: number, statistic: Statistic): unknown {
    return statistic.merge(statistic.empty(), stateOf(group, index, statistic))
  }

  return {
    all: () =>
      table.inUse().map((group) => ({
        key: table.tokensOf(group).map((token) => token ?? null),
        columns: inquiries.map(({ statistics }, index) => ({
          tally: tallyOf(group, index),
          statistics: Object.fromEntries(statistics.map((one) => [one.id, ownState(group, index, one)])),
        })),
      })),
    merge: (groups) => {
      for (const { key, columns: theirs } of groups) {
        const tokens = key.map((token): Token => token ?? undefined)
        const group = table.groupId(tokens.map((token, dimension) => table.tokenId(dimension, token)))
        let ours = merged.get(group)
        if (ours === undefined) {
          merged.set(group, (ours = inquiries.map(() => ({ tally: emptyTally(), statistics: {} }))))
        }
        inquiries.forEach(({ statistics }, index) => {
          const { tally, statistics: states } = ours[index]!
          mergeTally(tally, theirs[index]!.tally)
          for (const { id, empty, merge } of statistics) {
            states[id] = merge(states[id] ?? empty(), theirs[index]!.statistics[id])
          }
        })
      }
    },
    read: (group, index, statistic) => ({ tally: tallyOf(group, index), state: viewOf(group, index, statistic) }),
  }
}
