import type { Buckets } from './buckets.ts'
import type { StateTable } from './statistic.ts'

/** How many samples fell into each bucket of numbers, by sign. */
export interface SketchState {
  /** How many samples were 0. */
  zeros: number
  /** How many samples above 0 fell into each bucket, by its number. */
  readonly positive: Record<number, number>
  /** How many samples below 0 fell into each bucket, by its number. */
  readonly negative: Record<number, number>
}

/** The counts of the buckets from `first` on. */
interface Histogram {
  first: number
  counts: Float64Array
}

/** A table with two histograms a group, each as wide as the samples of the group and of one sign need. */
export function sketchTable(bucketOf: Buckets['bucketOf']): StateTable<SketchState> {
  const positive: Histogram[] = []
  const negative: Histogram[] = []
  const zeros: number[] = []
  return {
    reserve(groups) {
      for (let group = zeros.length; group < groups; group++) {
        positive.push({ first: 0, counts: new Float64Array(0) })
        negative.push({ first: 0, counts: new Float64Array(0) })
        zeros.push(0)
      }
    },
    add(values, codes, groups, length) {
      for (let row = 0; row < length; row++) {
        if (codes[row] !== 0) continue
        const value = values[row] as number
        const group = groups[row] as number
        if (value > 0) bump(positive[group] as Histogram, bucketOf(value))
        else if (value < 0) bump(negative[group] as Histogram, bucketOf(-value))
        else zeros[group] = (zeros[group] as number) + 1
      }
    },
    state: (group) => ({
      zeros: zeros[group] as number,
      positive: countsOf(positive[group] as Histogram),
      negative: countsOf(negative[group] as Histogram),
    }),
  }
}

function bump(histogram: Histogram, bucket: number): void {
  let at = bucket - histogram.first
  if (at < 0 || at >= histogram.counts.length) {
    widen(histogram, bucket)
    at = bucket - histogram.first
  }
  histogram.counts[at] = (histogram.counts[at] as number) + 1
}

/** Makes room for a bucket, and as much again beyond it as there was, but for a few at least. */
function widen(histogram: Histogram, bucket: number): void {
  const { first, counts } = histogram
  const spare = Math.max(counts.length, 16)
  const lowest = counts.length ? Math.min(first, bucket - spare) : bucket - spare
  const end = Math.max(first + counts.length, bucket + spare)
  const wider = new Float64Array(end - lowest)
  wider.set(counts, counts.length ? first - lowest : 0)
  histogram.first = lowest
  histogram.counts = wider
}

function countsOf({ first, counts }: Histogram): Record<number, number> {
  const found: Record<number, number> = {}
  counts.forEach((count, at) => {
    if (count) found[first + at] = count
  })
  return found
}
