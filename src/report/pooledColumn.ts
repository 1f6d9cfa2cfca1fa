import { bump } from '../internal/counts.ts'
import type { Dimension, Token } from '../group/index.ts'
import { countOfSamples, cutToPeriod, emptyTally, exclusionOf, mergeTally, noteBits, sound } from '../metrics/index.ts'
import type { AnyMeasure, Sample, Tally } from '../metrics/index.ts'
import { columnStatistics } from './column.ts'
import type { Column } from './column.ts'
import type { GroupTable } from './groupTable.ts'
import type { Sources } from './sources.ts'

/**
 * The column of a measure that yields several samples a record, each with a place and a credit of its own: a record
 * counts once in every group that one of its samples belongs to.
 */
export function pooledColumn<R>(
  measure: AnyMeasure<R>,
  sources: Sources<R>,
  dimensions: readonly Dimension<unknown>[],
  table: GroupTable,
): Column<R> {
  const { steps } = measure
  const { during, notes } = steps
  const view = sources.view(steps)
  const gate = sources.gate(steps)
  const recordGroups = sources.group(steps).groups
  const { statistics, statistic } = columnStatistics()
  const tallies: Tally[] = []
  const readers = dimensions.map((dimension) => ({
    reads: dimension.reads,
    token: dimension.reader() as (facet: unknown) => Token,
  }))

  function tallyOf(group: number): Tally {
    return (tallies[group] ??= emptyTally())
  }

  function exclude(group: number, reason: string): void {
    const tally = tallyOf(group)
    tally.records += 1
    bump(tally.excluded, reason)
  }

  function groupOf(record: R, sample: Sample): number {
    const ids = readers.map(({ reads, token }, index) => {
      const facet = reads === 'record' ? record : reads === 'place' ? sample.at : sample[reads]
      return table.tokenId(index, token(facet))
    })
    return table.groupId(ids)
  }

  function addSamples(record: R, samples: readonly Sample[]): void {
    const byGroup = new Map<number, Sample[]>()
    for (const sample of samples) {
      const group = groupOf(record, sample)
      const mates = byGroup.get(group)
      if (mates === undefined) byGroup.set(group, [sample])
      else mates.push(sample)
    }
    for (const [group, mates] of byGroup) addToGroup(record, group, mates)
  }

  function addToGroup(record: R, group: number, samples: readonly Sample[]): void {
    const reason = exclusionOf(samples)
    const tally = tallyOf(group)
    tally.records += 1
    tally.samples += countOfSamples(samples)
    if (reason !== undefined) bump(tally.excluded, reason)
    else if (notes !== undefined) noteBits(tally, notes.names, notes.of(record))
    for (const sample of samples) {
      if ('excluded' in sample) bump(tally.excludedSamples, sample.excluded)
      else pending.push(sample.value, sample.over ?? 1, group)
    }
  }

  /** The measured samples of a block: value, second number, group, and so on. */
  const pending: number[] = []

  function flush(): void {
    const length = pending.length / 3
    const [values, over] = [new Float64Array(length), new Float64Array(length)]
    const [codes, groups] = [new Uint8Array(length), new Int32Array(length)]
    for (let row = 0; row < length; row++) {
      values[row] = pending[row * 3]!
      over[row] = pending[row * 3 + 1]!
      groups[row] = pending[row * 3 + 2]!
    }
    pending.length = 0
    for (const { table: states } of statistics.values()) {
      states.reserve(table.size())
      states.add(values, codes, groups, length, over)
    }
  }

  return {
    measure,
    statistics,
    statistic,
    add: (length) => {
      for (let row = 0; row < length; row++) {
        const stop = gate.codes[row]!
        if (stop !== 0) {
          exclude(recordGroups[row]!, gate.reasons[stop]!)
          continue
        }
        const record = view.records[row] as R
        const value = sound(steps.value(record))
        const measured = during === undefined ? value : cutToPeriod(value, during)
        if (typeof measured === 'string') exclude(recordGroups[row]!, measured)
        else if (typeof measured !== 'number') addSamples(record, measured)
      }
      flush()
    },
    tally: (group) => mergeTally(emptyTally(), tallies[group] ?? emptyTally()),
  }
}
