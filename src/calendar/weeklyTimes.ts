import { BLOCK, blockOf, BLOCKS_PER_CYCLE, CYCLE_BLOCK, FIRST_BLOCK } from '../internal/blocks.ts'
import { DAY, weekdayOfDay } from '../internal/gregorian.ts'
import type { TimeZone } from '../time/index.ts'
import { clipEdges, edgesOf } from './edges.ts'
import type { OpenTimes } from './openTimes.ts'
import type { WeeklyHours } from './weeklyHours.ts'

/** Closing the day after, moved on by the date that a zone skipped: a window ends less than three days after its date. */
const REACH = 3

/** The open times of weekly hours: local times turned into instants, date by date. */
export function weeklyTimes(hours: WeeklyHours): OpenTimes {
  const days = [...hours.exceptions.keys()]
  const firstException = blockOf(((days[0] ?? 0) - REACH) * DAY)
  const lastException = blockOf(((days.at(-1) ?? 0) + REACH) * DAY)
  const always = hours.week.every(([open, close]) => open === 0 && close !== undefined && close >= 1_440)
  const never = hours.week.every((day) => day.length === 0)
  return {
    edges: (block) => {
      const start = block * BLOCK
      if ((always || never) && (days.length === 0 || block < firstException || block > lastException))
        return always ? [start, start + BLOCK] : []
      return clipEdges(edgesOf(windowsAround(hours, start)), start, start + BLOCK)
    },
    // Where every day is alike, neither the calendar's years nor the zone matter.
    first: Math.min(firstException, always || never ? 0 : FIRST_BLOCK),
    last: Math.max(lastException + 1, always || never ? 0 : CYCLE_BLOCK),
    period: always || never ? 1 : BLOCKS_PER_CYCLE,
  }
}

/** Every window that may reach into the block from `start` on: openings, each followed by its closing. */
function windowsAround({ zone, week, exceptions }: WeeklyHours, start: number): number[] {
  const windows: number[] = []
  const firstDay = Math.floor(zone.toLocal(start) / DAY) - REACH
  const lastDay = Math.floor(zone.toLocal(start + BLOCK) / DAY) + 1
  for (let day = firstDay; day <= lastDay; day++) {
    const hours = exceptions.get(day) ?? week[weekdayOfDay(day) - 1] ?? []
    if (hours.length === 0 || isSkipped(zone, day)) continue
    for (const minute of hours) windows.push(zone.toInstant(day * DAY + minute * 60_000))
  }
  return windows
}

/** Whether a zone left out a date altogether, as one does that moves to the other side of the date line. */
function isSkipped(zone: TimeZone, day: number): boolean {
  return zone.firstAtOrAfter(day * DAY) === zone.firstAtOrAfter((day + 1) * DAY)
}
