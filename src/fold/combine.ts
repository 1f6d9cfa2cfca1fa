import type { Fold } from './fold.ts'

/**
 * Returns one fold that runs many over the same inputs, in one pass. Its state and its result are records of theirs,
 * under the same names.
 *
 * @param folds - folds of one kind of input, by name
 * @example
 * ```ts
 * import { combine } from 'support-metrics/fold'
 * import { count, total } from 'support-metrics/stats'
 *
 * const { empty, add, result } = combine({ count: count(), total: total() })
 * result(add(add(empty(), 20), 30)) // => { count: { value: 2 }, total: { value: 50 } }
 * ```
 * @since 0.1.0
 */
export function combine<Input, Outputs extends object>(folds: {
  readonly [Name in keyof Outputs]: Fold<Input, unknown, Outputs[Name]>
}): Fold<Input, Record<keyof Outputs, unknown>, Outputs> {
  const parts = Object.entries(folds) as [keyof Outputs, Fold<Input, unknown, unknown>][]
  return {
    empty: () => record(parts.map(([name, fold]) => [name, fold.empty()])),
    add(state, input) {
      for (const [name, fold] of parts) state[name] = fold.add(state[name], input)
      return state
    },
    merge(state, other) {
      for (const [name, fold] of parts) state[name] = fold.merge(state[name], other[name])
      return state
    },
    result: (state) => record(parts.map(([name, fold]) => [name, fold.result(state[name])])) as Outputs,
  }
}

function record<Name extends PropertyKey>(entries: readonly [Name, unknown][]): Record<Name, unknown> {
  return Object.fromEntries(entries) as Record<Name, unknown>
}
