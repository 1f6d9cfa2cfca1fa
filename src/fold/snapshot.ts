/**
 * Returns a deep copy of a fold's state, or of anything else that is plain JSON, so that going on with one leaves the
 * other as it was.
 *
 * @param state - plain JSON: objects, arrays, strings, numbers, booleans and `null`
 * @example
 * ```ts
 * import { snapshot } from 'support-metrics/fold'
 *
 * snapshot({ count: 2, sum: [50] }) // => { count: 2, sum: [50] }
 * ```
 * @since 0.1.0
 */
export function snapshot<State>(state: State): State {
  return copy(state) as State
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copy)
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, copy(field)]))
}
