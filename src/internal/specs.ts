import type { OptionSpec } from './options.ts'

/** One of a few published names; the first is the default. */
export function oneOf<Name extends string>(...names: readonly Name[]): OptionSpec<Name> {
  return {
    accepts: names.map((name) => `"${name}"`).join(' or '),
    kind: 'string',
    test: (value) => names.includes(value as Name),
    default: names[0],
  }
}

/** True or false. */
export function flag(byDefault: boolean): OptionSpec<boolean> {
  return { accepts: 'true or false', test: (value) => typeof value === 'boolean', default: byDefault }
}

/** A list of strings, from a closed list of names or any. Order and repetitions do not matter. */
export function setOf<Name extends string>(
  names: readonly Name[] | undefined,
  byDefault?: readonly Name[],
): OptionSpec<readonly Name[]> {
  return {
    accepts: names === undefined ? 'a list of strings' : `a list of ${names.map((name) => `"${name}"`).join(', ')}`,
    test: (value) =>
      Array.isArray(value) &&
      value.every((one) => typeof one === 'string' && (names === undefined || names.includes(one as Name))),
    normal: (value) => [...new Set(value)].sort(),
    default: byDefault === undefined ? undefined : [...byDefault].sort(),
  }
}

/** A length of time in milliseconds. */
export function duration(): OptionSpec<number> {
  return {
    accepts: 'a number of milliseconds, zero or more',
    kind: 'number',
    test: (value) => typeof value === 'number' && value >= 0 && value < Infinity,
  }
}

/** A point in time in milliseconds since 1970. */
export function instant(): OptionSpec<number> {
  return {
    accepts: 'a number of milliseconds since 1970 within the range of Date',
    kind: 'number',
    test: (value) => typeof value === 'number' && Math.abs(value) <= 8.64e15,
  }
}

/** A number between two bounds, both included unless said otherwise. */
export function numberWithin(low: number, high: number, bounds: 'closed' | 'open' = 'closed'): OptionSpec<number> {
  return {
    accepts: `a number ${bounds === 'open' ? `above ${low} and below ${high}` : `from ${low} to ${high}`}`,
    kind: 'number',
    test: (value) =>
      typeof value === 'number' && (bounds === 'open' ? value > low && value < high : value >= low && value <= high),
  }
}

/** A stretch of time: from its first instant up to, not including, its last. */
export function period(): OptionSpec<{ readonly from: number; readonly to: number }> {
  return {
    accepts: 'an object { from, to } of two instants, from not after to',
    test: (value) => {
      if (typeof value !== 'object' || value === null) return false
      const { from, to } = value as { from?: unknown; to?: unknown }
      return instant().test(from) && instant().test(to) && (from as number) <= (to as number)
    },
    normal: ({ from, to }) => ({ from, to }),
  }
}

/** Something that tells time. */
export function clock<Clock extends object>(byDefault: Clock): OptionSpec<Clock> {
  return {
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
export function required<Value>(spec: OptionSpec<Value>): OptionSpec<Value> {
  return { ...spec, default: undefined, required: true }
}

/** The option, but without a default. */
export function optional<Value>(spec: OptionSpec<Value>): OptionSpec<Value> {
  return { ...spec, default: undefined }
}

/** The option, but only a way of reading what was counted. */
export function reading<Value>(spec: OptionSpec<Value>): OptionSpec<Value> {
  return { ...spec, reading: true }
}
