import { TZDate } from '@date-fns/tz'
import { addDays, differenceInBusinessDays, isWeekend, set, startOfDay } from 'date-fns'
import { DateTime } from 'luxon'
import { Temporal } from 'temporal-polyfill'
import { CLOSES, dateText, HOLIDAYS, HOUR, OPENS, ZONE } from './question.ts'
import type { Elapsed } from './question.ts'

const holidays = new Set(HOLIDAYS)

/** The part of a window that lies in a span. */
function overlap(from: number, to: number, open: number, close: number): number {
  return Math.max(0, Math.min(to, close) - Math.max(from, open))
}

/** A walk through the days with `Date`, in the process's zone. */
export function nativeLoop(): Elapsed {
  return (from, to) => {
    let total = 0
    const day = new Date(from)
    for (day.setHours(0, 0, 0, 0); day.getTime() < to; day.setDate(day.getDate() + 1)) {
      if (day.getDay() % 6 === 0) continue
      const [year, month, date] = [day.getFullYear(), day.getMonth(), day.getDate()]
      if (holidays.has(dateText(year, month + 1, date))) continue
      total += overlap(from, to, +new Date(year, month, date, OPENS), +new Date(year, month, date, CLOSES))
    }
    return total
  }
}

/** Whole business days by date-fns, and the two days at the ends by hand, in the process's zone. */
export function dateFns(): Elapsed {
  const isOpen = (day: Date): boolean =>
    !isWeekend(day) && !holidays.has(dateText(day.getFullYear(), day.getMonth() + 1, day.getDate()))
  const inDay = (day: Date, from: number, to: number): number =>
    isOpen(day) ? overlap(from, to, +set(day, { hours: OPENS }), +set(day, { hours: CLOSES })) : 0
  const closedDays = HOLIDAYS.map((date) => new Date(`${date}T00:00`)).filter((day) => !isWeekend(day))
  return (from, to) => {
    const [first, last] = [startOfDay(from), startOfDay(to)]
    if (+first === +last) return inDay(first, from, to)
    const second = addDays(first, 1)
    const between = closedDays.filter((day) => day >= second && day < last).length
    const days = differenceInBusinessDays(last, second) - between
    return inDay(first, from, to) + days * (CLOSES - OPENS) * HOUR + inDay(last, from, to)
  }
}

/** A walk through the days with date-fns and TZDate, in the calendar's zone. */
export function dateFnsTz(): Elapsed {
  return (from, to) => {
    let total = 0
    for (let day = startOfDay(new TZDate(from, ZONE)); +day < to; day = addDays(day, 1)) {
      if (isWeekend(day) || holidays.has(dateText(day.getFullYear(), day.getMonth() + 1, day.getDate()))) continue
      total += overlap(from, to, +set(day, { hours: OPENS }), +set(day, { hours: CLOSES }))
    }
    return total
  }
}

/** A walk through the days with Luxon, in the calendar's zone. */
export function luxon(): Elapsed {
  return (from, to) => {
    let total = 0
    let day = DateTime.fromMillis(from, { zone: ZONE }).startOf('day')
    for (; day.toMillis() < to; day = day.plus({ days: 1 })) {
      if (day.weekday > 5 || holidays.has(dateText(day.year, day.month, day.day))) continue
      total += overlap(from, to, day.set({ hour: OPENS }).toMillis(), day.set({ hour: CLOSES }).toMillis())
    }
    return total
  }
}

/** A walk through the days with the Temporal polyfill, in the calendar's zone. */
export function temporal(): Elapsed {
  const at = (date: Temporal.PlainDate, hour: number): number =>
    date.toZonedDateTime({ timeZone: ZONE, plainTime: { hour } }).epochMilliseconds
  return (from, to) => {
    let total = 0
    let date = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(ZONE).toPlainDate()
    const last = Temporal.Instant.fromEpochMilliseconds(to).toZonedDateTimeISO(ZONE).toPlainDate()
    for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
      if (date.dayOfWeek > 5 || holidays.has(dateText(date.year, date.month, date.day))) continue
      total += overlap(from, to, at(date, OPENS), at(date, CLOSES))
    }
    return total
  }
}
