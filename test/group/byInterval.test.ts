import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  averageHandleTime,
  averageSpeedOfAnswer,
  byInterval,
  hours,
  minutes,
  offeredCount,
  rollup,
  solvedCount,
} from '../../src/index.ts'
import type { Interaction, LocalPeriod, Ticket } from '../../src/index.ts'
import { LAST_INSTANT } from '../../src/time/instant.ts'
import { instant, zoneName } from '../arbitraries/zone.ts'

function keyOf(every: Parameters<typeof byInterval>[0]['every'], timeZone: string, at: number): unknown {
  const { reader, keyOf: key } = byInterval({ every, timeZone })
  return key((reader() as (at: number) => number)(at))
}

describe('byInterval', () => {
  test('names the hour and the weekday that the local clock and calendar show', () => {
    fc.assert(
      fc.property(zoneName, instant, (timeZone, at) => {
        const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
        expect(keyOf('hour-of-day', timeZone, at)).toBe(local.hour)
        expect(keyOf('day-of-week', timeZone, at)).toBe(local.dayOfWeek)
      }),
    )
  })

  test('gives periods that hold their instant, meet without a gap, and begin where the local day does', () => {
    const every = fc.constantFrom('15m', '30m', 'hour', 'day', 'week', 'month', 'quarter', 'year')
    fc.assert(
      fc.property(zoneName, instant, every, (timeZone, at, unit) => {
        const period = keyOf(unit, timeZone, at) as LocalPeriod
        expect(period.start <= at && at < period.end).toBe(true)
        expect((keyOf(unit, timeZone, period.end) as LocalPeriod).start).toBe(period.end)
        expect(keyOf(unit, timeZone, period.start)).toEqual(period)
        expect(keyOf(unit, timeZone, period.end - 1)).toEqual(period)
      }),
    )
  })

  test('says the same of instants in whatever order they come', () => {
    const every = fc.constantFrom('15m', 'hour', 'day', 'month', 'hour-of-day', 'day-of-week')
    fc.assert(
      fc.property(zoneName, fc.array(instant, { maxLength: 300, size: 'max' }), every, (timeZone, instants, unit) => {
        const { reader, keyOf: key } = byInterval({ every: unit, timeZone })
        const token = reader() as (at: number) => string | number | boolean | undefined
        for (const at of [...instants, ...instants]) expect(key(token(at))).toEqual(keyOf(unit, timeZone, at))
      }),
      { numRuns: 5 },
    )
  })

  test('gives records in the order of time the buckets that each has by itself, at their edges too', () => {
    const step = fc.constantFrom(0, 1, 899_999, 900_000, 3_599_999, 3_600_000, 86_400_000)
    const every = fc.constantFrom('15m', 'hour', 'day', 'hour-of-day', 'day-of-week')
    fc.assert(
      fc.property(zoneName, instant, fc.array(step), every, (timeZone, first, steps, unit) => {
        let at = Math.floor(first / 3_600_000) * 3_600_000
        const legs: Interaction[] = []
        for (const more of steps) {
          at = Math.min(at + more, LAST_INSTANT)
          legs.push({ id: '', channel: 'voice', outcome: 'abandoned', queuedAt: at, leftAt: at })
        }
        const rows = rollup(legs, {
          by: { bucket: byInterval({ every: unit, timeZone }) },
          metrics: { n: offeredCount },
        })
        const expected = new Map<string, number>()
        for (const { queuedAt } of legs as readonly { readonly queuedAt: number }[]) {
          const name = JSON.stringify(keyOf(unit, timeZone, queuedAt))
          expected.set(name, (expected.get(name) ?? 0) + 1)
        }
        expect(new Map(rows.map(({ bucket, n }) => [JSON.stringify(bucket), n.value]))).toEqual(expected)
      }),
    )
  })

  test('gives a day 23 hours where clocks go forward and 25 where they go back, and a repeated hour two periods', () => {
    const length = ({ start, end }: LocalPeriod): number => end - start
    expect(length(keyOf('day', 'Europe/Berlin', Date.UTC(2026, 2, 29, 12)) as LocalPeriod)).toBe(hours(23))
    expect(length(keyOf('day', 'Europe/Berlin', Date.UTC(2026, 9, 25, 12)) as LocalPeriod)).toBe(hours(25))
    const [first, second] = [Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)]
    expect(keyOf('hour', 'Europe/Berlin', first)).not.toEqual(keyOf('hour', 'Europe/Berlin', second))
    expect(keyOf('hour-of-day', 'Europe/Berlin', first)).toBe(2)
    expect(keyOf('hour-of-day', 'Europe/Berlin', second)).toBe(2)
  })

  test('aligns quarters of an hour to the local clock, also where it is off by 45 minutes', () => {
    const { start } = keyOf('hour', 'Asia/Kathmandu', Date.UTC(2026, 0, 1, 12)) as LocalPeriod
    expect(start % hours(1)).toBe(minutes(15))
  })

  test('begins weeks on the day that it is told', () => {
    const at = Date.UTC(2026, 2, 19, 12) // a Thursday
    const weekOf = (weekStart: 1 | 7): unknown => {
      const { reader, keyOf: key } = byInterval({ every: 'week', timeZone: 'UTC', weekStart })
      return key((reader() as (at: number) => number)(at))
    }
    expect(weekOf(1)).toEqual({ start: Date.UTC(2026, 2, 16), end: Date.UTC(2026, 2, 23) })
    expect(weekOf(7)).toEqual({ start: Date.UTC(2026, 2, 15), end: Date.UTC(2026, 2, 22) })
  })

  test("places every sample by its own metric's rule, or by the field it is told", () => {
    const midnight = Date.UTC(2026, 2, 20)
    const call: Interaction = {
      id: '1',
      channel: 'voice',
      outcome: 'answered',
      arrivedAt: midnight - hours(2),
      queuedAt: midnight - minutes(1),
      answeredAt: midnight + minutes(1),
      endedAt: midnight + minutes(5),
      wrapTime: 0,
    }
    const metrics = { asa: averageSpeedOfAnswer, aht: averageHandleTime.with({ place: 'ended' }) }
    const day = byInterval({ every: 'day', timeZone: 'UTC' })
    const rows = rollup([call], { by: { day }, metrics })
    expect(rows.map(({ day: key, asa, aht }) => [key?.start, asa.count, aht.count])).toEqual([
      [midnight - hours(24), 1, 0],
      [midnight, 0, 1],
    ])
    const arrived = byInterval({ every: 'hour-of-day', timeZone: 'UTC', of: 'arrivedAt' })
    expect(rollup([call], { by: { arrived }, metrics }).map((row) => [row.arrived, row.asa.count])).toEqual([[22, 1]])
  })

  test('keeps what has no place in the group without a key', () => {
    const ticket: Ticket = { id: '1', createdAt: 0, events: [] }
    const day = byInterval({ every: 'day', timeZone: 'UTC' })
    const rows = rollup([ticket], { by: { day }, metrics: { solved: solvedCount } })
    expect(rows.map(({ day: key, solved }) => [key, solved.excluded])).toEqual([[undefined, { unresolved: 1 }]])
  })

  test('says what it accepts', () => {
    expect(() => byInterval({ every: 'fortnight' as 'week', timeZone: 'UTC' })).toThrow(/every accepts .*"week"/)
    expect(() => byInterval({ every: 'day', timeZone: 'Mars/Olympus' })).toThrow(/timeZone.*Mars\/Olympus/)
    expect(() => byInterval({ every: 'day' } as never)).toThrow(/byInterval needs the option timeZone/)
    expect(() => byInterval({ every: 'week', timeZone: 'UTC', weekStart: 8 as 7 })).toThrow(/weekStart.*got 8/)
    expect(() => byInterval({ every: 'day', timeZone: 'UTC', zone: 1 } as never)).toThrow(/got "zone"/)
  })
})
