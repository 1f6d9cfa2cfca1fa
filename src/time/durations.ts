import type { Duration } from './instant.ts'

/**
 * A number of seconds as a {@link Duration}.
 *
 * @param count - how many seconds
 * @returns milliseconds
 * @example
 * ```ts
 * seconds(20) // => 20000
 * ```
 * @since 0.1.0
 */
export function seconds(count: number): Duration {
  return count * 1_000
}

/**
 * A number of minutes as a {@link Duration}.
 *
 * @param count - how many minutes
 * @returns milliseconds
 * @example
 * ```ts
 * minutes(15) // => 900000
 * ```
 * @since 0.1.0
 */
export function minutes(count: number): Duration {
  return count * 60_000
}

/**
 * A number of hours as a {@link Duration}.
 *
 * @param count - how many hours
 * @returns milliseconds
 * @example
 * ```ts
 * hours(4) // => 14400000
 * ```
 * @since 0.1.0
 */
export function hours(count: number): Duration {
  return count * 3_600_000
}

/**
 * A number of days of 24 hours as a {@link Duration}. A business day is a matter of a calendar, not of this function.
 *
 * @param count - how many days
 * @returns milliseconds
 * @example
 * ```ts
 * days(7) // => 604800000
 * ```
 * @since 0.1.0
 */
export function days(count: number): Duration {
  return count * 86_400_000
}
