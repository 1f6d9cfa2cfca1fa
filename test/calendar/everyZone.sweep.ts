import type { BusinessCalendarOptions, Hours } from '../../src/calendar/index.ts'
import { businessCalendar } from '../../src/calendar/index.ts'
import { timeZone } from '../../src/time/index.ts'
import { zoned } from '../time/temporal.ts'
import { modelElapsed } from './temporalModel.ts'

const DAY = 86_400_000

/** Hours that clock changes fall into, between and around. */
const schedules: readonly (readonly Hours[])[] = [
  [['00:00', '24:00']],
  [['09:00', '17:00']],
  [['22:00', '06:00']],
  [
    ['00:15', '01:30'],
    ['02:30', '03:15'],
    ['03:45', '23:30'],
  ],
]

/** The changes of a zone's clocks from 1970 to 2037 as they are derived here, and as the Temporal polyfill has them. */
export function changesOf(name: string): { ours: number[]; theirs: number[] } {
  const [from, until] = [0, Date.UTC(2038)]
  const zone = timeZone(name)
  const ours: number[] = []
  for (let at = zone.nextChange(from, until); at !== null; at = zone.nextChange(at, until)) ours.push(at)
  const theirs: number[] = []
  let next = zoned(name, from).getTimeZoneTransition('next')
  for (; next && next.epochMilliseconds <= until; next = next.getTimeZoneTransition('next'))
    theirs.push(next.epochMilliseconds)
  return { ours, theirs }
}

/** Where a calendar and a walk through the dates with Temporal disagree about the days around a change of clocks. */
export function disagreements(timeZoneName: string, changes: readonly number[]): string[] {
  const found: string[] = []
  for (const windows of schedules) {
    const hours: BusinessCalendarOptions['hours'] = {
      mon: windows,
      tue: windows,
      wed: windows,
      thu: windows,
      fri: windows,
      sat: windows,
      sun: windows,
    }
    const options = { timeZone: timeZoneName, hours }
    const calendar = businessCalendar(options)
    for (const change of changes) {
      for (const [from, to] of [
        [change - 1.5 * DAY, change],
        [change, change + 1.5 * DAY],
        [change - 3_600_000, change + 3_600_000],
      ] as const) {
        const [elapsed, expected] = [calendar.elapsed(from, to), modelElapsed(options, from, to)]
        if (elapsed !== expected)
          found.push(`${timeZoneName} ${JSON.stringify(windows)} ${from} to ${to}: ${elapsed}, not ${expected}`)
      }
    }
  }
  return found
}
