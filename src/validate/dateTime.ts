import { DAY, dayOfDate, firstDayOfMonth } from '../internal/gregorian.ts'

/** What an ISO 8601 text says: the reading of a wall clock, and how far that clock is ahead of UTC where it says so. */
export interface DateTime {
  /** The reading as if it were UTC, in milliseconds since 1970. */
  readonly local: number
  /** Milliseconds ahead of UTC; `undefined` where the text has no offset. */
  readonly offset: number | undefined
}

/**
 * Reads `YYYY-MM-DDTHH:MM[:SS[.fraction]][Z|±HH:MM|±HHMM|±HH]`, the date-time of ISO 8601 at its full length, by the
 * positions of its characters. Digits beyond the millisecond are dropped, `24:00` is the end of its day, a second 60
 * does not exist. Whatever else `Date.parse` would make something of is not read.
 *
 * @returns `undefined` for any other text and for a day or a time that no calendar or clock shows
 */
export function readDateTime(text: string): DateTime | undefined {
  if (text[4] !== '-' || text[7] !== '-' || text[10] !== 'T' || text[13] !== ':') return undefined
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  const hour = twoDigits(text, 11)
  const minute = twoDigits(text, 14)
  const hasSecond = text[16] === ':'
  const second = hasSecond ? twoDigits(text, 17) : 0
  const hasFraction = hasSecond && (text[19] === '.' || text[19] === ',')
  const end = hasFraction ? endOfDigits(text, 20) : hasSecond ? 19 : 16
  if (end === 20) return undefined
  const fraction = hasFraction ? text.slice(20, end) : ''
  const offset = readOffset(text, end)
  if (Number.isNaN(offset) || !isDay(year, month, day) || !isTime(hour, minute, second, fraction)) return undefined
  const time = ((hour * 60 + minute) * 60 + second) * 1_000 + millisecondsOf(fraction)
  return { local: dayOfDate(year, month, day) * DAY + time, offset }
}

/** The number that two digits make, `NaN` where they are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

function endOfDigits(text: string, from: number): number {
  let end = from
  while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end += 1
  return end
}

function isDay(year: number, month: number, day: number): boolean {
  if (!(month >= 1 && month <= 12 && day >= 1)) return false
  const months = year * 12 + month - 1
  return day <= firstDayOfMonth(months + 1) - firstDayOfMonth(months)
}

function isTime(hour: number, minute: number, second: number, fraction: string): boolean {
  if (hour === 24) return minute === 0 && second === 0 && Number(fraction) === 0
  return hour <= 23 && minute <= 59 && second <= 59
}

function millisecondsOf(fraction: string): number {
  return Number(fraction.slice(0, 3).padEnd(3, '0'))
}

/** Milliseconds ahead of UTC, `undefined` where the text ends, `NaN` for anything that is no offset. */
function readOffset(text: string, at: number): number | undefined {
  const length = text.length - at
  const sign = text[at]
  if (length === 0) return undefined
  if (sign === 'Z') return length === 1 ? 0 : Number.NaN
  if (sign !== '+' && sign !== '-') return Number.NaN
  const hasColon = text[at + 3] === ':'
  if (length !== 3 && length !== (hasColon ? 6 : 5)) return Number.NaN
  const hours = twoDigits(text, at + 1)
  const minutes = length === 3 ? 0 : twoDigits(text, at + (hasColon ? 4 : 3))
  if (!(hours <= 23 && minutes <= 59)) return Number.NaN
  return (sign === '-' ? -1 : 1) * (hours * 3_600_000 + minutes * 60_000)
}
