import { outOfRange, wrongType } from '../internal/accepts.ts'
import { dayOfDate, firstDayOfMonth } from '../internal/gregorian.ts'

const ACCEPTED = 'a date "YYYY-MM-DD" that exists'

/**
 * Reads a local date.
 *
 * @param field - the field it stands in, named in errors
 * @param date - what stands there
 * @returns days since 1970-01-01
 * @throws TypeError for anything but a string, RangeError for a date that no calendar shows
 */
export function readLocalDate(field: string, date: unknown): number {
  if (typeof date !== 'string') throw wrongType(field, ACCEPTED, date)
  const [year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []).slice(1).map(Number)
  if (year === undefined || month === undefined || day === undefined) throw outOfRange(field, ACCEPTED, date)
  const first = firstDayOfMonth(year * 12 + month - 1)
  const next = firstDayOfMonth(year * 12 + month)
  if (month < 1 || month > 12 || day < 1 || day > next - first) throw outOfRange(field, ACCEPTED, date)
  return dayOfDate(year, month, day)
}
