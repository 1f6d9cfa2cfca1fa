import { readOptions } from '../internal/options.ts'
import { numberWithin } from '../internal/specs.ts'
import { buckets } from './buckets.ts'
import type { Quantiles } from './quantiles.ts'
import { sketchTable } from './sketchTable.ts'
import type { SketchState } from './sketchTable.ts'
import { hasFields, isCount } from './stateForm.ts'

/** How fine a {@link sketch} is. */
export interface SketchOptions {
  /**
   * The largest relative error, from 0.0001 to 0.5.
   *
   * @defaultValue 0.01
   */
  readonly accuracy?: number | undefined
}

/**
 * Returns the way to keep samples that counts them in buckets, so that the state has a bounded size however many there
 * are. The other way is {@link exact}.
 *
 * Each power of two is cut into equal buckets, just enough for the accuracy: 64 for 1 %, so that any durations between
 * a millisecond and ten years need 2,500 counts at most, and any doubles 131,000 of either sign.
 *
 * What holds: every sample, of either sign, is known within `accuracy` times its size, and 0 exactly; so is every quantile
 * by `'nearest-rank'`, and every one by `'linear'` between samples of one sign. Numbers below 2^-1022 in size are known
 * within 2^-1022 times `accuracy` instead. The counts are exact, so that states merge without loss and in any order, to
 * the same JSON; the ends of an interval are samples, and as near as these.
 *
 * @throws TypeError or RangeError where the options are not as described.
 * @example
 * ```ts
 * import { median, sketch } from 'support-metrics/stats'
 *
 * const { empty, add, result } = median({ quantiles: sketch({ accuracy: 0.01 }) })
 * result([100, 200, 300].reduce((state, value) => add(state, value), empty())) // => { value: 201 }
 * ```
 * @see Masson, Rim and Lee (2019), DDSketch: a fast and fully-mergeable quantile sketch with relative-error guarantees, PVLDB 12(12), whose logarithmic buckets these approximate
 * @since 0.1.0
 */
export function sketch(options?: SketchOptions): Quantiles<SketchState> {
  const accuracy = readOptions('sketch', { accuracy: numberWithin(0.0001, 0.5) }, options).accuracy ?? 0.01
  // Equal buckets are widest for their size at the power of two, and a sample is at most half of one off.
  let bits = 0
  while (2 ** -(bits + 1) > accuracy) bits++
  const { bucketOf, middleOf } = buckets(bits)
  return {
    id: `sketch-${bits}`,
    empty: () => ({ zeros: 0, positive: {}, negative: {} }),
    add(state, value) {
      if (value) bump(value < 0 ? state.negative : state.positive, bucketOf(Math.abs(value)), 1)
      else state.zeros++
      return state
    },
    merge(state, other) {
      state.zeros += other.zeros
      mergeCounts(state.positive, other.positive)
      mergeCounts(state.negative, other.negative)
      return state
    },
    isState(value): value is SketchState {
      if (!hasFields(value, 'zeros', 'positive', 'negative') || !isCount(value.zeros)) return false
      const last = bucketOf(Number.MAX_VALUE)
      return isCounts(value.positive, last) && isCounts(value.negative, last)
    },
    size: ({ zeros, positive, negative }) =>
      [...Object.values(positive), ...Object.values(negative)].reduce((size, count) => size + count, zeros),
    table: () => sketchTable(bucketOf),
    ranked({ zeros, positive, negative }) {
      const middles = (counts: Record<number, number>, sign: number): (readonly [number, number])[] =>
        Object.entries(counts).map(([bucket, count]) => [sign * middleOf(Number(bucket)), count] as const)
      const ascending = [...middles(negative, -1).reverse(), [0, zeros] as const, ...middles(positive, 1)]
      return {
        size: ascending.reduce((size, [, count]) => size + count, 0),
        at(place) {
          let before = 0
          return ascending.find(([, count]) => (before += count) > place)?.[0] as number
        },
      }
    },
  }
}

/** Whether a value counts samples by the numbers of buckets, of which there is none beyond the last. */
function isCounts(value: unknown, last: number): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(value).every(
    ([bucket, count]) => /^(0|[1-9]\d*)$/.test(bucket) && Number(bucket) <= last && isCount(count) && count > 0,
  )
}

function mergeCounts(counts: Record<number, number>, others: Readonly<Record<number, number>>): void {
  for (const [bucket, count] of Object.entries(others)) bump(counts, Number(bucket), count)
}

function bump(counts: Record<number, number>, bucket: number, count: number): void {
  counts[bucket] = (counts[bucket] ?? 0) + count
}
