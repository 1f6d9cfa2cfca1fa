import { outOfRange } from '../internal/accepts.ts'
import { DAY } from '../internal/gregorian.ts'
import { readOptions } from '../internal/options.ts'
import type { Specs } from '../internal/options.ts'
import type { BusinessCalendar } from './calendar.ts'
import { calendarOf } from './calendarOf.ts'
import type { BusinessCalendarOptions } from './businessCalendarOptions.ts'
import { idOfWeeklyHours, readWeeklyHours } from './weeklyHours.ts'
import type { WeeklyHours } from './weeklyHours.ts'
import { weeklyTimes } from './weeklyTimes.ts'

/**
 * A clock that runs in a team's opening hours only.
 *
 * Windows are half-open: at its opening a team is open, at its closing it is closed. Windows that overlap or touch are
 * one. Hours are local time: a time that a clock change skips moves forward by the gap, of one that comes twice the
 * first counts, a 25-hour open day elapses 25 hours, and a date that the zone skipped has no hours. Holidays and
 * exceptions are about the date on which a window opens: the night shift of the day before runs to its end.
 *
 * @param options - the definition: zone, weekly hours, holidays and exceptions
 * @returns a calendar; it compiles half a year at a time when first asked about it, and has no first or last year
 * @throws TypeError or RangeError, naming the field, for an unknown zone, day, option, a time or date that does not
 * exist, a window that closes when it opens, and for hours that never open
 * @example
 * ```ts
 * const office = businessCalendar({
 *   timeZone: 'Europe/Vilnius',
 *   hours: { mon: [['09:00', '12:00'], ['13:00', '17:00']], tue: [['09:00', '17:00']] },
 *   holidays: ['2026-12-29'],
 *   exceptions: { '2026-12-24': [['09:00', '12:00']] },
 * })
 * const monday = Date.UTC(2026, 5, 1, 8) // 11:00 in Vilnius
 * office.elapsed(monday, monday + hours(4)) // => hours(3)
 * office.add(monday, hours(6)) // => Date.UTC(2026, 5, 2, 7)
 * ```
 * @see {@link https://www.rfc-editor.org/rfc/rfc5545#section-3.3.5 | RFC 5545, 3.3.5}, for local times skipped or repeated
 * @since 0.1.0
 */
export function businessCalendar(options: BusinessCalendarOptions): BusinessCalendar {
  const hours = readWeeklyHours(readOptions('businessCalendar', OPTIONS, options))
  const calendar = calendarOf(idOfWeeklyHours(hours), weeklyTimes(hours))
  if (!opensEver(hours, calendar))
    throw outOfRange('businessCalendar', 'hours or exceptions that open at some time', options)
  return calendar
}

/** Weekly hours open in any common week; exceptions alone may all lie on dates that the zone left out. */
function opensEver({ week, exceptions }: WeeklyHours, calendar: BusinessCalendar): boolean {
  const [first] = exceptions.keys()
  return week.some((day) => day.length > 0) || (first !== undefined && calendar.nextOpen((first - 1) * DAY) !== null)
}

const OPTIONS: Specs<BusinessCalendarOptions> = {
  timeZone: { given: 'required', accepts: 'an IANA zone name', test: () => true },
  hours: {
    given: 'required',
    accepts: 'an object of windows by day, such as { mon: [["09:00", "17:00"]] }',
    test: isObject,
  },
  holidays: { given: 'optional', accepts: 'a list of dates "YYYY-MM-DD"', test: Array.isArray },
  exceptions: {
    given: 'optional',
    accepts: 'an object of windows by date, such as { "2026-12-24": [["09:00", "12:00"]] }',
    test: isObject,
  },
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
