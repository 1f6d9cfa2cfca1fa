import { cellTable } from './cellTable.ts'
import { confidenceOption } from './confidenceOption.ts'
import type { ConfidenceOptions } from './confidenceOption.ts'
import { normalQuantile } from './normalQuantile.ts'
import { hasFields, isCount } from './stateForm.ts'
import type { ConfidenceInterval, Statistic } from './statistic.ts'

/** How many samples there were, and how many of them were 1 and -1. */
export interface NetScoreState {
  /** How many samples there were. */
  count: number
  /** How many of them were 1. */
  promoters: number
  /** How many of them were -1. */
  detractors: number
}

/**
 * Returns the statistic for a net score in points from -100 to 100: the percentage of samples that are 1 (promoters)
 * less the percentage that are -1 (detractors), where the others are 0 (passives).
 *
 * With `confidence` it comes with the normal interval (method `'normal'`) whose variance is that of a variable of the
 * values 1, 0 and -1, p1 + p-1 - (p1 - p-1)^2 of the shares, divided by the number of samples. The ends are cut at -100
 * and 100; samples that all agree leave an interval without width, so a single voice says nothing of certainty.
 *
 * Of no samples the score is `null`.
 *
 * @throws TypeError or RangeError where the options are not as described.
 * @example
 * ```ts
 * import { netScore } from 'support-metrics/stats'
 *
 * const { empty, add, result } = netScore()
 * result([1, 1, 0, -1].reduce((state, value) => add(state, value), empty())) // => { value: 25 }
 * ```
 * @see Rocks (2016), Interval estimation for the net promoter score, The American Statistician 70(4)
 * @since 0.1.0
 */
export function netScore(options?: ConfidenceOptions): Statistic<NetScoreState> {
  const confidence = confidenceOption('netScore', options)
  return {
    id: 'net-score',
    empty: () => ({ count: 0, promoters: 0, detractors: 0 }),
    add(state, value) {
      state.count++
      if (value > 0) state.promoters++
      if (value < 0) state.detractors++
      return state
    },
    merge(state, other) {
      state.count += other.count
      state.promoters += other.promoters
      state.detractors += other.detractors
      return state
    },
    result(state) {
      const { count, promoters, detractors } = state
      if (!count) return { value: null }
      const value = (100 * (promoters - detractors)) / count
      return confidence ? { value, confidenceInterval: interval(state, value, confidence) } : { value }
    },
    isState,
    size: ({ count }) => count,
    table: () =>
      cellTable(3, addRows, (cells, at) => ({
        count: cells[at] as number,
        promoters: cells[at + 1] as number,
        detractors: cells[at + 2] as number,
      })),
  }
}

function isState(value: unknown): value is NetScoreState {
  if (!hasFields(value, 'count', 'promoters', 'detractors')) return false
  const { count, promoters, detractors } = value
  return isCount(count) && isCount(promoters) && isCount(detractors) && promoters + detractors <= count
}

function interval(
  { count, promoters, detractors }: NetScoreState,
  value: number,
  confidence: number,
): ConfidenceInterval {
  const net = promoters - detractors
  const variance = ((promoters + detractors) * count - net * net) / count ** 2
  const margin = 100 * normalQuantile(confidence) * Math.sqrt(variance / count)
  return { low: Math.max(value - margin, -100), high: Math.min(value + margin, 100), confidence, method: 'normal' }
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
    const at = 3 * (groups[row] as number)
    const value = values[row] as number
    cells[at] = (cells[at] as number) + 1
    if (value > 0) cells[at + 1] = (cells[at + 1] as number) + 1
    if (value < 0) cells[at + 2] = (cells[at + 2] as number) + 1
  }
}
