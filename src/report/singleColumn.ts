import type { AnyMeasure } from '../metrics/index.ts'
import { columnStatistics } from './column.ts'
import type { Column } from './column.ts'
import type { GroupTable } from './groupTable.ts'
import { BLOCK } from './block.ts'
import type { Sources } from './sources.ts'
import { tallyTable } from './tallyTable.ts'

/**
 * The column of a measure that yields one number a record. It goes over a block in three short loops: measure every
 * row, count every row's code, feed every statistic.
 */
export function singleColumn<R>(measure: AnyMeasure<R>, sources: Sources<R>, table: GroupTable): Column<R> {
  const { steps } = measure
  const { during, notes } = steps
  const value = steps.value as (record: R) => unknown
  const view = sources.view(steps)
  const gate = sources.gate(steps)
  const place = during === undefined ? undefined : sources.place(steps)
  const { groups } = sources.group(steps)
  const values = new Float64Array(BLOCK)
  const codes = new Uint8Array(BLOCK)
  const tallies = tallyTable(notes?.names ?? [])
  const { statistics, statistic } = columnStatistics()
  const gateCodes = new Uint8Array(256)
  const outOfPeriod = during === undefined ? 0 : tallies.codeOf('out-of-period')
  let lastReason = ''
  let lastCode = 0

  function code(reason: string): number {
    if (reason === lastReason && lastCode !== 0) return lastCode
    lastReason = reason
    return (lastCode = tallies.codeOf(reason))
  }

  /** The code of a row whose value is no number, or whose place decides. */
  function codeOf(measured: unknown, at: number): number {
    if (typeof measured === 'string') return code(measured)
    if (typeof measured !== 'number' || !Number.isFinite(measured)) return code('invalid')
    return at === at ? 0 : outOfPeriod
  }

  function measureRows(length: number): void {
    const { records } = view
    const stops = gate.codes
    for (let row = 0; row < length; row++) {
      const stop = stops[row]!
      if (stop !== 0) {
        codes[row] = gateCodes[stop]! || (gateCodes[stop] = tallies.codeOf(gate.reasons[stop]!))
        continue
      }
      const measured = value(records[row] as R)
      if (typeof measured === 'number' && measured - measured === 0) {
        values[row] = measured + 0
        codes[row] = 0
      } else codes[row] = codeOf(measured, 0)
    }
  }

  function measureRowsDuring(length: number, from: number, to: number, at: Float64Array): void {
    const { records } = view
    for (let row = 0; row < length; row++) {
      const stop = gate.codes[row]!
      if (stop !== 0) {
        codes[row] = gateCodes[stop]! || (gateCodes[stop] = tallies.codeOf(gate.reasons[stop]!))
      } else if (at[row]! < from || at[row]! >= to) codes[row] = outOfPeriod
      else {
        const measured = value(records[row] as R)
        codes[row] = codeOf(measured, at[row]!)
        if (codes[row] === 0) values[row] = (measured as number) + 0
      }
    }
  }

  /** The name of a row's reason, asked for again because there are too many to number them. */
  function reasonOf(row: number): string {
    const stop = gate.codes[row]!
    return stop === 0 ? String(value(view.records[row] as R)) : gate.reasons[stop]!
  }

  return {
    measure,
    statistics,
    statistic,
    add: (length) => {
      if (during === undefined || place === undefined) measureRows(length)
      else measureRowsDuring(length, during.from, during.to, place.at)
      const size = table.size()
      tallies.reserve(size)
      tallies.add(codes, groups, length, reasonOf)
      for (const { table: states } of statistics.values()) {
        states.reserve(size)
        states.add(values, codes, groups, length)
      }
      if (notes !== undefined) {
        for (let row = 0; row < length; row++) {
          if (codes[row] === 0) tallies.note(notes.of(view.records[row] as R), groups[row]!)
        }
      }
    },
    tally: tallies.tally,
  }
}
