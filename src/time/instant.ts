/** A point in time: milliseconds since 1970-01-01T00:00:00Z, as `Date.now()` counts them. */
export type Instant = number

/** A length of time in milliseconds. */
export type Duration = number

/** The last instant that `Date` and `Intl` can name, on either side of 1970: 100,000,000 days. */
export const LAST_INSTANT = 8.64e15

/**
 * Whether a value can serve as an {@link Instant}: a finite number within the range of `Date`.
 *
 * @param value - anything
 * @returns true for a number from -8.64e15 to 8.64e15
 * @example
 * ```ts
 * isInstant(Date.UTC(2026, 0, 1)) // => true
 * isInstant(Number.NaN) // => false
 * ```
 * @since 0.1.0
 */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'number' && value >= -LAST_INSTANT && value <= LAST_INSTANT
}

/**
 * Whether a value can serve as a {@link Duration} that something took: a finite number, zero or more.
 *
 * @param value - anything
 * @returns true for a finite number that is not negative
 * @example
 * ```ts
 * isDuration(20_000) // => true
 * isDuration(-1) // => false
 * ```
 * @since 0.1.0
 */
export function isDuration(value: unknown): value is Duration {
  return typeof value === 'number' && value >= 0 && value < Infinity
}
