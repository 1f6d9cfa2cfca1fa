import { exactTable } from './exactTable.ts'
import type { Piece, Samples } from './exactTable.ts'
import type { Quantiles } from './quantiles.ts'
import { select } from './select.ts'

/**
 * Returns the way to keep samples that keeps each of them, for quantiles without error at 8 bytes a sample (more as JSON).
 * The default of {@link quantile}; {@link sketch} is the other.
 *
 * @example
 * ```ts
 * import { exact, quantile } from 'support-metrics/stats'
 *
 * quantile({ p: 0.9, quantiles: exact() }).id // => 'values'
 * ```
 * @since 0.1.0
 */
export function exact(): Quantiles<Samples> {
  return {
    id: 'values',
    empty: () => [],
    add(state, value) {
      // A view is never added to. Zero has no sign here.
      ;(state as number[]).push(value + 0)
      return state
    },
    merge: mergeSamples,
    table: exactTable,
    ranked(state) {
      const values: Piece = ArrayBuffer.isView(state) ? state : new Float64Array(state)
      const settled = (values.settled ??= [])
      return { size: values.length, at: (place) => select(values, place, settled) }
    },
  }
}

/** The samples of both in ascending order. */
export function mergeSamples(state: Samples, other: Samples): number[] {
  const left = inOrder(state)
  const right = inOrder(other)
  const merged: number[] = []
  let taken = 0
  for (const value of left) {
    while ((right[taken] as number) < value) merged.push(right[taken++] as number)
    merged.push(value)
  }
  while (taken < right.length) merged.push(right[taken++] as number)
  return merged
}

/** The samples themselves if they are in ascending order, else a copy that is. */
export function inOrder(samples: Samples): Samples {
  for (let place = 1; place < samples.length; place++) {
    if ((samples[place] as number) < (samples[place - 1] as number)) return new Float64Array(samples).sort()
  }
  return samples
}
