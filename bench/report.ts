import { availableParallelism } from 'node:os'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnTable } from 'arquero'
import type { ColumnsByName, InteractionColumns } from 'support-metrics/report'
import { disagreement } from './disagreement.ts'
import type { Answer } from './report/answer.ts'
import { arquero, arqueroTable, arqueroTotal } from './report/arquero.ts'
import { columnsOf } from './report/columns.ts'
import type { Columns } from './report/columns.ts'
import { contacts } from './report/contacts.ts'
import type { Contact } from './report/contacts.ts'
import { duckdb, duckdbQuery, duckdbTable, duckdbTotal } from './report/duckdb.ts'
import { fused } from './report/fused.ts'
import { fusedTotal } from './report/fusedTotal.ts'
import { limit, limitTotal } from './report/limit.ts'
import { limitColumns, limitColumnsTotal } from './report/limitColumns.ts'
import { lodash, lodashTotal } from './report/lodash.ts'
import { naive, naiveTotal } from './report/naive.ts'
import { onePass, onePassTotal } from './report/onePass.ts'
import { ours } from './report/ours.ts'
import type { RatedInteraction } from './report/ours.ts'
import {
  columnsByName,
  oursFromColumns,
  oursFromObjects,
  oursOverColumns,
  oursTotalOverColumns,
} from './report/oursColumns.ts'
import { oursTotal } from './report/oursTotal.ts'
import { overColumns, totalOverColumns } from './report/overColumns.ts'
import { written } from './section.ts'
import type { Scale, Section, Table } from './section.ts'
import { race, raceOfEquals } from './timing.ts'
import type { Contender } from './timing.ts'
import { timingRows } from './timingRows.ts'

/** Thirteen metrics of a month of contacts: what a dashboard asks for, by group and in total. */
export const reportSection: Section = { title: 'A report of thirteen metrics', measure }

const LIMIT = 'hand-written, the limit'
const USUAL = 'hand-written, the usual pass'

/** The data in all the forms that somebody is asked about. */
interface Forms {
  readonly data: readonly Contact[]
  readonly columns: Columns
  readonly byName: ColumnsByName
  readonly kept: InteractionColumns<RatedInteraction>
  readonly table: ColumnTable
  readonly many: DuckDBConnection
  readonly one: DuckDBConnection
}

async function measure({ size, rounds }: Scale): Promise<readonly Table[]> {
  const forms = await formsOf(contacts(size(1_000_000)))
  const count = written(forms.data.length)
  const notes = [
    'The limit is the best pass by hand that we know of: waits and counts as whole numbers of four bytes, no branch on what is random, a histogram instead of a selection. The usual pass sums in flat memory too, and selects. Both take the data for sound.',
    'Aims are for the processor time, against the usual pass over the same form of the data.',
    'DuckDB, arquero on its table and typed columns begin with what the last table of this section makes.',
  ]
  const grouped = await race(groupedContenders(forms), rounds, disagreement)
  const total = await race(totalContenders(forms), rounds, disagreement)
  const columns = await race(columnContenders(forms), rounds, disagreement)
  const preparation = await raceOfEquals(preparationContenders(forms), Math.ceil(rounds / 2))
  return [
    { title: `By queue and hour of day (480 groups), ${count} plain objects`, rows: timingRows(grouped, USUAL), notes },
    { title: `In total, ${count} plain objects`, rows: timingRows(total, USUAL) },
    { title: `By queue and hour of day, ${count} rows of columns`, rows: timingRows(columns, USUAL) },
    {
      title: `What has to be done once before columns or a table can be asked, ${count} objects`,
      rows: timingRows(preparation),
    },
  ]
}

async function formsOf(data: readonly Contact[]): Promise<Forms> {
  const [many, one] = [await duckdb(availableParallelism()), await duckdb(1)]
  await duckdbTable(many, data)
  await duckdbTable(one, data)
  const columns = columnsOf(data)
  const kept = oursFromObjects(data)
  return { data, columns, byName: columnsByName(data, columns), kept, table: arqueroTable(data), many, one }
}

function groupedContenders({ data, table, many, one }: Forms): readonly Contender<Answer>[] {
  return [
    { name: LIMIT, run: () => limit(data) },
    { name: USUAL, run: () => fused(data) },
    {
      name: 'support-metrics rollup',
      run: () => ours(data),
      aim: '≤ 1.5 of the usual; level with DuckDB, ahead of one thread',
    },
    { name: 'one pass, objects in a Map', run: () => onePass(data) },
    { name: 'lodash + simple-statistics', run: () => lodash(data) },
    { name: 'naive filter/map/reduce', run: () => naive(data) },
    { name: 'arquero with its conversion', run: () => arquero(arqueroTable(data)) },
    { name: 'arquero on its table', run: () => arquero(table) },
    { name: `DuckDB on its table, threads: ${availableParallelism()}`, run: () => duckdbQuery(many) },
    { name: 'DuckDB on its table, threads: 1', run: () => duckdbQuery(one) },
  ]
}

function totalContenders({ data, columns, kept, table, many, one }: Forms): readonly Contender<Answer>[] {
  return [
    { name: LIMIT, run: () => limitTotal(data) },
    { name: USUAL, run: () => fusedTotal(data) },
    { name: 'support-metrics report', run: () => oursTotal(data), aim: '≤ 1.6 of the usual' },
    { name: 'one pass, one object', run: () => onePassTotal(data) },
    { name: 'lodash + simple-statistics', run: () => lodashTotal(data) },
    { name: 'naive filter/map/reduce', run: () => naiveTotal(data) },
    { name: 'arquero on its table', run: () => arqueroTotal(table) },
    { name: `DuckDB on its table, threads: ${availableParallelism()}`, run: () => duckdbTotal(many) },
    { name: 'DuckDB on its table, threads: 1', run: () => duckdbTotal(one) },
    { name: 'over typed columns: the limit', run: () => limitColumnsTotal(columns) },
    { name: 'over typed columns: the usual pass', run: () => totalOverColumns(columns) },
    { name: 'support-metrics report over columns that were asked before', run: () => oursTotalOverColumns(kept) },
  ]
}

function columnContenders({ data, columns, byName, kept, many, one }: Forms): readonly Contender<Answer>[] {
  let fresh = kept
  return [
    { name: LIMIT, run: () => limitColumns(columns) },
    { name: USUAL, run: () => overColumns(columns) },
    {
      name: 'support-metrics rollup over columns that were asked before',
      run: () => oursOverColumns(kept),
      aim: '≤ 1.3 of the usual',
    },
    {
      name: 'the first rollup over columns given by name',
      before: () => (fresh = oursFromColumns(byName)),
      run: () => oursOverColumns(fresh),
      aim: '≤ 200 ms for 1,000,000',
    },
    { name: 'over objects: the limit', run: () => limit(data) },
    { name: `DuckDB on its table, threads: ${availableParallelism()}`, run: () => duckdbQuery(many) },
    { name: 'DuckDB on its table, threads: 1', run: () => duckdbQuery(one) },
  ]
}

function preparationContenders({ data, byName, many }: Forms): readonly Contender<unknown>[] {
  return [
    { name: 'objects to typed columns', run: () => columnsOf(data) },
    { name: 'objects to interactionColumns', run: () => oursFromObjects(data), aim: '≤ 400 ms for 1,000,000' },
    { name: 'typed columns by name to interactionColumns', run: () => oursFromColumns(byName) },
    { name: 'objects to a table of arquero', run: () => arqueroTable(data) },
    { name: 'objects into DuckDB, by chunks', run: () => duckdbTable(many, data) },
  ]
}
