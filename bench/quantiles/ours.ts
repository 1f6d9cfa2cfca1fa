import { median, percentile, report } from 'support-metrics'
import { quantile } from 'support-metrics/stats'
import type { Quantiles, Statistic } from 'support-metrics/stats'
import type { Pair } from './answer.ts'

/** The library's two statistics over one state, which is kept in one of its two ways. */
export interface Ours<State> {
  readonly median: Statistic<State>
  readonly p90: Statistic<State>
}

/** The statistics over states of one kind. */
export function oursOver<State>(quantiles: Quantiles<State>): Ours<State> {
  const statistic = (p: number): Statistic<State> => quantile({ p, quantiles }) as Statistic<State>
  return { median: statistic(0.5), p90: statistic(0.9) }
}

/** As reports do it: the two metrics of numbers that are measured by what they are. */
export function reported(quantiles: Quantiles, values: Float64Array): Pair {
  const itself = (value: number): number => value
  const metrics = { median: median(itself).with({ quantiles }), p90: percentile(itself).with({ p: 0.9, quantiles }) }
  const results = report(values, metrics)
  return [results.median.value ?? NaN, results.p90.value ?? NaN]
}

/** Sample by sample, as an accumulator's `add` does it. */
export function bySample<State>(ours: Ours<State>, values: Float64Array): Pair {
  return pairOf(ours, stateOf(ours.median, values))
}

/** One state of these samples. */
export function stateOf<State>({ empty, add }: Statistic<State>, values: Iterable<number>): State {
  let state = empty()
  for (const value of values) state = add(state, value)
  return state
}

/** All states merged into an empty one, one after the other. */
export function merged<State>(ours: Ours<State>, states: readonly State[]): Pair {
  const { merge, empty } = ours.median
  return pairOf(
    ours,
    states.reduce((state, other) => merge(state, other), empty()),
  )
}

/** All states merged in pairs, the results in pairs again: what a state of every sample should be merged by. */
export function mergedInPairs<State>(ours: Ours<State>, states: readonly State[]): Pair {
  const { merge, empty } = ours.median
  let level = states.map((state) => merge(empty(), state))
  while (level.length > 1) {
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, pair) => {
      const right = level[2 * pair + 1]
      return right === undefined ? level[2 * pair]! : merge(level[2 * pair]!, right)
    })
  }
  return merged(ours, level)
}

function pairOf<State>({ median: half, p90 }: Ours<State>, state: State): Pair {
  return [half.result(state).value ?? NaN, p90.result(state).value ?? NaN]
}
