import type { Fold } from './fold.ts'

/**
 * Returns the fold that runs another once per key: its state holds one state per key, its result one result per key, the
 * keys in the order of their UTF-16 code units except that whole numbers come first, as in every object.
 *
 * @param fold - what to run on the inputs of one key
 * @param key - the key of an input
 * @example
 * ```ts
 * import { groupBy } from 'support-metrics/fold'
 * import { count } from 'support-metrics/stats'
 *
 * const { empty, add, result } = groupBy(count(), (wait: number) => (wait > 20 ? 'late' : 'in time'))
 * result([30, 10, 15].reduce(add, empty())) // => { 'in time': { value: 2 }, late: { value: 1 } }
 * ```
 * @since 0.1.0
 */
export function groupBy<Input, State, Output>(
  fold: Fold<Input, State, Output>,
  key: (input: Input) => string,
): Fold<Input, Record<string, State>, Record<string, Output>> {
  return {
    empty: () => ({}),
    add(states, input) {
      const name = key(input)
      states[name] = fold.add(own(states, name, fold), input)
      return states
    },
    merge(states, others) {
      for (const [name, other] of Object.entries(others)) states[name] = fold.merge(own(states, name, fold), other)
      return states
    },
    result(states) {
      const entries = Object.entries(states).sort(([a], [b]) => (a < b ? -1 : 1))
      return Object.fromEntries(entries.map(([name, state]) => [name, fold.result(state)]))
    },
  }
}

/** The state under a key, which is defined rather than assigned at first, as a key out of data may be `__proto__`. */
function own<Input, State>(states: Record<string, State>, name: string, fold: Fold<Input, State, unknown>): State {
  if (!Object.hasOwn(states, name)) {
    Object.defineProperty(states, name, { value: fold.empty(), writable: true, enumerable: true, configurable: true })
  }
  return states[name] as State
}
