import { bump } from '../internal/counts.ts'
import { wrongType } from '../internal/accepts.ts'
import type { Link } from '../link/index.ts'
import type { Statistic } from '../stats/index.ts'
import { deskOf, measureOn, notesIn } from './judge.ts'
import type { Desk } from './judge.ts'
import type { MeasureBody, Sample } from './measure.ts'
import { COUNTED, SEVERAL } from './measureRows.ts'
import type { MetricState, Records } from './metric.ts'
import { countOfSamples, exclusionOf } from './samples.ts'
import { emptyTally } from './tally.ts'
import type { Tally } from './tally.ts'

/** Rows that are measured at a time where one metric is asked. */
const ROWS = 256

/** The account and the state of one metric over records that are linked as it asks for. */
export function asked<R>(measure: MeasureBody<R>, statistic: Statistic, records: Records<R>): MetricState {
  const isList = Array.isArray(records)
  const desk = deskOf(measure, isList ? Math.min(Math.max(records.length, 1), ROWS) : ROWS)
  const state: MetricState = { tally: emptyTally(), statistic: statistic.empty() }
  if (!isList) {
    // A reader may hand out one object again and again, so each is measured as it comes.
    const one: R[] = []
    for (const record of records) {
      one[0] = record
      measureOn(measure, desk, one, 0, 1)
      addRows(measure, statistic, desk, 1, state)
    }
    return state
  }
  for (let from = 0; from < records.length; from += ROWS) {
    const length = Math.min(ROWS, records.length - from)
    measureOn(measure, desk, records, from, length)
    addRows(measure, statistic, desk, length, state)
  }
  return state
}

/** Adds what the first rows of a desk came to. */
export function addRows<R>(
  measure: MeasureBody<R>,
  statistic: Statistic,
  { block, out }: Desk<R>,
  length: number,
  state: MetricState,
): void {
  const { notes } = measure
  const { tally } = state
  const { values, codes, samples, reasons } = out
  tally.records += length
  for (let row = 0; row < length; row++) {
    const code = codes[row]!
    if (code > SEVERAL) {
      bump(tally.excluded, reasons[code]!)
      continue
    }
    if (code === COUNTED) {
      tally.samples += 1
      state.statistic = statistic.add(state.statistic, values[row]!)
    } else if (!addSamples(state, statistic, samples[row]!)) continue
    if (notes !== undefined) noteBits(tally, notes.names, notesIn(measure, block.columns, row))
  }
}

/** Adds the samples of a record; returns whether any of them counts. */
function addSamples(state: MetricState, statistic: Statistic, samples: readonly Sample[]): boolean {
  const { tally } = state
  for (const sample of samples) {
    if ('excluded' in sample) bump(tally.excludedSamples, sample.excluded)
    else state.statistic = statistic.add(state.statistic, sample.value, sample.over ?? 1)
  }
  tally.samples += countOfSamples(samples)
  const reason = exclusionOf(samples)
  if (reason !== undefined) bump(tally.excluded, reason)
  return reason === undefined
}

/** Counts the notes that hold for a record, or for so many alike. */
export function noteBits(tally: Tally, names: readonly string[], bits: number, times = 1): void {
  if (bits === 0) return
  names.forEach((name, bit) => {
    if ((bits & (1 << bit)) !== 0) bump(tally.notes, name, times)
  })
}

/** Refuses a record that has to be linked to others first, which cannot be done once records come in pieces. */
export function requireLinked<R>(owner: string, link: Link<R>, record: R): void {
  if (!link.isLinked(record)) throw wrongType(`${owner}, one record at a time,`, `records from ${link.by}`, record)
}

/** Refuses what cannot be read record by record. */
export function requireRecords(owner: string, records: unknown): void {
  const isIterable = typeof records === 'object' && records !== null && Symbol.iterator in records
  if (!isIterable) throw wrongType(owner, 'an iterable of records', records)
}
