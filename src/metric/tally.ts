import { bump } from '../internal/counts.ts'
import type { Counts } from '../internal/counts.ts'

/** The account of the records that a metric has seen, as plain JSON. */
export interface Tally {
  /** Records seen. */
  records: number
  /** Samples measured. */
  samples: number
  /** Records left out, by reason. */
  readonly excluded: Counts
  /** Samples left out of records that have several, by reason. */
  readonly excludedSamples: Counts
  /** Notes on measured records, by name. */
  readonly notes: Counts
}

/** An account of nothing. */
export function emptyTally(): Tally {
  return { records: 0, samples: 0, excluded: {}, excludedSamples: {}, notes: {} }
}

/** Adds the second account to the first and returns the first. */
export function mergeTally(tally: Tally, other: Tally): Tally {
  tally.records += other.records
  tally.samples += other.samples
  mergeCounts(tally.excluded, other.excluded)
  mergeCounts(tally.excludedSamples, other.excludedSamples)
  mergeCounts(tally.notes, other.notes)
  return tally
}

function mergeCounts(counts: Counts, others: Counts): void {
  for (const name of Object.keys(others)) bump(counts, name, others[name])
}
