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
  if (Array.isArray(value)) return `[${value.slice(0, 6).map(shown).join(', ')}${value.length > 6 ? ', ...' : ''}]`
  return `an object with ${Object.keys(value).slice(0, 6).join(', ') || 'no fields'}`
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
