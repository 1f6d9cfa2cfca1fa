/**
 * Milliseconds. Whatever is derived from local time is derived, when it is first needed, by blocks of 27 weeks (189 days), counted
 * from 1970. They all begin on the same weekday, and a Gregorian cycle of 400 years holds a whole number of them.
 */
export const BLOCK = 16_329_600_000

/** The number of blocks after which the Gregorian calendar repeats. */
export const BLOCKS_PER_CYCLE = 773

/** The block of 1800-01-01: no zone had left local mean time by then, so one offset holds in all the time before it. */
export const FIRST_BLOCK = -329

/** The first block after 2100-01-01: by then every zone follows a yearly rule, which repeats with the Gregorian cycle. */
export const CYCLE_BLOCK = 252

/** The block an instant lies in. */
export function blockOf(instant: number): number {
  return Math.floor(instant / BLOCK)
}
