import { bump } from '../internal/counts.ts'
import { judged, mergeTally } from '../metrics/index.ts'
import type { AnyMeasure, BlockRows, BlockSteps, MeasureSteps, Tally } from '../metrics/index.ts'
import type { StateTable, Statistic } from '../stats/index.ts'
import type { BlockSource } from './blockSource.ts'
import { columnStatistics } from './column.ts'
import type { Column } from './column.ts'
import type { GroupTable } from './groupTable.ts'
import type { JointTable } from './jointColumns.ts'
import { repeatTable } from './repeatTable.ts'
import type { Verdict } from './repeatTable.ts'
import type { Selection } from './selections.ts'
import { BLOCK } from './block.ts'
import type { Sources } from './sources.ts'
import { tallyTable } from './tallyTable.ts'

/**
 * The column of a measure that knows blocks. What depends on a record's kind alone is neither measured nor counted row by
 * row: it follows from the counts of kinds that all measures share. The other rows are measured in short loops over
 * numbers. It buys more than half the time of a report of many metrics; the plain column is the definition.
 */
export function blockColumn<R>(
  measure: AnyMeasure<R>,
  block: BlockSteps,
  sources: Sources<R>,
  table: GroupTable,
): Column<R> {
  const { steps } = measure
  const { notes } = steps
  const view = sources.view(steps)
  const source = sources.block(steps, block.reader)
  const { kinds } = source.columns
  const verdicts = Array.from({ length: block.reader.kinds }, (_, kind) => verdictOf(steps, block, kind))
  const byRow = selected(source, verdicts, (verdict) => verdict === 'by-row')
  const isOdd = selected(source, verdicts, (verdict) => verdict === 'by-record')!
  let alike: Selection | undefined
  const kindValues = Float64Array.from(verdicts, (verdict) =>
    typeof verdict === 'object' && 'value' in verdict ? verdict.value : 0,
  )
  const values = new Float64Array(BLOCK)
  const codes = new Uint8Array(BLOCK)
  // The few rows that are measured apart from the others of their block.
  const spare = new Float64Array(BLOCK)
  const spareCodes = new Uint8Array(BLOCK)
  let leavesOut = false
  const jointTables: JointTable[] = []

  /** The table of rows that are measured one by one. */
  function rowTable(one: Statistic): StateTable {
    if (byRow === undefined || one.ofTotal === undefined) return one.table()
    const joint = source.joint(byRow).table(one, values)
    jointTables.push(joint)
    return joint
  }

  const { statistics, statistic } = columnStatistics((one) => {
    if (one.repeat !== undefined) return repeatTable(rowTable(one), one.repeat, verdicts, source)
    alike ??= selected(source, verdicts, (verdict) => typeof verdict === 'object' && 'value' in verdict)
    return rowTable(one)
  })
  // The accounts of rows that are not as their kind says: those left to the plain steps, and those left out after all.
  const plain = tallyTable(notes?.names ?? [])
  const leftOut = tallyTable([])
  const one = new Uint8Array(1)
  const where = new Int32Array(1)

  function tallyRow(into: typeof plain, group: number, code: number, reason: string): void {
    one[0] = code
    where[0] = group
    into.reserve(table.size())
    into.add(one, where, 1, () => reason)
  }

  const rows = byRow && {
    ...byRow,
    values,
    exclude: (index: number, reason: string): void => {
      codes[index] = 1
      leavesOut = true
      tallyRow(leftOut, byRow.groups[index]!, leftOut.codeOf(reason), reason)
    },
    note: (index: number, bits: number): void => {
      plain.reserve(table.size())
      plain.note(bits, byRow.groups[index]!)
    },
  }

  function addByRow(): void {
    if (byRow === undefined || rows === undefined || byRow.length === 0) return
    rows.rows = byRow.rows
    rows.length = byRow.length
    ;(block.fill as (columns: unknown, rows: BlockRows) => void)(source.columns, rows)
    if (!leavesOut) for (const joint of jointTables) joint.offer()
    for (const { statistic: one, table: states } of statistics.values()) {
      if (leavesOut || one.ofTotal === undefined) addTo(states, values, codes, byRow)
    }
    if (leavesOut) codes.fill(0, 0, byRow.length)
    leavesOut = false
  }

  function addTo(states: StateTable, numbers: Float64Array, marks: Uint8Array, { groups, length }: Selection): void {
    states.reserve(table.size())
    states.add(numbers, marks, groups, length)
  }

  /** Rows that are all alike within their kind, to the statistics that cannot repeat a sample. */
  function addAlike(rowsAlike: Selection): void {
    for (let index = 0; index < rowsAlike.length; index++) spare[index] = kindValues[kinds[rowsAlike.rows[index]!]!]!
    spareCodes.fill(0, 0, rowsAlike.length)
    for (const { statistic: one, table: states } of statistics.values()) {
      if (one.repeat === undefined) addTo(states, spare, spareCodes, rowsAlike)
    }
  }

  function addOdd(): void {
    for (let index = 0; index < isOdd.length; index++) measureRecord(index)
    for (const { table: states } of statistics.values()) addTo(states, spare, spareCodes, isOdd)
  }

  function measureRecord(index: number): void {
    const group = isOdd.groups[index]!
    const record = view.records[isOdd.rows[index]!] as R
    const value = judged(steps, record)
    spareCodes[index] = typeof value === 'number' ? 0 : 1
    if (typeof value === 'number') {
      spare[index] = value
      tallyRow(plain, group, 0, '')
      if (notes !== undefined) plain.note(notes.of(record), group)
    } else if (typeof value === 'string') tallyRow(plain, group, plain.codeOf(value), value)
  }

  return {
    measure,
    statistics,
    statistic,
    add: () => {
      addByRow()
      if (alike !== undefined && alike.length > 0) addAlike(alike)
      if (isOdd.length > 0) addOdd()
    },
    tally: (group) => tallyOf(group, verdicts, source, plain.tally(group), leftOut.tally(group)),
  }
}

/** The rows of the kinds with such a verdict; `undefined` where no kind has it. */
function selected(
  source: BlockSource,
  verdicts: readonly Verdict[],
  isWanted: (verdict: Verdict) => boolean,
): Selection | undefined {
  const marked = Uint8Array.from(verdicts, (verdict) => (isWanted(verdict) ? 1 : 0))
  return marked.includes(1) ? source.select(marked) : undefined
}

function verdictOf<R>(steps: MeasureSteps<R>, block: BlockSteps, kind: number): Verdict {
  const example = block.reader.example(kind) as R | undefined
  if (kind === 0 || example === undefined) return 'by-record'
  const stopped = steps.gate.of(example)
  if (stopped !== undefined) return { reason: stopped }
  if (block.isByRow?.(kind) === true) return 'by-row'
  const value = steps.value(example)
  if (typeof value === 'number') return { value }
  return typeof value === 'string' ? { reason: value } : 'by-record'
}

/** A group's account: what the kinds say, what the plain steps said, less the rows that were left out after all. */
function tallyOf(
  group: number,
  verdicts: readonly Verdict[],
  source: BlockSource,
  plain: Tally,
  leftOut: Tally,
): Tally {
  const tally = plain
  for (const kind of source.seen) {
    const seen = source.count(group, kind)
    const verdict = verdicts[kind]!
    if (seen === 0 || verdict === 'by-record') continue
    tally.records += seen
    if (typeof verdict === 'object' && 'reason' in verdict) bump(tally.excluded, verdict.reason, seen)
    else tally.samples += seen
  }
  tally.samples -= leftOut.records
  tally.records -= leftOut.records
  return mergeTally(tally, leftOut)
}
