import { isInstant } from '../time/index.ts'
import type { Duration, Instant } from '../time/index.ts'
import type { BusinessCalendar } from './calendar.ts'
import { ledgerOf } from './ledger.ts'
import type { OpenTimes } from './openTimes.ts'

/** The calendar of given open times. */
export function calendarOf(id: string, openTimes: OpenTimes): BusinessCalendar {
  const { totalAt, instantAt, isOpen, closingOf } = ledgerOf(openTimes)

  function elapsed(from: Instant, to: Instant): Duration {
    const total = totalAt(to) - totalAt(from)
    return Number.isNaN(total) ? 0 : total
  }

  function add(from: Instant, duration: Duration): Instant | null {
    if (!isInstant(from) || !Number.isFinite(duration)) return null
    if (duration === 0) return from
    const reached = instantAt(totalAt(from) + duration, from, duration < 0)
    if (reached === null) return null
    // Of a duration too short for the sums of a double, nothing may be left but not less than nothing.
    return duration < 0 ? Math.min(from, reached) : Math.max(from, reached)
  }

  function nextOpen(instant: Instant): Instant | null {
    if (!isInstant(instant)) return null
    return isOpen(instant) ? instant : instantAt(totalAt(instant), instant, true)
  }

  return {
    id,
    elapsed,
    add,
    subtract: (from, duration) => add(from, -duration),
    isOpen: (instant) => isInstant(instant) && isOpen(instant),
    nextOpen,
    nextClose: (instant) => {
      const open = nextOpen(instant)
      return open === null ? null : closingOf(open)
    },
    openTimes,
  }
}
