import type { Clock, Duration, Instant } from '../time/index.ts'
import type { OpenTimes } from './openTimes.ts'

/**
 * A clock that runs only while a team is open.
 *
 * What is not an instant (not finite, or beyond the range of `Date`) lies in no open time: `elapsed` from or to it is 0,
 * `isOpen` is false, and whatever would return an instant returns `null`.
 */
export interface BusinessCalendar extends Clock {
  /** Derived from the definition: calendars of equal definitions have equal ids. */
  readonly id: string
  /** The open time from `from` to `to`, in milliseconds; negative when `to` is the earlier. */
  elapsed(from: Instant, to: Instant): Duration
  /**
   * The earliest instant at which `duration` has elapsed since `from`: the closing, not the next opening, where the time
   * ends with it. `add(from, 0)` is `from`, a negative duration goes back as {@link BusinessCalendar.subtract} does.
   * `null` where the open time runs out before.
   */
  add(from: Instant, duration: Duration): Instant | null
  /**
   * The latest instant from which `duration` elapses until `from`: the opening, not the closing before it. Within open
   * time it undoes {@link BusinessCalendar.add}. `null` where there was not enough open time before.
   */
  subtract(from: Instant, duration: Duration): Instant | null
  /** Whether an instant lies in open time: an opening does, a closing does not. */
  isOpen(instant: Instant): boolean
  /** The earliest open instant at or after `instant`: `instant` itself while open. `null` where it never opens again. */
  nextOpen(instant: Instant): Instant | null
  /** The earliest closing after `instant`: of the window it lies in, else of the next. `null` where none ever comes. */
  nextClose(instant: Instant): Instant | null
  /** The open windows themselves, for {@link unionOf} and the like to build on. */
  readonly openTimes: OpenTimes
}
