import { DAY, weekdayOfDay } from '../internal/gregorian.ts'
import type { Instant } from './instant.ts'
import type { Weekday } from './periods.ts'
import type { TimeZone } from './zone.ts'

/**
 * The hour that the local clock shows, 0 to 23. The two hours of a repeated one have the same number.
 *
 * @param zone - whose clock it is
 * @param instant - when
 * @example
 * ```ts
 * localHour(timeZone('Asia/Kathmandu'), Date.UTC(2026, 0, 1, 3, 15)) // => 9
 * ```
 * @since 0.1.0
 */
export function localHour(zone: TimeZone, instant: Instant): number {
  const local = zone.toLocal(instant)
  return Math.floor((local - Math.floor(local / DAY) * DAY) / 3_600_000)
}

/**
 * The weekday on the local calendar: Monday 1 to Sunday 7, as ISO 8601 numbers them.
 *
 * @param zone - whose calendar it is
 * @param instant - when
 * @example
 * ```ts
 * localWeekday(timeZone('Pacific/Auckland'), Date.UTC(2026, 0, 4, 11)) // => 1
 * ```
 * @since 0.1.0
 */
export function localWeekday(zone: TimeZone, instant: Instant): Weekday {
  return weekdayOfDay(Math.floor(zone.toLocal(instant) / DAY)) as Weekday
}
