import type { Duration, Instant } from './instant.ts'

/**
 * What tells how much time lies between two instants. The wall is one clock, a business calendar another;
 * every measure of time takes a clock, so that none of them has to know which it is.
 *
 * Laws, for finite instants: `elapsed(t, add(t, d)) === d` for `d >= 0`; `elapsed(a, b) + elapsed(b, c) === elapsed(a, c)`;
 * `elapsed(b, a) === -elapsed(a, b)`; `elapsed` never falls as `to` rises.
 */
export interface Clock {
  /** What the clock is called in stored states: two clocks of one id must tell the same time. */
  readonly id?: string | undefined
  /** The time the clock counts from `from` to `to`, in milliseconds; negative when `to` is the earlier. */
  elapsed(from: Instant, to: Instant): Duration
  /** The earliest instant at which `duration` has elapsed since `from`, or `null` where the clock never gets there. */
  add(from: Instant, duration: Duration): Instant | null
}
