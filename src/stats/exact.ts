import { exactTable } from './exactTable.ts'
import type { Samples } from './exactTable.ts'
import { flat, newScratch, rankedNumbers, sortedList } from './places.ts'
import type { Quantiles, RankedSamples } from './quantiles.ts'
import { isSample } from './stateForm.ts'

/**
 * Returns the way to keep samples that keeps each of them, for quantiles without error: whole numbers from 0 to 2^31 - 1,
 * such as milliseconds, at 4 bytes a sample and others at 8, with 2 for its group (more as JSON).
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
    add: (state, value) => addSample(state as number[], value),
    merge: (state, other) => mergeSamples(state as number[], other as number[]),
    isState: isSamples,
    size: sizeOf,
    table: exactTable,
    ranked: (state) => (Array.isArray(state) ? rankedList(state) : state),
  }
}

/** The samples and one more. */
export function addSample(samples: number[], value: number): number[] {
  // Zero has no sign here.
  samples.push(value + 0)
  return samples
}

/** Whether a value is a list of samples in ascending order. */
export function isSamples(value: unknown): value is number[] {
  if (!Array.isArray(value)) return false
  let before = -Infinity
  for (const sample of value as readonly unknown[]) {
    if (!isSample(sample) || sample < before) return false
    before = sample
  }
  return true
}

/**
 * The samples of both. What is merged into no samples is put in order; what is merged into some is only put behind
 * them, so that many merges in a row cost no more than to copy, and comes in order as JSON.
 */
export function mergeSamples(samples: number[], others: readonly number[]): number[] {
  if (samples.length === 0) return [...inOrder(others)]
  const size = samples.length
  samples.length = size + others.length
  for (let place = 0; place < others.length; place++) samples[size + place] = others[place]!
  return Object.defineProperty(samples, 'toJSON', { value: sorted, configurable: true })
}

/** The samples themselves if they are in ascending order, else a copy that is. */
export function inOrder(samples: readonly number[]): readonly number[] {
  return isInOrder(samples) ? samples : sortedList(flat(samples))
}

function isInOrder(samples: readonly number[]): boolean {
  for (let place = 1; place < samples.length; place++) {
    if (samples[place]! < samples[place - 1]!) return false
  }
  return true
}

/** What JSON shows of samples that were merged. */
function sorted(this: readonly number[]): readonly number[] {
  return [...inOrder(this)]
}

function rankedList(samples: readonly number[]): RankedSamples {
  const size = samples.length
  if (isInOrder(samples)) return { size, at: (place) => samples[place]! }
  return rankedNumbers(flat(samples), 0, size, newScratch())
}

function sizeOf(state: Samples): number {
  return Array.isArray(state) ? state.length : state.size
}
