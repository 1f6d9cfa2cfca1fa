import { cellTable } from './cellTable.ts'
import { confidenceOption } from './confidenceOption.ts'
import type { ConfidenceOptions } from './confidenceOption.ts'
import { quotient } from './quotient.ts'
import { hasFields, isCount } from './stateForm.ts'
import type { Statistic } from './statistic.ts'
import { wilsonInterval } from './wilsonInterval.ts'

/** How many samples there were, and how many of them were 1. */
export interface ShareState {
  /** How many samples there were. */
  count: number
  /** How many of them were 1. */
  yes: number
}

/**
 * Returns the statistic for the share of samples that are 1, among samples that are 0 or 1: a ratio from 0 to 1.
 *
 * With `confidence` it comes with Wilson's score interval, see {@link wilsonInterval}. Of no samples it is `null`.
 *
 * @throws TypeError or RangeError where the options are not as described.
 * @example
 * ```ts
 * import { share } from 'support-metrics/stats'
 *
 * const { empty, add, result } = share()
 * result([1, 0, 1, 1].reduce((state, value) => add(state, value), empty())) // => { value: 0.75 }
 * ```
 * @since 0.1.0
 */
export function share(options?: ConfidenceOptions): Statistic<ShareState> {
  const confidence = confidenceOption('share', options)
  return {
    id: 'share',
    empty: () => ({ count: 0, yes: 0 }),
    add(state, value) {
      state.count++
      state.yes += value
      return state
    },
    repeat(state, value, times) {
      state.count += times
      state.yes += value * times
      return state
    },
    ofTotal: ({ count, sum }) => ({ count, yes: quotient(sum, [1]) ?? 0 }),
    merge(state, other) {
      state.count += other.count
      state.yes += other.yes
      return state
    },
    result({ count, yes }) {
      if (!count) return { value: null }
      const value = yes / count
      return confidence ? { value, confidenceInterval: wilsonInterval(yes, count, confidence) } : { value }
    },
    isState: (value): value is ShareState =>
      hasFields(value, 'count', 'yes') && isCount(value.count) && isCount(value.yes) && value.yes <= value.count,
    size: ({ count }) => count,
    table: () => cellTable(2, addRows, (cells, at) => ({ count: cells[at] as number, yes: cells[at + 1] as number })),
  }
}

function addRows(
  cells: Float64Array,
  values: Float64Array,
  codes: Uint16Array,
  groups: Int32Array,
  length: number,
): void {
  for (let row = 0; row < length; row++) {
    if (codes[row] !== 0) continue
    const at = 2 * (groups[row] as number)
    cells[at] = (cells[at] as number) + 1
    cells[at + 1] = (cells[at + 1] as number) + (values[row] as number)
  }
}
