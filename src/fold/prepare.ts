import type { Fold } from './fold.ts'

/**
 * Returns the fold that turns each input into what another fold takes, and is that fold otherwise: state, merging and
 * result stay the same.
 *
 * @param fold - takes what `map` makes
 * @param map - makes one input of the fold from one input of the new fold
 * @example
 * ```ts
 * import { prepare } from 'support-metrics/fold'
 * import { mean } from 'support-metrics/stats'
 *
 * const { empty, add, result } = prepare(mean(), (word: string) => word.length)
 * result(add(add(empty(), 'hold'), 'queued')) // => { value: 5 }
 * ```
 * @since 0.1.0
 */
export function prepare<Input, Prepared, State, Output>(
  fold: Fold<Prepared, State, Output>,
  map: (input: Input) => Prepared,
): Fold<Input, State, Output> {
  const { empty, add, merge, result } = fold
  return { empty, add: (state, input) => add(state, map(input)), merge, result }
}
