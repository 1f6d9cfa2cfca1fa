import type { Dimension } from '../group/index.ts'
import type { AnyMeasure, AnyMetric, BlockReader, Link, StepKey } from '../metrics/index.ts'
import type { Statistic } from '../stats/index.ts'
import type { Instant } from '../time/index.ts'
import { blockColumn } from './blockColumn.ts'
import type { Column } from './column.ts'
import { groupTable } from './groupTable.ts'
import type { GroupTable } from './groupTable.ts'
import type { Metrics } from './rowTypes.ts'
import { requireMetric } from './requireMetric.ts'
import { pooledColumn } from './pooledColumn.ts'
import { singleColumn } from './singleColumn.ts'
import { sources } from './sources.ts'
import type { Sources } from './sources.ts'

/** Records that are linked in the same way, or not at all, before they are measured. */
export interface Lane<R> {
  readonly link: Link<R> | undefined
  /** The instant as of which the records are linked. */
  readonly asOf: Instant | undefined
  readonly sources: Sources<R>
  readonly columns: readonly Column<R>[]
}

/** A metric's place in a plan. */
export interface Slot<R> {
  readonly name: string
  readonly metric: AnyMetric<R>
  /** The number of its column among all columns of the plan. */
  readonly column: number
  /** Reads the metric's value off one of the column's states. */
  readonly statistic: Statistic
}

/** What a run computes: each distinct measure once, each distinct statistic of it once. */
export interface Plan<R> {
  readonly table: GroupTable
  readonly dimensions: Readonly<Record<string, Dimension<unknown>>>
  readonly lanes: readonly Lane<R>[]
  readonly columns: readonly Column<R>[]
  readonly slots: readonly Slot<R>[]
}

/** The plan for these metrics over groups of these dimensions; states that nobody stores may be brief. */
export function planOf<R>(
  owner: string,
  metrics: Metrics<R>,
  dimensions: Readonly<Record<string, Dimension<unknown>>>,
  isStored: boolean,
): Plan<R> {
  const parts = Object.values(dimensions)
  const table = groupTable(parts.length)
  const lanes = new Map<string, Lane<R> & { readonly byKey: Map<StepKey, number>; readonly columns: Column<R>[] }>()
  const columns: Column<R>[] = []

  for (const [name, metric] of Object.entries(metrics)) requireMetric(`${owner}: ${name}`, metric)
  const slots = Object.entries(metrics).map(([name, metric]): Slot<R> => {
    const { link, measure, statistic } = metric
    const asOf = link === undefined ? undefined : (metric.options['asOf'] as Instant | undefined)
    const laneId = link === undefined ? '' : `${link.id} ${asOf ?? ''}`
    let lane = lanes.get(laneId)
    if (lane === undefined) {
      const from = sources<R>(parts, table, readerOf(Object.values(metrics), link))
      lanes.set(laneId, (lane = { link, asOf, sources: from, columns: [], byKey: new Map() }))
    }
    let index = lane.byKey.get(measure.key)
    if (index === undefined) {
      const column = columnOf<R>(measure, lane.sources, parts, table)
      index = columns.push(column) - 1
      lane.byKey.set(measure.key, index)
      lane.columns.push(column)
    }
    const read = isStored ? statistic : (statistic.brief ?? statistic)
    columns[index]!.statistic(read)
    return { name, metric, column: index, statistic: read }
  })
  return { table, dimensions, lanes: [...lanes.values()], columns, slots }
}

/** The column that suits a measure. */
function columnOf<R>(
  measure: AnyMeasure<R>,
  from: Sources<R>,
  dimensions: readonly Dimension<unknown>[],
  table: GroupTable,
): Column<R> {
  const { pooled, block } = measure.steps
  if (pooled) return pooledColumn(measure, from, dimensions, table)
  return block === undefined ? singleColumn(measure, from, table) : blockColumn(measure, block, from, table)
}

/** The reader of the first metric of a lane that knows blocks. */
function readerOf<R>(metrics: readonly AnyMetric<R>[], link: Link<R> | undefined): BlockReader | undefined {
  return metrics.find((metric) => metric.link?.id === link?.id && metric.measure.steps.block !== undefined)?.measure
    .steps.block?.reader
}
