import { isInstant } from '../time/index.ts'
import type { Duration, Instant } from '../time/index.ts'
import type { BusinessCalendar } from './calendar.ts'
import { combineTimes } from './combineTimes.ts'
import { ledgerOf } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { EVER } from './openTimes.ts'
import type { OpenTimes } from './openTimes.ts'

/** The calendar of given open times. */
export function calendarOf(id: string, openTimes: OpenTimes): BusinessCalendar {
  const { totalAt, instantAt, isOpen } = ledgerOf(openTimes)
  let closedTimes: Ledger | undefined

  function elapsed(from: Instant, to: Instant): Duration {
    const total = totalAt(to) - totalAt(from)
    return Number.isNaN(total) ? 0 : total
  }

  function add(from: Instant, duration: Duration): Instant | null {
    if (!isInstant(from) || !Number.isFinite(duration)) return null
    if (duration === 0) return from
    const reached = instantAt(totalAt(from) + duration, from, duration < 0)
    if (reached === null) return null
    // Sums round fractions of a millisecond: at worst time stands still, it never runs the other way.
    return duration < 0 ? Math.min(from, reached) : Math.max(from, reached)
  }

  function nextOpen(instant: Instant): Instant | null {
    if (!isInstant(instant)) return null
    return isOpen(instant) ? instant : instantAt(totalAt(instant), instant, true)
  }

  /** Where the sum of the time it is closed begins to rise again, as nextOpen does for the time it is open. */
  function nextClose(instant: Instant): Instant | null {
    const open = nextOpen(instant)
    if (open === null) return null
    closedTimes ??= ledgerOf(combineTimes(EVER, openTimes, (ever, isOpen) => ever && !isOpen))
    return closedTimes.instantAt(closedTimes.totalAt(open), open, true)
  }

  return {
    id,
    elapsed,
    add,
    subtract: (from, duration) => add(from, -duration),
    isOpen: (instant) => isInstant(instant) && isOpen(instant),
    nextOpen,
    nextClose,
    openTimes,
  }
}
