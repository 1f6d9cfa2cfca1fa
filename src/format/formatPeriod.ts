import type { Instant } from '../time/index.ts'
import { isInstant } from '../time/index.ts'
import type { Option } from '../internal/options.ts'

/** A stretch of time from `start` up to `end`. */
export interface FormattablePeriod {
  /** Its first instant. */
  readonly start: Instant
  /** The instant it ends at, which is not part of it. */
  readonly end: Instant
}

/** The option `timeZone`. */
export function timeZoneOption(): Option<string, 'default'> {
  return {
    given: 'default',
    accepts: 'a time zone that the runtime knows',
    kind: 'string',
    test: (value) => {
      try {
        if (typeof value === 'string') new Intl.DateTimeFormat('en', { timeZone: value })
        return typeof value === 'string'
      } catch {
        return false
      }
    },
    default: 'UTC',
  }
}

/** Whether a cell is a period with instants that `Intl` can name. */
export function isPeriod(cell: object): cell is FormattablePeriod {
  const { start, end } = cell as Partial<FormattablePeriod>
  return isInstant(start) && isInstant(end) && start <= end
}

/**
 * Writes periods in the wall time of a zone: whole days by their dates, the last one included, anything else from its
 * first minute to the minute it ends at.
 */
export function periodFormatter(locales: string[], timeZone: string): (period: FormattablePeriod) => string {
  const date = { year: 'numeric', month: 'short', day: 'numeric', timeZone } as const
  const dates = new Intl.DateTimeFormat(locales, date)
  const times = new Intl.DateTimeFormat(locales, { ...date, hour: '2-digit', minute: '2-digit' })
  // Not the hour tells where a day begins: where the clocks go forward at midnight, it begins at one.
  const beginsDay = (at: Instant) => !isInstant(at - 1) || dates.format(at) !== dates.format(at - 1)
  return ({ start, end }) => {
    if (start < end && beginsDay(start) && beginsDay(end)) return dates.formatRange(start, end - 1)
    return times.formatRange(start, end)
  }
}

/** Writes periods as ISO 8601 intervals in UTC. */
export function isoPeriod({ start, end }: FormattablePeriod): string {
  return `${new Date(start).toISOString()}/${new Date(end).toISOString()}`
}
