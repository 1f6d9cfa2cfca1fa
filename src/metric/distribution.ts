import { outOfRange } from '../internal/accepts.ts'
import { bump, sortedCounts } from '../internal/counts.ts'
import type { Counts } from '../internal/counts.ts'
import { readOptions } from '../internal/options.ts'
import type { Specs } from '../internal/options.ts'
import { period, required } from '../internal/specs.ts'
import type { Period } from '../time/index.ts'
import { requireRecords } from './asked.ts'
import { judgeOf } from './judge.ts'
import type { Records } from './metric.ts'
import { ownMaker } from './ownMeasure.ts'
import type { OwnMeasure } from './ownMeasure.ts'
import { exclusionOf } from './samples.ts'

/** The options of {@link distribution}. */
export interface DistributionOptions {
  /** Where one bin ends and the next begins, in the measure's unit: finite numbers in ascending order. */
  readonly edges: readonly number[]
  /** Only samples placed in it are counted, the others are excluded as `out-of-period`. */
  readonly during?: Period | undefined
}

/** The samples from one edge up to the next. */
export interface DistributionBin {
  /** The smallest value in the bin; `null` for the bin below the first edge. */
  readonly from: number | null
  /** The first value above the bin; `null` for the bin from the last edge on. */
  readonly to: number | null
  /** How many samples it holds. */
  readonly count: number
}

/** How samples are spread over bins, and the account of every record behind them. */
export interface Distribution {
  /** One bin more than there are edges, in ascending order, the empty ones too. */
  readonly bins: readonly DistributionBin[]
  /** Samples in all bins. */
  readonly count: number
  /** Records seen: those measured and those excluded. */
  readonly records: number
  /** Records left out, by reason. */
  readonly excluded: Readonly<Record<string, number>>
  /** Samples left out of records that have several, by reason. */
  readonly excludedSamples?: Readonly<Record<string, number>>
}

/**
 * How the samples of a measure are spread: the number of them in each bin, as for a histogram. A bin holds the values
 * from its edge up to, not including, the next one; what lies below the first edge, or at or above the last, has a bin of
 * its own, so that every sample is in exactly one.
 *
 * Bins are in the measure's unit (milliseconds for times). A sample with a second number, such as an agent's time over
 * another or a wait that was cut short, goes by its first, and each piece of something cut into pieces is a sample. A record that the measure excludes is counted under its reason. What joins several records
 * is joined before, as with `linkConversations`. Without records every bin is there and empty.
 *
 * @param measure - one of the library's measures, or a function of a record to a number or the reason why it does not count
 * @param options - the edges, and the period where not all samples count
 * @returns a function of records
 * @throws TypeError where the measure is not a function, the edges are missing, or an option is unknown; RangeError where
 * the edges are not finite, not in ascending order, or none
 * @example
 * ```ts
 * const calls = [4_000, 20_000, 95_000].map((wait, i) => ({
 *   id: String(i), channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: wait,
 * }) as const)
 * const waits = distribution(speedOfAnswer(), { edges: [seconds(20), minutes(1)] })
 * waits(calls).bins
 * // => [{ from: null, to: 20000, count: 1 }, { from: 20000, to: 60000, count: 1 }, { from: 60000, to: null, count: 1 }]
 * ```
 * @since 0.1.0
 */
export function distribution<R>(
  measure: OwnMeasure<R>,
  options: DistributionOptions,
): (records: Records<R>) => Distribution {
  const { edges, during } = readOptions('distribution', distributionOptions(), options)
  if (edges.length === 0 || !edges.every(isAscending)) {
    throw outOfRange('distribution: edges', 'finite numbers in ascending order, at least one', edges)
  }
  const made = ownMaker('distribution', measure).make({ during })
  return (records) => {
    requireRecords('distribution', records)
    const judge = judgeOf(made)
    const counts = new Array<number>(edges.length + 1).fill(0)
    const excluded: Counts = {}
    const excludedSamples: Counts = {}
    let seen = 0
    const sort = (value: number): void => {
      const bin = binOf(edges, value)
      counts[bin] = counts[bin]! + 1
    }
    for (const record of records) {
      seen += 1
      const value = judge(record).answer
      if (typeof value === 'number') sort(value)
      else if (typeof value === 'string') bump(excluded, value)
      else {
        for (const sample of value) {
          if ('excluded' in sample) bump(excludedSamples, sample.excluded)
          else sort(sample.value)
        }
        const reason = exclusionOf(value)
        if (reason !== undefined) bump(excluded, reason)
      }
    }
    const found = {
      bins: counts.map((count, bin) => ({ from: edges[bin - 1] ?? null, to: edges[bin] ?? null, count })),
      count: counts.reduce((sum, count) => sum + count, 0),
      records: seen,
      excluded: sortedCounts(excluded),
    }
    if (Object.keys(excludedSamples).length === 0) return found
    return Object.assign(found, { excludedSamples: sortedCounts(excludedSamples) })
  }
}

function distributionOptions(): Specs<DistributionOptions> {
  return {
    edges: required<readonly number[]>({
      given: 'required',
      accepts: 'a list of numbers',
      test: (value) => Array.isArray(value) && value.every((edge) => typeof edge === 'number'),
      // A copy, which nobody can change once the function is made.
      normal: (edges) => Array.from(edges, (edge) => edge + 0),
    }),
    during: period(),
  }
}

function isAscending(edge: number, index: number, edges: readonly number[]): boolean {
  return Number.isFinite(edge) && (index === 0 || edges[index - 1]! < edge)
}

/** The number of edges at or below a value, by bisection. */
function binOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (edges[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}
