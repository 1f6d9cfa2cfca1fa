import fc from 'fast-check'
import type { BusinessCalendarOptions, Hours } from '../../src/calendar/index.ts'

/** A time of day from 00:00 to 23:59, mostly on a quarter of an hour, often in the small hours, where clocks change. */
const timeOfDay: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.nat(95).map((quarter) => quarter * 15) },
    { weight: 2, arbitrary: fc.nat(16).map((quarter) => quarter * 15) },
    { weight: 1, arbitrary: fc.nat(1_439) },
  )
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)

/** A window of a day: often over night, sometimes to the day's end. */
const hoursWindow: fc.Arbitrary<Hours> = fc
  .tuple(timeOfDay, fc.oneof({ weight: 5, arbitrary: timeOfDay }, { weight: 1, arbitrary: fc.constant('24:00') }))
  .filter(([open, close]) => open !== close)

const windows: fc.Arbitrary<readonly Hours[]> = fc.array(hoursWindow, { maxLength: 3 })

const office: readonly Hours[] = [['09:00', '17:00']]

const week: fc.Arbitrary<BusinessCalendarOptions['hours']> = fc.oneof(
  fc.constant({ mon: office, tue: office, wed: office, thu: office, fri: office }),
  fc.record({ mon: windows, tue: windows, wed: windows, thu: windows, fri: windows, sat: windows, sun: windows }),
  windows.map((same) => ({ mon: same, tue: same, wed: same, thu: same, fri: same, sat: same, sun: same })),
  fc.constant({}),
)

/** Dates that some zone left out: hours on such a date alone never open. */
const skipped = ['1844-12-31', '1993-08-21', '1994-12-31', '2011-12-30']

/** Definitions of calendars that open at some time, with holidays and exceptions around an instant. */
export function calendarOptions(zone: fc.Arbitrary<string>, around: number): fc.Arbitrary<BusinessCalendarOptions> {
  const date = fc
    .integer({ min: -5, max: 5 })
    .map((days) => new Date(around + days * 86_400_000).toISOString().slice(0, 10))
  return fc
    .record({
      timeZone: zone,
      hours: week,
      holidays: fc.array(date, { maxLength: 2 }),
      exceptions: fc.dictionary(date, windows, { maxKeys: 2 }),
    })
    .filter(
      ({ hours, exceptions }) =>
        Object.values(hours).some((list) => list !== undefined && list.length > 0) ||
        Object.entries(exceptions).some(([day, list]) => list.some(isLong) && !skipped.includes(day)),
    )
}

/** Whether hours are longer than any clock moves forward within a day: shorter ones may lie in the time left out. */
function isLong([open, close]: Hours): boolean {
  const [from, to] = [minutesOf(open), minutesOf(close)]
  return (to > from ? to - from : to - from + 1_440) > 180
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return hours! * 60 + minutes!
}
