import { quantile } from '../report/naive.ts'
import { selected } from '../report/select.ts'
import type { Pair } from './answer.ts'

/** A copy in flat memory, and a selection from that. */
export function selection(values: Float64Array): Pair {
  const copy = values.slice()
  const median = selected(copy, 0.5)
  return [median, selected(copy, 0.9, (copy.length - 1) >> 1)]
}

/** The native sort of numbers in flat memory. */
export function nativeSort(values: Float64Array): Pair {
  return pairOf(values.slice().sort())
}

/** The sort of an array, with the comparison that it needs for numbers. */
export function arraySort(values: readonly number[]): Pair {
  return pairOf([...values].sort((a, b) => a - b))
}

/** The pair from sorted numbers. */
export function pairOf(sorted: ArrayLike<number>): Pair {
  return [quantile(sorted, 0.5), quantile(sorted, 0.9)]
}
