import { wrongType } from '../internal/accepts.ts'
import { weekdayOfDay } from '../internal/gregorian.ts'
import { timeZone } from '../time/index.ts'
import type { TimeZone } from '../time/index.ts'
import type { BusinessCalendarOptions, DayName } from './businessCalendarOptions.ts'
import { readDayHours } from './dayHours.ts'
import type { DayHours } from './dayHours.ts'
import { readLocalDate } from './localDate.ts'
import { stableHash } from './stableHash.ts'

/** Weekly hours and the dates that depart from them, brought into one form: equal hours look the same. */
export interface WeeklyHours {
  readonly zone: TimeZone
  /** The hours of Monday to Sunday. */
  readonly week: readonly DayHours[]
  /** The hours of the dates that depart from their weekday's, by days since 1970-01-01, in order. */
  readonly exceptions: ReadonlyMap<number, DayHours>
}

const DAY_NAMES: readonly DayName[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Reads the options of {@link businessCalendar}, which are known to be there and of the right kind. */
export function readWeeklyHours(options: BusinessCalendarOptions): WeeklyHours {
  const { hours, holidays = [], exceptions = {} } = options
  const zone = timeZone(options.timeZone, 'businessCalendar: timeZone')
  for (const name of Object.keys(hours)) {
    if (!(DAY_NAMES as readonly string[]).includes(name))
      throw wrongType('businessCalendar: hours', `the days ${DAY_NAMES.join(', ')}`, name)
  }
  const week = DAY_NAMES.map((name) => readDayHours(`businessCalendar: hours.${name}`, hours[name] ?? []))

  const byDay = new Map<number, DayHours>()
  holidays.forEach((date, index) => byDay.set(readLocalDate(`businessCalendar: holidays[${index}]`, date), []))
  for (const [date, windows] of Object.entries(exceptions)) {
    const field = `businessCalendar: exceptions["${date}"]`
    byDay.set(readLocalDate('businessCalendar: exceptions', date), readDayHours(field, windows))
  }
  const departures = [...byDay].filter(([day, own]) => String(own) !== String(week[weekdayOfDay(day) - 1]))
  return { zone, week, exceptions: new Map(departures.sort(([a], [b]) => a - b)) }
}

/** A name for weekly hours that equal ones share: the zone for the eye, a hash of everything for the rest. */
export function idOfWeeklyHours({ zone, week, exceptions }: WeeklyHours): string {
  return `calendar(${zone.id}, ${stableHash(JSON.stringify([zone.id, week, [...exceptions]]))})`
}
