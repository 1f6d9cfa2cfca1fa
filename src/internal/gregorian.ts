/** Milliseconds of a day of 24 hours. */
export const DAY = 86_400_000

/** 1970-01-01 counted from 0000-03-01, where the year with its leap day last begins. */
const EPOCH_FROM_MARCH_0 = 719_468

/** 400 years have 146,097 days and 4,800 months. */
const MEAN_MONTH = 30.436875

/**
 * The first day of a month, in days since 1970-01-01, on the proleptic Gregorian calendar.
 *
 * @param month - counted from January of the year 0: `year * 12 + month - 1`
 */
export function firstDayOfMonth(month: number): number {
  const year = Math.floor((month - 2) / 12)
  const monthFromMarch = month - 2 - year * 12
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  // From March on, months of 31 and 30 days alternate so regularly that a line through them, rounded down, is exact.
  return year * 365 + leapDays + Math.floor((monthFromMarch * 153 + 2) / 5) - EPOCH_FROM_MARCH_0
}

/**
 * The month that holds a day, counted as in {@link firstDayOfMonth}.
 *
 * @param day - in days since 1970-01-01
 */
export function monthOfDay(day: number): number {
  let month = Math.floor((day + EPOCH_FROM_MARCH_0) / MEAN_MONTH) + 2
  while (firstDayOfMonth(month) > day) month -= 1
  while (firstDayOfMonth(month + 1) <= day) month += 1
  return month
}

/** The day of a date, in days since 1970-01-01; `month` is 1 to 12. */
export function dayOfDate(year: number, month: number, date: number): number {
  return firstDayOfMonth(year * 12 + month - 1) + date - 1
}

/** The weekday of a day counted from 1970-01-01: Monday 1 to Sunday 7, as ISO 8601 numbers them. */
export function weekdayOfDay(day: number): number {
  return day + 4 - Math.floor((day + 3) / 7) * 7
}
