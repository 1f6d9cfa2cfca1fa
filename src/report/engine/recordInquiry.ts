import { bump } from '../../internal/counts.ts'
import {
  COUNTED,
  countOfSamples,
  emptyTally,
  exclusionOf,
  measuredRows,
  measureRows,
  mergeTally,
  noteBits,
  notesIn,
  SEVERAL,
} from '../../metric/index.ts'
import type { MeasureInfo, Sample, Scope, Tally } from '../../metric/index.ts'
import type { Cells } from './cells.ts'
import type { Grouping } from './grouping.ts'
import type { GroupTable } from './groupTable.ts'
import { stateTables } from './inquiry.ts'
import type { Inquiry } from './inquiry.ts'
import { rowCounts } from './rowCounts.ts'

/**
 * The inquiry of a measure that has to ask records. One that yields several samples a record, each with a place and a
 * credit of its own, counts it once in every group that one of its samples belongs to.
 */
export function recordInquiry<R>(
  measure: MeasureInfo<R>,
  scope: Scope,
  grouping: Grouping,
  cells: Cells,
  table: GroupTable,
  groupOf: (row: number, sample: Sample) => number,
): Inquiry {
  const { notes } = measure
  const { columns } = scope.block
  const { groups } = grouping
  const out = measuredRows(columns.sort.length)
  const tables = stateTables(table)
  const counts = rowCounts(table, () => out.reasons.length)
  const apart: Tally[] = []
  // What was noticed in a row, which has to be asked while its record is at hand.
  const noticed = new Uint8Array(notes === undefined ? 0 : columns.sort.length)
  /** The samples of a block: value, second number, group, and so on. */
  const pending: number[] = []

  function tallyOf(group: number): Tally {
    return (apart[group] ??= emptyTally())
  }

  function addSamples(row: number, samples: readonly Sample[]): void {
    const byGroup = new Map<number, Sample[]>()
    for (const sample of samples) {
      const group = groupOf(row, sample)
      const mates = byGroup.get(group)
      if (mates === undefined) byGroup.set(group, [sample])
      else mates.push(sample)
    }
    if (samples.length === 0) byGroup.set(groups[row]!, [])
    for (const [group, mates] of byGroup) addToGroup(row, group, mates)
  }

  function addToGroup(row: number, group: number, samples: readonly Sample[]): void {
    const reason = exclusionOf(samples)
    const tally = tallyOf(group)
    tally.records += 1
    tally.samples += countOfSamples(samples)
    if (reason !== undefined) bump(tally.excluded, reason)
    else if (notes !== undefined) noteBits(tally, notes.names, noticed[row]!)
    for (const sample of samples) {
      if ('excluded' in sample) bump(tally.excludedSamples, sample.excluded)
      else pending.push(sample.value, sample.over ?? 1, group)
    }
  }

  /** Adds the samples of a block, whose groups are all known by now. */
  function flush(): void {
    const length = pending.length / 3
    if (length === 0) return
    const [values, over] = [new Float64Array(length), new Float64Array(length)]
    const [codes, groups] = [new Uint16Array(length), new Int32Array(length)]
    for (let row = 0; row < length; row++) {
      values[row] = pending[row * 3]!
      over[row] = pending[row * 3 + 1]!
      groups[row] = pending[row * 3 + 2]!
    }
    pending.length = 0
    tables.add(values, codes, groups, length, over)
  }

  return {
    statistics: tables.statistics,
    keep: (statistic) => tables.keep(statistic, false),
    ask: (from, to) => {
      measureRows(measure, scope, from, to, out)
      if (notes === undefined) return
      for (let row = from; row < to; row++) {
        noticed[row] = out.codes[row]! <= SEVERAL ? notesIn(measure, columns, row) : 0
      }
    },
    prepare: () => undefined,
    add: (length) => {
      const { codes, values, samples } = out
      counts.add(codes, groups, length)
      for (let row = 0; row < length; row++) {
        if (codes[row] === SEVERAL) addSamples(row, samples[row]!)
        else if (codes[row] === COUNTED && notes !== undefined && noticed[row]! > 0) {
          noteBits(tallyOf(groups[row]!), notes.names, noticed[row]!)
        }
      }
      tables.add(values, codes, groups, length)
      flush()
    },
    tally: (group) => {
      const tally = mergeTally(emptyTally(), apart[group] ?? emptyTally())
      let seen = 0
      for (let slot = 0; slot < scope.sorts.length; slot++) seen += cells.count(group, slot)
      seen -= counts.count(group, SEVERAL)
      tally.records += seen
      for (let code = SEVERAL + 1; code < out.reasons.length; code++) {
        const excluded = counts.count(group, code)
        seen -= excluded
        if (excluded > 0) bump(tally.excluded, out.reasons[code]!, excluded)
      }
      tally.samples += seen
      return tally
    },
    state: (group, statistic) => tables.state(group, statistic, false),
    view: (group, statistic) => tables.state(group, statistic, true),
  }
}
