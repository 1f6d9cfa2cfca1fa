/**
 * A value as it should appear in an error message: short, and telling strings from numbers.
 *
 * @param value - anything, however broken
 */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 57)}...` : value}"`
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return listed(value)
  return `an object with ${Object.keys(value).slice(0, 6).join(', ') || 'no fields'}`
}

/** The first items of a list; lists within it are only counted, since they may hold themselves. */
function listed(items: readonly unknown[]): string {
  const first = items.slice(0, 6).map((item) => (Array.isArray(item) ? `an array of ${item.length}` : shown(item)))
  return `[${first.join(', ')}${items.length > 6 ? ', ...' : ''}]`
}

/** The wording of every mistake in a call: what was called, what it accepts, what came. */
export function refusal(owner: string, accepts: string, got: unknown): string {
  return `${owner} accepts ${accepts}, got ${shown(got)}`
}

/** An error for a value of the wrong kind. */
export function wrongType(owner: string, accepts: string, got: unknown): TypeError {
  return new TypeError(refusal(owner, accepts, got))
}

/** An error for a value of the right kind that is out of bounds. */
export function outOfRange(owner: string, accepts: string, got: unknown): RangeError {
  return new RangeError(refusal(owner, accepts, got))
}
