import type { AnyMeasure, Tally } from '../metrics/index.ts'
import type { StateTable, Statistic } from '../stats/index.ts'

/** A statistic of a column, with its state for every group. */
export interface ColumnStatistic {
  readonly statistic: Statistic
  readonly table: StateTable
}

/** What one distinct measure yields in a run: the account and the statistics of every group. */
export interface Column<R> {
  readonly measure: AnyMeasure<R>
  /** The distinct statistics that metrics ask of the measure, by `id`. */
  readonly statistics: ReadonlyMap<string, ColumnStatistic>
  /** The place for one more statistic, before the first block; statistics of one `id` share theirs. */
  readonly statistic: (statistic: Statistic) => ColumnStatistic
  /** Takes in the block that the sources were filled from. */
  readonly add: (length: number) => void
  /** A copy of a group's account. */
  readonly tally: (group: number) => Tally
}

/** The statistics of a column, each with a table of its own kind unless the column knows a better one. */
export function columnStatistics(
  tableFor: (statistic: Statistic) => StateTable = (statistic) => statistic.table(),
): Pick<Column<never>, 'statistics' | 'statistic'> {
  const statistics = new Map<string, ColumnStatistic>()
  return {
    statistics,
    statistic: (statistic) => {
      let known = statistics.get(statistic.id)
      if (known === undefined) statistics.set(statistic.id, (known = { statistic, table: tableFor(statistic) }))
      return known
    },
  }
}
