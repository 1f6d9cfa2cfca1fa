import { DAY } from '../internal/gregorian.ts'
import { LAST_INSTANT } from './instant.ts'
import type { Duration, Instant } from './instant.ts'
import { namesUtc, offsetReader } from './zoneReader.ts'
import { offsetSpans } from './zoneSpans.ts'

/**
 * What a local clock shows: the milliseconds it counts since its own 1970-01-01T00:00, so that
 * `Date.UTC(2026, 2, 29, 9)` is nine o'clock in the morning of 29 March 2026 wherever the clock hangs.
 */
export type LocalTime = number

/** The clocks of one time zone, past and future. It keeps what it has learnt, so share one object rather than build many. */
export interface TimeZone {
  /** The name it was asked for by; every name of UTC is `'UTC'`. */
  readonly id: string
  /** Local time minus UTC at an instant, in milliseconds; NaN for what is not a finite number. */
  offsetAt(instant: Instant): Duration
  /** What the local clock shows at an instant. */
  toLocal(instant: Instant): LocalTime
  /**
   * The instant at which the local clock shows a time. Of a time that a clock change repeats it is the first occurrence;
   * a time that a clock change skips moves forward by the length of the gap.
   */
  toInstant(local: LocalTime): Instant
  /** The first instant at which the local clock shows a time or a later one: for a skipped time, the clock change itself. */
  firstAtOrAfter(local: LocalTime): Instant
  /** The first clock change later than `after` and not later than `until`, or `null` where there is none. */
  nextChange(after: Instant, until: Instant): Instant | null
}

/** No clock is a day or more away from UTC: the furthest was Manila before 1844, by 15:56:08. */
const MOST = DAY

/**
 * The clocks of a time zone, over the whole range of `Date`, from the runtime's own data and for any process zone.
 * Offsets are exact to the second, local mean time before the railways included.
 *
 * @param name - an IANA zone name; case does not matter
 * @param owner - the function or option to name in an error
 * @returns an object that derives offsets when they are first needed and keeps them: a few nanoseconds a question.
 * UTC, by any of its names, asks nothing of `Intl`.
 * @throws TypeError where `name` is not a string, RangeError where the runtime does not know the zone
 * @example
 * ```ts
 * const zone = timeZone('America/New_York')
 * zone.offsetAt(Date.UTC(2026, 6, 1)) // => hours(-4)
 * zone.toInstant(Date.UTC(2026, 2, 8, 2, 30)) // => Date.UTC(2026, 2, 8, 7, 30)
 * zone.toInstant(Date.UTC(2026, 10, 1, 1, 30)) // => Date.UTC(2026, 10, 1, 5, 30)
 * ```
 * @see {@link https://data.iana.org/time-zones/theory.html | Theory and pragmatics of the tz code and data}
 * @since 0.1.0
 */
export function timeZone(name: string, owner = 'timeZone'): TimeZone {
  const spanAt = offsetSpans(offsetReader(name, owner))
  let span = { from: 0, until: 0, offset: 0 }

  function offsetAt(instant: Instant): Duration {
    if (!(instant >= span.from && instant < span.until)) span = spanAt(instant)
    return span.offset
  }

  /** Walks the offsets from the earliest instant at which any clock could show `local`. */
  function resolve(local: LocalTime, skippedMoves: boolean): Instant {
    // Far enough from the last change, one offset is the only one in question.
    const near = local - span.offset
    if (near < span.until && near - span.from >= 2 * MOST) return near
    if (!Number.isFinite(local)) return NaN
    let before = offsetAt(local - MOST)
    for (;;) {
      const instant = local - span.offset
      if (instant >= span.from && instant < span.until) return instant
      if (instant < span.from) return skippedMoves ? local - before : span.from
      before = span.offset
      span = spanAt(span.until)
    }
  }

  return {
    id: namesUtc(name) ? 'UTC' : name,
    offsetAt,
    toLocal: (instant) => instant + offsetAt(instant),
    toInstant: (local) => resolve(local, true),
    firstAtOrAfter: (local) => resolve(local, false),
    nextChange: (after, until) => {
      const offset = offsetAt(after)
      const last = Math.min(until, LAST_INSTANT)
      while (span.until <= last) {
        span = spanAt(span.until)
        if (span.offset !== offset) return span.from
      }
      return null
    },
  }
}
