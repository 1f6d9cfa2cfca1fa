import type { Tally } from '../../metric/index.ts'
import type { StateTable, Statistic } from '../../stats/index.ts'
import type { GroupTable } from './groupTable.ts'
import { stateTable } from './stateTable.ts'

/** What a run finds out about one measure: the account of every group, and the states of some statistics. */
export interface Inquiry {
  /** The statistics whose states are kept, one of each name. */
  readonly statistics: readonly Statistic[]
  /** Keeps the states of one more statistic, while the run is planned; returns false where another has its name. */
  readonly keep: (statistic: Statistic) => boolean
  /** Asks some rows while their records are at hand; absent where no record has to be asked. */
  readonly ask?: ((from: number, to: number) => void) | undefined
  /** Finds the numbers of the first rows, before they are added up. */
  readonly prepare: (length: number) => void
  /** Takes in the first rows, whose groups are known by now. */
  readonly add: (length: number) => void
  /** A copy of a group's account. */
  readonly tally: (group: number) => Tally
  /** A copy of a group's state of a statistic. */
  readonly state: (group: number, statistic: Statistic) => unknown
  /** The same for reading only, which may cost less. */
  readonly view: (group: number, statistic: Statistic) => unknown
}

/** Tables of the states of several statistics, one of each name. */
export interface StateTables {
  readonly statistics: readonly Statistic[]
  /** Whether there is any table. */
  readonly isEmpty: () => boolean
  /** As {@link Inquiry.keep}; without a table of its own where its states are found elsewhere. */
  readonly keep: (statistic: Statistic, isElsewhere: boolean) => boolean
  /** Adds rows to all tables, which is to say to the groups there are by now. */
  readonly add: (...rows: Parameters<StateTable['add']>) => void
  /** The state of a statistic in a group, `undefined` where it has no table. */
  readonly state: (group: number, statistic: Statistic, isView: boolean) => unknown
}

/** Tables over the groups of a run. */
export function stateTables({ size }: GroupTable): StateTables {
  const statistics: Statistic[] = []
  const tables = new Map<string, StateTable>()
  return {
    statistics,
    isEmpty: () => tables.size === 0,
    keep: (statistic, isElsewhere) => {
      const known = statistics.find(({ id }) => id === statistic.id)
      if (known !== undefined) return isSame(known, statistic)
      statistics.push(statistic)
      if (!isElsewhere) tables.set(statistic.id, stateTable(statistic))
      return true
    },
    add: (...rows) => {
      for (const states of tables.values()) {
        states.reserve(size())
        states.add(...rows)
      }
    },
    state: (group, { id }, isView) => {
      const states = tables.get(id)
      if (states === undefined) return undefined
      states.reserve(size()) // groups may have come since the last block, or there was none
      return isView && states.view !== undefined ? states.view(group) : states.state(group)
    },
  }
}

/** Those of the library go by their names; a user's is the same only as itself. */
function isSame(one: Statistic, other: Statistic): boolean {
  return one === other || (one.table !== undefined && other.table !== undefined)
}
