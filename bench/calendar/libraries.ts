import { createRequire } from 'node:module'
import dayjs from 'dayjs'
import businessTime from 'dayjs-business-time'
import moment from 'moment'
import { HOLIDAYS, ZONE } from './question.ts'
import type { Elapsed } from './question.ts'

const require = createRequire(import.meta.url)

/** dayjs-business-time, in the process's zone and by whole minutes. */
export function dayjsBusinessTime(): Elapsed {
  dayjs.extend(businessTime)
  dayjs.setHolidays([...HOLIDAYS])
  return (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * 60_000
}

/** moment-business-time, in the process's zone; it writes its settings into moment's locale. */
export function momentBusinessTime(): Elapsed {
  require('moment-business-time')
  moment.updateLocale('en', { holidays: HOLIDAYS })
  type Working = moment.Moment & { workingDiff(other: moment.Moment, unit: 'milliseconds', exact: true): number }
  return (from, to) => (moment(to) as Working).workingDiff(moment(from), 'milliseconds', true)
}

/** working-time-calculator, which walks the days with Luxon in the calendar's zone. */
export function workingTimeCalculator(): Elapsed {
  interface Calculator {
    addWorkingHours(days: readonly number[], open: string, close: string, zone: string): void
    excludeBetween(from: string, to: string): void
    calcMillisecondsBetween(from: Date, to: Date): number
  }
  const Calculator = require('working-time-calculator') as new () => Calculator
  const calculator = new Calculator()
  calculator.addWorkingHours([1, 2, 3, 4, 5], '09:00', '17:00', ZONE)
  // Holidays have no zone there: each is given from hours before it opens until hours after it closes in New York.
  for (const date of HOLIDAYS) calculator.excludeBetween(`${date}T08:00:00-05:00`, `${date}T20:00:00-05:00`)
  return (from, to) => calculator.calcMillisecondsBetween(new Date(from), new Date(to))
}
