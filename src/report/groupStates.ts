import { snapshot } from '../fold/index.ts'
import type { Token } from '../group/index.ts'
import { emptyTally, mergeTally } from '../metrics/index.ts'
import type { Tally } from '../metrics/index.ts'
import type { Statistic } from '../stats/index.ts'
import type { Plan } from './plan.ts'

/** One column's partial result in one group, as plain JSON. */
export interface ColumnState {
  /** How many records were seen and left out. */
  readonly tally: Tally
  /** The states of the column's statistics by their `id`. */
  readonly statistics: Record<string, unknown>
}

/** One group's partial result: its tokens (`null` for `undefined`) and a state for each column. */
export interface GroupState {
  /** What the group is formed by, in the order of the dimensions; `null` stands for `undefined`. */
  readonly key: readonly (string | number | boolean | null)[]
  /** The states by the number of their column. */
  readonly columns: readonly ColumnState[]
}

/** The partial results of all groups: what was merged in, and what the run itself has counted. */
export interface GroupStates {
  /** Everything so far, as copies that nobody else holds. */
  readonly all: () => readonly GroupState[]
  /** Takes in partial results of the same plan; they are not changed. */
  readonly merge: (groups: readonly GroupState[]) => void
  /** The account and the statistic's state of a slot's column in a group; not to be changed. */
  readonly read: (group: number, column: number, statistic: Statistic) => { tally: Tally; state: unknown }
}

/** The partial results of a plan. */
export function groupStates<R>(plan: Plan<R>): GroupStates {
  const { columns, table } = plan
  const merged = new Map<number, ColumnState[]>()

  function tallyOf(group: number, column: number): Tally {
    const tally = columns[column]!.tally(group)
    const more = merged.get(group)?.[column]
    return more === undefined ? tally : mergeTally(tally, more.tally)
  }

  function stateOf(group: number, column: number, id: string): unknown {
    const { statistic, table: live } = columns[column]!.statistics.get(id)!
    const more = merged.get(group)?.[column]?.statistics[id]
    live.reserve(table.size()) // groups may have come since the last block, or there was none
    const own = live.state(group)
    return more === undefined ? own : statistic.merge(snapshot(more), own)
  }

  /** The state for reading only, which is cheaper where nothing was merged in. */
  function viewOf(group: number, column: number, id: string): unknown {
    const { table: live } = columns[column]!.statistics.get(id)!
    if (live.view === undefined || merged.has(group)) return stateOf(group, column, id)
    live.reserve(table.size())
    return live.view(group)
  }

  return {
    all: () =>
      Array.from({ length: table.size() }, (_, group) => ({
        key: table.tokensOf(group).map((token) => token ?? null),
        columns: columns.map((column, index) => ({
          tally: tallyOf(group, index),
          statistics: Object.fromEntries(
            Array.from(column.statistics.values(), ({ statistic }) => [
              statistic.id,
              // Merging into an empty state brings it into its canonical form and makes it ours.
              statistic.merge(statistic.empty(), stateOf(group, index, statistic.id)),
            ]),
          ),
        })),
      })),
    merge: (groups) => {
      for (const { key, columns: theirs } of groups) {
        const tokens = key.map((token): Token => token ?? undefined)
        const group = table.groupId(tokens.map((token, dimension) => table.tokenId(dimension, token)))
        let ours = merged.get(group)
        if (ours === undefined) merged.set(group, (ours = columns.map(() => ({ tally: emptyTally(), statistics: {} }))))
        columns.forEach((column, index) => {
          mergeTally(ours[index]!.tally, theirs[index]!.tally)
          for (const { statistic } of column.statistics.values()) {
            const before = ours[index]!.statistics[statistic.id] ?? statistic.empty()
            ours[index]!.statistics[statistic.id] = statistic.merge(before, theirs[index]!.statistics[statistic.id])
          }
        })
      }
    },
    read: (group, column, statistic) => ({
      tally: tallyOf(group, column),
      state: viewOf(group, column, statistic.id),
    }),
  }
}
