import { judged, mergeTally } from '../metrics/index.ts'
import type { AnyMeasure, BlockRows, BlockSteps, MeasureSteps, Tally } from '../metrics/index.ts'
import { bump } from '../internal/counts.ts'
import type { BlockSource } from './blockSource.ts'
import { columnStatistics } from './column.ts'
import type { Column } from './column.ts'
import { kindTable } from './kindTable.ts'
import type { Verdict } from './kindTable.ts'
import type { GroupTable } from './groupTable.ts'
import { BLOCK } from './sources.ts'
import type { Sources } from './sources.ts'
import { tallyTable } from './tallyTable.ts'

/**
 * The column of a measure that knows blocks. What depends on a record's kind alone is neither measured nor counted row by
 * row: it follows from the counts of kinds that all measures share. It buys about half the time of a report of many
 * metrics; the plain column is the definition.
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
  const { groups } = sources.group(steps)
  const source = sources.block(steps, block.reader)
  const { kinds } = source.columns
  const verdicts = Array.from({ length: block.reader.kinds }, (_, kind) => verdictOf(steps, block, kind))
  const isByRow = Uint8Array.from(verdicts, (verdict) => (verdict === 'by-row' ? 1 : 0))
  const hasRows = isByRow.includes(1)
  const { statistics, statistic } = columnStatistics((one) =>
    hasRows || one.repeat === undefined ? one.table() : kindTable(one, one.repeat, verdicts, source),
  )
  // Per kind: whether its rows are measured, and the value of those that are all alike.
  const kindCodes = Uint8Array.from(verdicts, (verdict) =>
    verdict === 'by-row' || (typeof verdict === 'object' && 'value' in verdict) ? 0 : 1,
  )
  const kindValues = Float64Array.from(verdicts, (verdict) =>
    typeof verdict === 'object' && 'value' in verdict ? verdict.value : 0,
  )
  // Where the kinds say all, and so do the tables, a block without odd records is done with once it is counted.
  const needsRows = (): boolean =>
    hasRows || [...statistics.values()].some(({ statistic: one }) => one.repeat === undefined)
  const values = new Float64Array(BLOCK)
  const codes = new Uint8Array(BLOCK)
  // The accounts of rows that are not as their kind says: those left to the plain steps, and those left out after all.
  const plain = tallyTable(notes?.names ?? [])
  const leftOut = tallyTable([])
  const one = new Uint8Array(1)
  const where = new Int32Array(1)

  function tallyRow(into: typeof plain, row: number, code: number, reason: string): void {
    one[0] = code
    where[0] = groups[row]!
    into.reserve(table.size())
    into.add(one, where, 1, () => reason)
  }

  const rows = {
    length: 0,
    isByRow,
    values,
    exclude: (row: number, reason: string): void => {
      codes[row] = 1
      tallyRow(leftOut, row, leftOut.codeOf(reason), reason)
    },
    note: (row: number, bits: number): void => {
      plain.reserve(table.size())
      plain.note(bits, groups[row]!)
    },
  }

  function measureRecord(row: number): void {
    const record = view.records[row] as R
    const value = judged(steps, record)
    if (typeof value === 'number') {
      values[row] = value
      codes[row] = 0
      tallyRow(plain, row, 0, '')
      if (notes !== undefined) plain.note(notes.of(record), groups[row]!)
    } else if (typeof value === 'string') tallyRow(plain, row, plain.codeOf(value), value)
  }

  /** Gives every row what its kind says; false where some rows have to be asked one by one. */
  function spread(length: number): boolean {
    let isPlain = true
    for (let row = 0; row < length; row++) {
      const kind = kinds[row]!
      if (kind === 0) isPlain = false
      codes[row] = kindCodes[kind]!
      values[row] = kindValues[kind]!
    }
    return isPlain
  }

  return {
    measure,
    statistics,
    statistic,
    add: (length) => {
      if (!needsRows() && source.isPlain()) return
      const isPlain = spread(length)
      if (hasRows) {
        rows.length = length
        ;(block.fill as (columns: unknown, rows: BlockRows) => void)(source.columns, rows)
      }
      if (!isPlain) for (let row = 0; row < length; row++) if (kinds[row] === 0) measureRecord(row)
      const size = table.size()
      for (const { table: states } of statistics.values()) {
        states.reserve(size)
        states.add(values, codes, groups, length)
      }
    },
    tally: (group) => tallyOf(group, verdicts, source, plain.tally(group), leftOut.tally(group)),
  }
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
