import { Temporal } from 'temporal-polyfill'
import type { BusinessCalendarOptions, DayName, Hours } from '../../src/calendar/index.ts'

const NAMES: readonly DayName[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** The windows of a definition that touch a span of time, united, found by walking the dates with Temporal. */
export function modelWindows(options: BusinessCalendarOptions, from: number, to: number): [number, number][] {
  const { timeZone } = options
  const at = (instant: number) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
  const windows: [number, number][] = []
  const last = at(to).toPlainDate().add({ days: 2 })
  let date = at(from).toPlainDate().subtract({ days: 3 })
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    const hours = hoursOn(options, date)
    if (hours.length === 0 || isSkipped(date, timeZone)) continue
    for (const [open, close] of united(hours.map(minutesOf)))
      windows.push([instantOf(date, open, timeZone), instantOf(date, close, timeZone)])
  }
  return united(windows)
}

/** The open time of a definition in a span of time. */
export function modelElapsed(options: BusinessCalendarOptions, from: number, to: number): number {
  return modelWindows(options, from, to)
    .map(([open, close]) => Math.min(close, to) - Math.max(open, from))
    .reduce((total, part) => total + Math.max(0, part), 0)
}

function hoursOn({ hours, holidays, exceptions }: BusinessCalendarOptions, date: Temporal.PlainDate): readonly Hours[] {
  const own = exceptions?.[date.toString()]
  if (own) return own
  if (holidays?.includes(date.toString())) return []
  return hours[NAMES[date.dayOfWeek - 1] as DayName] ?? []
}

function isSkipped(date: Temporal.PlainDate, timeZone: string): boolean {
  return date.toZonedDateTime(timeZone).equals(date.add({ days: 1 }).toZonedDateTime(timeZone))
}

/** A window in minutes from midnight, its closing after its opening. */
function minutesOf([open, close]: Hours): [number, number] {
  const [opens, closes] = [open, close].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) as [
    number,
    number,
  ]
  return [opens, closes < opens ? closes + 1_440 : closes]
}

function instantOf(date: Temporal.PlainDate, minute: number, timeZone: string): number {
  const local = date.toPlainDateTime().add({ minutes: minute })
  return local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds
}

function united(windows: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = []
  for (const [open, close] of [...windows].sort(([a], [b]) => a - b)) {
    const previous = result.at(-1)
    if (close <= open) continue
    if (previous && open <= previous[1]) previous[1] = Math.max(previous[1], close)
    else result.push([open, close])
  }
  return result
}
