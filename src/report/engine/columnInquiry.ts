import { bump } from '../../internal/counts.ts'
import {
  ASKED,
  ASKED_UNPLACED,
  COUNTED,
  emptyTally,
  learnSorts,
  measuredRows,
  measureRows,
  noteBits,
} from '../../metric/index.ts'
import type { MeasureInfo, Scope } from '../../metric/index.ts'
import { total } from '../../stats/index.ts'
import type { Statistic } from '../../stats/index.ts'
import type { Cells } from './cells.ts'
import type { Grouping } from './grouping.ts'
import type { GroupTable } from './groupTable.ts'
import { stateTables } from './inquiry.ts'
import type { Inquiry } from './inquiry.ts'
import type { Lane } from './lane.ts'

/**
 * The inquiry of a measure whose numbers follow from the sorts of its rows and from columns: the account, counts and sums
 * are read off the cells that all measures share, and rows are looked at one by one only for other statistics.
 */
export function columnInquiry<R>(
  measure: MeasureInfo<R>,
  scope: Scope,
  grouping: Grouping,
  cells: Cells,
  table: GroupTable,
): Inquiry {
  const { values: found, notes } = measure
  const { columns } = scope.block
  const out = measuredRows(columns.sort.length)
  const column = typeof found === 'function' ? found(columns as never) : out.values
  const fill = typeof found === 'object' && 'fill' in found ? found.fill : undefined
  const tables = stateTables(table)
  let lane: Lane | undefined

  /** A state from how often each sort was seen, and what its rows add up to. */
  function stateOf(group: number, statistic: Statistic): unknown {
    learnSorts(measure, scope.sorts, out)
    const { codesBySort, numbersBySort } = out
    const { ofTotal, repeat } = statistic
    const { empty, add } = total()
    const sum = empty()
    let count = 0
    let state = statistic.empty()
    for (let slot = 0; slot < scope.sorts.length; slot++) {
      const seen = cells.count(group, slot)
      if (seen === 0) continue
      if (codesBySort[slot] === ASKED && lane !== undefined) cells.addTo(sum, lane, group, slot)
      else if (codesBySort[slot] !== COUNTED) continue
      // What a sort tells is a small whole number.
      else if (ofTotal === undefined) state = repeat!(state, numbersBySort[slot]!, seen)
      else add(sum, numbersBySort[slot]! * seen)
      count += seen
    }
    sum.count = count
    return ofTotal === undefined ? state : ofTotal(sum)
  }

  return {
    statistics: tables.statistics,
    keep: (statistic) => {
      const { ofTotal, repeat } = statistic
      const isInCells = ofTotal !== undefined || (found === undefined && repeat !== undefined)
      if (isInCells && found !== undefined) lane ??= cells.lane(column)
      return tables.keep(statistic, isInCells)
    },
    prepare: (length) => {
      if (!tables.isEmpty()) measureRows(measure, scope, 0, length, out)
      else fill?.(columns as never, out.values, 0, length)
    },
    add: (length) => {
      tables.add(out.values, out.codes, grouping.groups, length)
    },
    tally: (group) => {
      learnSorts(measure, scope.sorts, out)
      const tally = emptyTally()
      scope.sorts.forEach((sort, slot) => {
        const seen = cells.count(group, slot)
        const code = out.codesBySort[slot]!
        tally.records += seen
        if (seen === 0) return
        if (code === ASKED_UNPLACED) bump(tally.excluded, 'out-of-period', seen)
        else if (code !== ASKED && code !== COUNTED) bump(tally.excluded, out.reasons[code]!, seen)
        else {
          tally.samples += seen
          if (notes?.bySort !== undefined) noteBits(tally, notes.names, notes.bySort(sort), seen)
        }
      })
      return tally
    },
    state: (group, statistic) => tables.state(group, statistic, false) ?? stateOf(group, statistic),
    view: (group, statistic) => tables.state(group, statistic, true) ?? stateOf(group, statistic),
  }
}
