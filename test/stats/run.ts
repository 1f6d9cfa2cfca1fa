import type { Estimate, Statistic } from 'support-metrics/stats'

/** What a statistic says of values, each with its `over` where the statistic takes one. */
export function run<State>(
  statistic: Statistic<State>,
  values: Iterable<number>,
  overs: readonly number[] = [],
): Estimate {
  let state = statistic.empty()
  let index = 0
  for (const value of values) state = statistic.add(state, value, overs[index++])
  return statistic.result(state)
}
