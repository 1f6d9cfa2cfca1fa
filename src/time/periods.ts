import { outOfRange } from '../internal/accepts.ts'
import { readOptions } from '../internal/options.ts'
import type { Specs } from '../internal/options.ts'
import { DAY, firstDayOfMonth, monthOfDay } from '../internal/gregorian.ts'
import type { Duration, Instant } from './instant.ts'
import type { TimeZone } from './zone.ts'

/** A period of local time, such as a day or an hour: from its first instant up to, not including, its last. */
export interface LocalPeriod {
  /** Its first instant. */
  readonly start: Instant
  /** The first instant of the next. */
  readonly end: Instant
}

/** The lengths of clock and calendar that time can be cut into. */
export type PeriodUnit = '15m' | '30m' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

/** A weekday as ISO 8601 numbers it: Monday 1 to Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** How {@link periodsOf} cuts time. */
export interface PeriodsOptions {
  /**
   * The weekday on which weeks begin, Monday 1 to Sunday 7.
   * @defaultValue 1
   */
  readonly weekStart?: Weekday | undefined
}

/**
 * A function that tells in which period of a zone's local time an instant lies. It returns the same object as before
 * while instants stay within a period, so whoever sorts instants into periods can compare objects.
 *
 * - `'15m'`, `'30m'` and `'hour'` are aligned to the local clock and end at a clock change at the latest: an hour that
 *   is repeated is two hours, and one that a change cuts in two is two shorter ones.
 * - `'day'` and longer run from the first instant of one local date to the first instant of another: a day may have 23
 *   or 25 hours. Where clocks go back across midnight, the repeated end of the old date belongs to the new one, which
 *   has begun already. A date that the zone skipped has no period.
 *
 * @param zone - whose local time it is
 * @param unit - how long a period is
 * @param options - where weeks begin
 * @returns a function of an instant; its periods cover all time without overlap
 * @throws RangeError for another unit or weekday
 * @example
 * ```ts
 * const dayOf = periodsOf(timeZone('Europe/Berlin'), 'day')
 * const { start, end } = dayOf(Date.UTC(2026, 2, 29, 12))
 * start // => Date.UTC(2026, 2, 28, 23)
 * end - start // => hours(23)
 * ```
 * @since 0.1.0
 */
export function periodsOf(
  zone: TimeZone,
  unit: PeriodUnit,
  options?: PeriodsOptions,
): (instant: Instant) => LocalPeriod {
  const { weekStart } = readOptions('periodsOf', PERIODS_OPTIONS, options)
  const derive = cutter(zone, unit, weekStart)
  let period: LocalPeriod = { start: 0, end: 0 }
  return (instant) => {
    if (!(instant >= period.start && instant < period.end)) period = derive(instant)
    return period
  }
}

const PERIODS_OPTIONS: Specs<PeriodsOptions, 'weekStart'> = {
  weekStart: {
    given: 'default',
    accepts: 'a whole number from 1 (Monday) to 7 (Sunday)',
    kind: 'number',
    test: (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 7,
    default: 1,
  },
}

function cutter(zone: TimeZone, unit: PeriodUnit, weekStart: Weekday): (instant: Instant) => LocalPeriod {
  switch (unit) {
    case '15m':
      return (instant) => clockPeriod(zone, 900_000, instant)
    case '30m':
      return (instant) => clockPeriod(zone, 1_800_000, instant)
    case 'hour':
      return (instant) => clockPeriod(zone, 3_600_000, instant)
    case 'day':
      return (instant) =>
        datePeriod(
          zone,
          instant,
          (day) => day,
          (day) => day,
        )
    case 'week': {
      // Day 0 is a Thursday, ISO weekday 4.
      const shift = 4 - weekStart
      return (instant) =>
        datePeriod(
          zone,
          instant,
          (day) => Math.floor((day + shift) / 7),
          (week) => week * 7 - shift,
        )
    }
    case 'month':
      return monthPeriods(zone, 1)
    case 'quarter':
      return monthPeriods(zone, 3)
    case 'year':
      return monthPeriods(zone, 12)
    default:
      throw outOfRange('periodsOf: unit', '15m, 30m, hour, day, week, month, quarter or year', unit)
  }
}

function monthPeriods(zone: TimeZone, months: number): (instant: Instant) => LocalPeriod {
  const indexOf = (day: number): number => Math.floor(monthOfDay(day) / months)
  const firstDay = (index: number): number => firstDayOfMonth(index * months)
  return (instant) => datePeriod(zone, instant, indexOf, firstDay)
}

/** A period of whole local dates: `indexOf` numbers the periods by day, `firstDay` is its inverse. */
function datePeriod(
  zone: TimeZone,
  instant: Instant,
  indexOf: (day: number) => number,
  firstDay: (index: number) => number,
): LocalPeriod {
  let index = indexOf(Math.floor(zone.toLocal(instant) / DAY))
  let start = zone.firstAtOrAfter(firstDay(index) * DAY)
  let end = zone.firstAtOrAfter(firstDay(index + 1) * DAY)
  // The clock may show a date again after the next one has begun.
  while (end <= instant) {
    index += 1
    start = end
    end = zone.firstAtOrAfter(firstDay(index + 1) * DAY)
  }
  return { start, end }
}

/** A period of `length`, counted from local midnight, and cut at clock changes. */
function clockPeriod(zone: TimeZone, length: Duration, instant: Instant): LocalPeriod {
  const local = zone.toLocal(instant)
  const aligned = instant - (local - Math.floor(local / length) * length)
  let start = aligned
  for (let change = zone.nextChange(start, instant); change !== null; change = zone.nextChange(start, instant))
    start = change
  return { start, end: zone.nextChange(instant, aligned + length) ?? aligned + length }
}
