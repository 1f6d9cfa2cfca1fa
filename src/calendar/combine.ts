import type { BusinessCalendar } from './calendar.ts'
import { calendarOf } from './calendarOf.ts'
import { combineTimes } from './combineTimes.ts'
import type { Keeps } from './edges.ts'
import { readCalendars } from './readCalendars.ts'
import type { AtLeastOne } from './readCalendars.ts'

/**
 * The calendar that is open while at least one of several is: teams that take over from each other.
 *
 * @param calendars - at least one; order and repetitions do not matter, not even for the id
 * @throws TypeError for anything but calendars
 * @example
 * ```ts
 * const early = businessCalendar({ timeZone: 'UTC', hours: { mon: [['06:00', '14:00']] } })
 * const late = businessCalendar({ timeZone: 'UTC', hours: { mon: [['12:00', '20:00']] } })
 * const monday = Date.UTC(2026, 5, 1)
 * unionOf(early, late).elapsed(monday, monday + days(1)) // => hours(14)
 * ```
 * @since 0.1.0
 */
export function unionOf(...calendars: readonly BusinessCalendar[]): BusinessCalendar {
  return combined('union', distinct(readCalendars('unionOf', calendars)), (a, b) => a || b)
}

/**
 * The calendar that is open while all of several are: the hours two teams share.
 *
 * Calendars that share no time make one that never opens: nothing elapses on it, and it returns `null` for instants.
 *
 * @param calendars - at least one; order and repetitions do not matter, not even for the id
 * @throws TypeError for anything but calendars
 * @example
 * ```ts
 * const early = businessCalendar({ timeZone: 'UTC', hours: { mon: [['06:00', '14:00']] } })
 * const late = businessCalendar({ timeZone: 'UTC', hours: { mon: [['12:00', '20:00']] } })
 * const monday = Date.UTC(2026, 5, 1)
 * intersectionOf(early, late).elapsed(monday, monday + days(1)) // => hours(2)
 * ```
 * @since 0.1.0
 */
export function intersectionOf(...calendars: readonly BusinessCalendar[]): BusinessCalendar {
  return combined('intersection', distinct(readCalendars('intersectionOf', calendars)), (a, b) => a && b)
}

/**
 * The calendar that is open while the first is and none of the others: opening hours less breaks, or, after
 * {@link alwaysOpen}, the time a team is closed.
 *
 * Where nothing remains, it never opens: nothing elapses on it, and it returns `null` for instants.
 *
 * @param calendar - what is open
 * @param without - what is taken away from it
 * @throws TypeError for anything but calendars
 * @example
 * ```ts
 * const office = businessCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } })
 * const lunch = businessCalendar({ timeZone: 'UTC', hours: { mon: [['12:00', '13:00']] } })
 * const monday = Date.UTC(2026, 5, 1)
 * differenceOf(office, lunch).elapsed(monday, monday + days(1)) // => hours(7)
 * differenceOf(alwaysOpen, office).elapsed(monday, monday + days(1)) // => hours(16)
 * ```
 * @since 0.1.0
 */
export function differenceOf(calendar: BusinessCalendar, ...without: readonly BusinessCalendar[]): BusinessCalendar {
  const [from] = readCalendars('differenceOf', [calendar])
  const others = without.length === 0 ? [] : distinct(readCalendars('differenceOf', without))
  return combined('difference', [from, ...others], (a, b) => a && !b)
}

/** Calendars of one id tell the same time, so once will do; in one order, so that equal sets have equal ids. */
function distinct(calendars: AtLeastOne): AtLeastOne {
  const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]))
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) as unknown as AtLeastOne
}

function combined(name: string, calendars: AtLeastOne, keeps: Keeps): BusinessCalendar {
  if (calendars.length === 1) return calendars[0]
  const times = calendars
    .map((calendar) => calendar.openTimes)
    .reduce((left, right) => combineTimes(left, right, keeps))
  return calendarOf(`${name}(${calendars.map((calendar) => calendar.id).join(', ')})`, times)
}
