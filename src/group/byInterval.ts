import { readOptions } from '../internal/options.ts'
import type { Specs } from '../internal/options.ts'
import { oneOf, required } from '../internal/specs.ts'
import { isInstant, localHour, localWeekday, periodsOf, timeZone } from '../time/index.ts'
import type { Instant, LocalPeriod, PeriodUnit, TimeZone, Weekday } from '../time/index.ts'
import type { Dimension, Token } from './dimension.ts'
import { rememberedByQuarter } from './rememberedByQuarter.ts'

/** The lengths of time that {@link byInterval} can group by. */
export type Interval = PeriodUnit | 'hour-of-day' | 'day-of-week'

/** The options of {@link byInterval}. */
export interface IntervalOptions<Every extends Interval = Interval> {
  /** The length of a bucket, or `'hour-of-day'` and `'day-of-week'` for the same hour or weekday of all days. */
  readonly every: Every
  /** The zone whose clock and calendar are meant; the zone of the process never matters. */
  readonly timeZone: string
  /**
   * The weekday on which weeks begin: Monday is 1.
   * @defaultValue 1
   */
  readonly weekStart?: Weekday | undefined
  /** The record's field that holds the instant; each metric's own placement unless given. */
  readonly of?: string | undefined
}

/** The keys of {@link byInterval}: the hour 0 to 23, the weekday 1 (Monday) to 7, or a period with its start and end. */
export type IntervalKey<Every extends Interval> =
  | ('hour-of-day' | 'day-of-week' extends Every
      ? number | LocalPeriod
      : Every extends 'hour-of-day' | 'day-of-week'
        ? number
        : LocalPeriod)
  | undefined

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/**
 * Groups samples by time: into hours, days or longer periods of a zone's local clock, or by hour of day or weekday.
 * Each metric's own placement decides (waits by `queuedAt`, resolutions by the solve, …), unless `of` names a field of
 * the record. A day has 23 or 25 hours where the clocks change; an hour that is repeated is two periods, but one hour
 * of day.
 *
 * @returns a dimension with the keys 0 to 23 for `'hour-of-day'`, 1 (Monday) to 7 for `'day-of-week'`, and
 * `{ start, end }` in instants for periods; what has no instant is the group `undefined`
 * @throws TypeError or RangeError for a missing or unknown option, interval or zone
 * @example
 * ```ts
 * const call = { id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: Date.UTC(2026, 0, 5, 8), leftAt: Date.UTC(2026, 0, 5, 9) } as const
 * const hour = byInterval({ every: 'hour-of-day', timeZone: 'Europe/Vilnius' })
 * rollup([call], { by: { hour }, metrics: { abandoned: abandonedCount } })[0]?.hour // => 10
 * ```
 * @since 0.1.0
 */
export function byInterval<Every extends Interval>(options: IntervalOptions<Every>): Dimension<IntervalKey<Every>> {
  const read = readOptions('byInterval', SPECS, options)
  const { every, of, weekStart } = read
  const zone = timeZone(read.timeZone, 'byInterval: timeZone')
  return {
    id: `interval:${JSON.stringify([every, zone.id, every === 'week' ? weekStart : 1, of ?? null])}`,
    reads: of === undefined ? 'place' : 'record',
    reader: () => {
      const token = tokens(read, zone)
      if (of === undefined) return (at: Instant | undefined) => (at === undefined ? undefined : token(at))
      return (record: Readonly<Record<string, unknown>> | null | undefined) => {
        const at = record?.[of]
        return isInstant(at) ? token(at) : undefined
      }
    },
    keyOf: (token) => keyOf(read, zone, token) as IntervalKey<Every>,
  }
}

const SPECS: Specs<IntervalOptions, 'weekStart'> = {
  every: /* @__PURE__ */ required(
    /* @__PURE__ */ oneOf<Interval>(
      '15m',
      '30m',
      'hour',
      'day',
      'week',
      'month',
      'quarter',
      'year',
      'hour-of-day',
      'day-of-week',
    ),
  ),
  timeZone: { given: 'required', accepts: 'the name of a time zone', test: (value) => typeof value === 'string' },
  weekStart: {
    given: 'default',
    accepts: 'a number from 1 (Monday) to 7 (Sunday)',
    kind: 'number',
    test: (value) => WEEKDAYS.includes(value as Weekday),
    default: 1,
  },
  of: { given: 'optional', accepts: 'the name of a field', test: (value) => typeof value === 'string' },
}

/** The number that stands for an instant's bucket: the hour, the weekday, or the instant at which the period starts. */
function tokens({ every, weekStart }: IntervalOptions, zone: TimeZone): (at: Instant) => number {
  const period = periodsOf(zone, spanUnit(every), { weekStart })
  if (every === 'hour-of-day') return rememberedByQuarter(period, (at) => localHour(zone, at))
  if (every === 'day-of-week') return rememberedByQuarter(period, (at) => localWeekday(zone, at))
  return rememberedByQuarter(period, (_at, { start }) => start)
}

function keyOf({ every, weekStart }: IntervalOptions, zone: TimeZone, token: Token): number | LocalPeriod | undefined {
  if (typeof token !== 'number') return undefined
  if (every === 'hour-of-day' || every === 'day-of-week') return token
  return periodsOf(zone, every, { weekStart })(token)
}

/** A period in which the bucket does not change. No day is one for weekdays: the clock may go back across midnight. */
function spanUnit(every: Interval): PeriodUnit {
  return every === 'hour-of-day' || every === 'day-of-week' ? 'hour' : every
}
