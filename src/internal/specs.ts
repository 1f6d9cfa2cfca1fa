import type { Option } from './options.ts'

/** One of a few published names; the first is the default. */
export function oneOf<Name extends string>(...names: readonly Name[]): Option<Name, 'default'> {
  return {
    given: 'default',
    accepts: names.map((name) => `"${name}"`).join(' or '),
    kind: 'string',
    test: (value) => names.includes(value as Name),
    default: names[0],
  }
}

/** True or false. */
export function flag(byDefault: boolean): Option<boolean, 'default'> {
  return {
    given: 'default',
    accepts: 'true or false',
    test: (value) => typeof value === 'boolean',
    default: byDefault,
  }
}

/** A list of strings, from a closed list of names or any. Order and repetitions do not matter. */
export function setOf<Name extends string>(names?: readonly Name[]): Option<readonly Name[], 'optional'> {
  return {
    given: 'optional',
    accepts: names === undefined ? 'a list of strings' : `a list of ${names.map((name) => `"${name}"`).join(', ')}`,
    test: (value) =>
      Array.isArray(value) &&
      value.every((one) => typeof one === 'string' && (names === undefined || names.includes(one as Name))),
    normal: (value) => [...new Set(value)].sort(),
  }
}

/** A length of time in milliseconds. */
export function duration(): Option<number, 'optional'> {
  return {
    given: 'optional',
    accepts: 'a number of milliseconds, zero or more',
    kind: 'number',
    says: 'duration',
    test: (value) => typeof value === 'number' && value >= 0 && value < Infinity,
  }
}

/** A point in time in milliseconds since 1970. */
export function instant(): Option<number, 'optional'> {
  return {
    given: 'optional',
    accepts: 'a number of milliseconds since 1970 within the range of Date',
    kind: 'number',
    says: 'instant',
    test: isDate,
  }
}

/** A number between two bounds, both included unless said otherwise. */
export function numberWithin(
  low: number,
  high: number,
  bounds: 'closed' | 'open' = 'closed',
): Option<number, 'optional'> {
  return {
    given: 'optional',
    accepts: `a number ${bounds === 'open' ? `above ${low} and below ${high}` : `from ${low} to ${high}`}`,
    kind: 'number',
    test: (value) =>
      typeof value === 'number' && (bounds === 'open' ? value > low && value < high : value >= low && value <= high),
  }
}

/** A stretch of time: from its first instant up to, not including, its last. */
export function period(): Option<{ readonly from: number; readonly to: number }, 'optional'> {
  return {
    given: 'optional',
    accepts: 'an object { from, to } of two instants, from not after to',
    test: (value) => {
      if (typeof value !== 'object' || value === null) return false
      const { from, to } = value as { from?: unknown; to?: unknown }
      return isDate(from) && isDate(to) && (from as number) <= (to as number)
    },
    normal: ({ from, to }) => ({ from, to }),
  }
}

/** Something that tells time. */
export function clock<Clock extends object>(byDefault: Clock): Option<Clock, 'default'> {
  return {
    given: 'default',
    accepts: 'a clock with elapsed(from, to) and add(from, duration)',
    test: (value) => {
      if (typeof value !== 'object' || value === null) return false
      const { elapsed, add } = value as { elapsed?: unknown; add?: unknown }
      return typeof elapsed === 'function' && typeof add === 'function'
    },
    default: byDefault,
  }
}

/** The option, but required of the caller. */
export function required<Value>(option: Option<Value>): Option<Value, 'required'> {
  return { ...option, given: 'required', default: undefined }
}

/** The option, but without a default. */
export function optional<Value>(option: Option<Value>): Option<Value, 'optional'> {
  return { ...option, given: 'optional', default: undefined }
}

/** The option with a default. */
export function defaulting<Value>(option: Option<Value>, byDefault: Value): Option<Value, 'default'> {
  return { ...option, given: 'default', default: option.normal === undefined ? byDefault : option.normal(byDefault) }
}

/** The option, but only a way of reading what was counted. */
export function reading<Value, Given extends 'default' | 'required' | 'optional'>(
  option: Option<Value, Given>,
): Option<Value, Given> {
  return { ...option, reading: true }
}

function isDate(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15
}
