import { availableParallelism } from 'node:os'
import { disagreement } from './report/answer.ts'
import { arquero, arqueroTable, arqueroTotal } from './report/arquero.ts'
import { columnsOf } from './report/columns.ts'
import { contacts } from './report/contacts.ts'
import { duckdb, duckdbQuery, duckdbTable, duckdbTotal } from './report/duckdb.ts'
import { fused } from './report/fused.ts'
import { fusedTotal } from './report/fusedTotal.ts'
import { lodash, lodashTotal } from './report/lodash.ts'
import { naive, naiveTotal } from './report/naive.ts'
import { onePass, onePassTotal } from './report/onePass.ts'
import { ours } from './report/ours.ts'
import { oursFromObjects, oursOverColumns } from './report/oursColumns.ts'
import { oursTotal } from './report/oursTotal.ts'
import { overColumns, totalOverColumns } from './report/overColumns.ts'
import { written } from './section.ts'
import type { Scale, Section, Table } from './section.ts'
import { race } from './timing.ts'
import { timingRows } from './timingRows.ts'

/** Thirteen metrics of a month of contacts: what a dashboard asks for, by group and in total. */
export const reportSection: Section = { title: 'A report of thirteen metrics', measure }

async function measure({ size, rounds }: Scale): Promise<readonly Table[]> {
  const data = contacts(size(1_000_000))
  const count = written(data.length)
  const threads = availableParallelism()
  const [many, one] = [await duckdb(threads), await duckdb(1)]
  await duckdbTable(many, data)
  await duckdbTable(one, data)
  const columns = columnsOf(data)
  const ourColumns = oursFromObjects(data)
  const table = arqueroTable(data)

  const grouped = await race(
    [
      { name: 'hand-written single pass', run: () => fused(data) },
      { name: 'support-metrics rollup', run: () => ours(data) },
      { name: 'one pass, objects in a Map', run: () => onePass(data) },
      { name: 'lodash + simple-statistics', run: () => lodash(data) },
      { name: 'naive filter/map/reduce', run: () => naive(data) },
      { name: 'arquero with its conversion', run: () => arquero(arqueroTable(data)) },
      { name: 'arquero on its table', run: () => arquero(table) },
      { name: `DuckDB on its table, threads: ${threads}`, run: () => duckdbQuery(many) },
      { name: 'DuckDB on its table, threads: 1', run: () => duckdbQuery(one) },
      { name: 'hand-written pass over typed columns', run: () => overColumns(columns) },
      { name: 'support-metrics rollup over columns', run: () => oursOverColumns(ourColumns) },
    ],
    rounds,
    disagreement,
  )
  const total = await race(
    [
      { name: 'hand-written single pass', run: () => fusedTotal(data) },
      { name: 'support-metrics report', run: () => oursTotal(data) },
      { name: 'one pass, one object', run: () => onePassTotal(data) },
      { name: 'lodash + simple-statistics', run: () => lodashTotal(data) },
      { name: 'naive filter/map/reduce', run: () => naiveTotal(data) },
      { name: 'arquero on its table', run: () => arqueroTotal(table) },
      { name: `DuckDB on its table, threads: ${threads}`, run: () => duckdbTotal(many) },
      { name: 'DuckDB on its table, threads: 1', run: () => duckdbTotal(one) },
      { name: 'hand-written pass over typed columns', run: () => totalOverColumns(columns) },
    ],
    rounds,
    disagreement,
  )
  const preparation = await race<unknown>(
    [
      { name: 'objects to typed columns', run: () => columnsOf(data) },
      { name: 'objects to interactionColumns', run: () => oursFromObjects(data) },
      { name: 'objects to a table of arquero', run: () => arqueroTable(data) },
      { name: 'objects into DuckDB, by chunks', run: () => duckdbTable(many, data) },
    ],
    Math.ceil(rounds / 2),
    () => undefined,
  )
  const notes = ['DuckDB, arquero on its table and typed columns begin with what the last table of this section makes.']
  return [
    { title: `By queue and hour of day (480 groups), ${count} plain objects`, rows: timingRows(grouped), notes },
    { title: `In total, ${count} plain objects`, rows: timingRows(total), notes },
    {
      title: `What has to be done once before columns or a table can be asked, ${count} objects`,
      rows: timingRows(preparation),
    },
  ]
}
