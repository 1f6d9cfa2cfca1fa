import { outOfRange, wrongType } from '../internal/accepts.ts'
import { edgesOf } from './edges.ts'

/** One window of a day: when it opens and when it closes, as `'HH:MM'` from `'00:00'` to `'24:00'`. */
export type Hours = readonly [open: string, close: string]

/**
 * The windows of one local date as edges in minutes from its midnight: apart from each other, strictly rising; above
 * 1440 on the next date.
 */
export type DayHours = readonly number[]

const DAY_MINUTES = 1_440
const ACCEPTED = 'a list of windows such as [["09:00", "12:00"], ["13:00", "17:00"]]'
const ACCEPTED_TIME = 'a time "HH:MM" from "00:00" to "24:00"'

/**
 * Reads the windows of a day.
 *
 * @param field - the field they stand in, named in errors
 * @param given - what stands there
 * @throws TypeError for anything but lists of two strings, RangeError for times that do not exist or do not fit
 */
export function readDayHours(field: string, given: unknown): DayHours {
  if (!Array.isArray(given)) throw wrongType(field, ACCEPTED, given)
  return edgesOf(given.flatMap((window, index) => readWindow(`${field}[${index}]`, window)))
}

function readWindow(field: string, window: unknown): [open: number, close: number] {
  if (!Array.isArray(window) || window.length !== 2) throw wrongType(field, '[open, close]', window)
  const open = readTime(`${field}[0]`, window[0])
  const close = readTime(`${field}[1]`, window[1])
  if (open === DAY_MINUTES) throw outOfRange(`${field}[0]`, 'an opening before the end of the day, "24:00"', window[0])
  if (open === close) {
    throw outOfRange(field, `a closing other than the opening (["00:00", "24:00"] is the whole day)`, window)
  }
  return [open, close < open ? close + DAY_MINUTES : close]
}

function readTime(field: string, time: unknown): number {
  if (typeof time !== 'string') throw wrongType(field, ACCEPTED_TIME, time)
  const [, hour, minute] = /^(\d\d):([0-5]\d)$/.exec(time) ?? []
  const minutes = Number(hour) * 60 + Number(minute)
  if (!(minutes <= DAY_MINUTES)) throw outOfRange(field, ACCEPTED_TIME, time)
  return minutes
}
