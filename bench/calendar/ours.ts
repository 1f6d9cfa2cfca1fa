import { businessCalendar } from 'support-metrics'
import type { BusinessCalendar } from 'support-metrics'
import { HOLIDAYS, HOUR, ZONE } from './question.ts'
import type { Elapsed } from './question.ts'

/** The calendar of this library. */
export function officeHours(): BusinessCalendar {
  const day = [['09:00', '17:00']] as const
  return businessCalendar({
    timeZone: ZONE,
    hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
    holidays: HOLIDAYS,
  })
}

/** What it answers. */
export function ours(): Elapsed {
  return officeHours().elapsed
}

/**
 * What somebody writes who needs this year and these hours only: windows in a table with running totals and an index
 * by day. It knows nothing of other years, and takes its offsets from what the year's clock changes are known to be.
 */
export function handWritten(): Elapsed {
  const DAY = 24 * HOUR
  const start = Date.UTC(2023, 11, 25)
  const days = 400
  const [spring, autumn] = [Date.UTC(2024, 2, 10, 7), Date.UTC(2024, 10, 3, 6)]
  const [opens, closes, before]: [number[], number[], number[]] = [[], [], []]
  const byDay = new Int32Array(days)
  let total = 0
  for (let day = 0; day < days; day++) {
    const midnight = start + day * DAY
    byDay[day] = opens.length
    const date = new Date(midnight)
    if (date.getUTCDay() % 6 === 0 || HOLIDAYS.includes(date.toISOString().slice(0, 10))) continue
    const open = midnight + (midnight > spring && midnight < autumn ? 13 : 14) * HOUR
    opens.push(open)
    closes.push(open + 8 * HOUR)
    before.push(total)
    total += 8 * HOUR
  }
  const [o, c, b] = [
    [...opens, Infinity],
    [...closes, Infinity],
    [...before, total],
  ].map((list) => Float64Array.from(list))
  return (from, to) => totalAt(to) - totalAt(from)

  function totalAt(instant: number): number {
    let window = byDay[((instant - start) / DAY) | 0]!
    while (c![window]! <= instant) window++
    const open = o![window]!
    return instant > open ? b![window]! + (instant - open) : b![window]!
  }
}
