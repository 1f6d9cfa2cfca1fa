import type { StateTable, Statistic } from '../stats/index.ts'
import type { GroupTable } from './groupTable.ts'
import { jointTotals, LANES } from './jointTotals.ts'
import type { JointTotals } from './jointTotals.ts'
import type { Selection } from './selections.ts'

/** The columns of one selection whose statistics need no more than counts and sums. */
export interface JointColumns {
  /** A table for one more column; its rows are added by `offer`, or by `add` as to any table. */
  readonly table: (statistic: Statistic, values: Float64Array) => JointTable
  /** Adds the rows of all columns that were offered since the last time. */
  readonly flush: () => void
}

/** The states of one column. */
export interface JointTable extends StateTable {
  /** Has the values of the whole selection added, in one loop with those of other columns. */
  readonly offer: () => void
}

interface JointSet {
  readonly totals: JointTotals
  readonly lanes: Lane[]
  /** The values of the lanes, and nothing for those that are not taken. */
  readonly columns: Float64Array[]
}

interface Lane {
  readonly values: Float64Array
  /** The states of rows that were not added jointly. */
  readonly own: StateTable
  isOffered: boolean
}

/** The columns of a selection. */
export function jointColumns(selection: Selection, groupTable: GroupTable): JointColumns {
  const sets: JointSet[] = []
  const measured = new Uint8Array(selection.rows.length) // the codes of rows of which none is left out
  const nothing = new Float64Array(selection.rows.length) // stands in for columns that a set has not

  function setWithRoom(): JointSet {
    let set = sets.at(-1)
    if (set === undefined || set.lanes.length === LANES) {
      set = { totals: jointTotals(), lanes: [], columns: Array.from({ length: LANES }, () => nothing) }
      sets.push(set)
    }
    return set
  }

  function addAlone({ values, own }: Lane): void {
    own.reserve(groupTable.size())
    own.add(values, measured, selection.groups, selection.length)
  }

  function addTogether({ totals, lanes, columns }: JointSet): void {
    const { groups, length } = selection
    totals.reserve(groupTable.size())
    for (let from = 0; ; from++) {
      from = totals.add(columns, groups, from, length)
      if (from === length) return
      for (const { values, own } of lanes) {
        own.reserve(groupTable.size())
        own.add(values.subarray(from, from + 1), measured, groups.subarray(from, from + 1), 1)
      }
    }
  }

  return {
    table: (statistic, values) => {
      const { ofTotal, merge } = statistic
      const own = statistic.table()
      const { totals, lanes, columns } = setWithRoom()
      const lane: Lane = { values, own, isOffered: false }
      const number = lanes.push(lane) - 1
      columns[number] = values
      return {
        reserve: own.reserve,
        add: own.add,
        offer: () => {
          lane.isOffered = true
        },
        state: (group) => merge(own.state(group), ofTotal!(totals.total(number, group))),
      }
    },
    flush: () => {
      for (const set of sets) {
        if (set.lanes.length > 1 && set.lanes.every(isOffered)) addTogether(set)
        else for (const lane of set.lanes) if (lane.isOffered) addAlone(lane)
        for (const lane of set.lanes) lane.isOffered = false
      }
    },
  }
}

function isOffered(lane: Lane): boolean {
  return lane.isOffered
}
