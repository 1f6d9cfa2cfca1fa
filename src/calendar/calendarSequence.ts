import { outOfRange, wrongType } from '../internal/accepts.ts'
import { readOptions } from '../internal/options.ts'
import type { Specs } from '../internal/options.ts'
import { BLOCK, blockOf } from '../internal/blocks.ts'
import type { Instant } from '../time/index.ts'
import type { BusinessCalendar } from './calendar.ts'
import { calendarOf } from './calendarOf.ts'
import { clipEdges, combineEdges } from './edges.ts'
import { repetitionOf } from './combineTimes.ts'
import type { OpenTimes, Repetition } from './openTimes.ts'
import { readCalendars } from './readCalendars.ts'

/** A calendar and the instant from which it is in force. */
export interface CalendarPeriod {
  /** When it takes over. */
  readonly from: Instant
  /** What counts from then on. */
  readonly calendar: BusinessCalendar
}

/** How {@link calendarSequence} counts. */
export interface CalendarSequenceOptions {
  /**
   * `'each-period'`: each calendar counts while it is in force. `'last'`: the last calendar counts for all time, as
   * where a changed schedule replaces the one a ticket began with.
   * @defaultValue 'each-period'
   */
  readonly rule?: 'each-period' | 'last' | undefined
}

/**
 * One calendar made of several that followed each other: a team that changed its hours, a ticket that changed teams.
 * The first calendar holds before its `from` too, so that no time is left without one.
 *
 * @param periods - at least one, in order of `from`
 * @param options - which of them counts when
 * @throws TypeError for anything but such a list, RangeError where `from` does not rise or lies beyond the years 0 to 9999
 * @example
 * ```ts
 * const before = businessCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } })
 * const after = businessCalendar({ timeZone: 'UTC', hours: { mon: [['08:00', '20:00']] } })
 * const noon = Date.UTC(2026, 5, 1, 12) // a Monday
 * const both = calendarSequence([{ from: 0, calendar: before }, { from: noon, calendar: after }])
 * both.elapsed(noon - hours(12), noon + hours(12)) // => hours(11)
 * const last = calendarSequence([{ from: 0, calendar: before }, { from: noon, calendar: after }], { rule: 'last' })
 * last.elapsed(noon - hours(12), noon + hours(12)) // => hours(12)
 * ```
 * @since 0.1.0
 */
export function calendarSequence(
  periods: readonly CalendarPeriod[],
  options?: CalendarSequenceOptions,
): BusinessCalendar {
  const { rule } = readOptions('calendarSequence', OPTIONS, options)
  const changes = readChanges(periods)
  const calendars = readCalendars(
    'calendarSequence',
    periods.map(({ calendar }) => calendar),
  )
  const last = calendars.at(-1) as BusinessCalendar
  if (rule === 'last' || changes.length === 0) return last

  const times = calendars.map(({ openTimes }) => openTimes)
  const repetition = [...times, ...changes.map(changeAt)].reduce(repetitionOf)
  const id = calendars.map((calendar, index) => (index === 0 ? calendar.id : `${changes[index - 1]}: ${calendar.id}`))
  return calendarOf(`sequence(${id.join(', ')})`, {
    edges: (block) =>
      times
        .map((part, index) => edgesWithin(part, block, changes[index - 1] ?? -Infinity, changes[index] ?? Infinity))
        .reduce((earlier, later) => combineEdges(earlier, later, (a, b) => a || b)),
    ...repetition,
  })
}

/** Where nothing but a change of calendars keeps open times from repeating. */
function changeAt(instant: Instant): Repetition {
  return { first: blockOf(instant), last: blockOf(instant) + 1, period: 1 }
}

function edgesWithin(times: OpenTimes, block: number, from: Instant, to: Instant): readonly number[] {
  const start = Math.max(block * BLOCK, from)
  const end = Math.min((block + 1) * BLOCK, to)
  return start < end ? clipEdges(times.edges(block), start, end) : []
}

const ACCEPTED = 'a list of { from, calendar } in order of time'
/** The years that dates are written in, 0 to 9999: what lies between changes is worked out, so they have to be near. */
const EARLIEST = -62_167_219_200_000
const LATEST = 253_402_300_800_000

/** Checks the instants of a sequence and returns those at which one calendar takes over from another. */
function readChanges(periods: readonly CalendarPeriod[]): readonly Instant[] {
  if (!Array.isArray(periods) || periods.length === 0) throw wrongType('calendarSequence', ACCEPTED, periods)
  const instants = periods.map((period: Partial<CalendarPeriod> | null | undefined, index) => {
    const from = period?.from
    if (typeof from !== 'number') throw wrongType(`calendarSequence: [${index}].from`, 'an instant', from)
    return from
  })
  instants.forEach((from, index) => {
    const before = instants[index - 1]
    if (Number.isNaN(from) || (before !== undefined && !(from > before && from >= EARLIEST && from < LATEST)))
      throw outOfRange(
        `calendarSequence: [${index}].from`,
        'an instant of the years 0 to 9999, later than the one before',
        from,
      )
  })
  return instants.slice(1)
}

const OPTIONS: Specs<CalendarSequenceOptions, 'rule'> = {
  rule: {
    given: 'default',
    accepts: '"each-period" or "last"',
    kind: 'string',
    test: (value) => value === 'each-period' || value === 'last',
    default: 'each-period',
  },
}
