import { isInstant } from '../time/index.ts'
import type { BusinessCalendar } from './calendar.ts'
import { EVER } from './openTimes.ts'

/**
 * The calendar of a team that never closes: 24 hours on every day, in every zone. It tells the same time as
 * {@link time!wallClock | wallClock}, and can be combined with other calendars.
 *
 * @example
 * ```ts
 * alwaysOpen.elapsed(0, days(7)) // => days(7)
 * alwaysOpen.nextOpen(5) // => 5
 * alwaysOpen.nextClose(5) // => null
 * ```
 * @since 0.1.0
 */
export const alwaysOpen: BusinessCalendar = {
  id: 'always-open',
  elapsed: (from, to) => (isInstant(from) && isInstant(to) ? to - from : 0),
  add: (from, duration) => (isInstant(from) && isInstant(from + duration) ? from + duration : null),
  subtract: (from, duration) => (isInstant(from) && isInstant(from - duration) ? from - duration : null),
  isOpen: isInstant,
  nextOpen: (instant) => (isInstant(instant) ? instant : null),
  nextClose: () => null,
  openTimes: EVER,
}
