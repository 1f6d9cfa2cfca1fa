import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { hours, minutes, periodsOf, timeZone } from '../../src/time/index.ts'
import type { PeriodUnit, Weekday } from '../../src/time/index.ts'
import { instant, zoneName } from '../arbitraries/zone.ts'
import { plain, zoned } from './temporal.ts'

// Far years and many zones take their time where other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const utc = Date.UTC
const clockUnits = { '15m': minutes(15), '30m': minutes(30), hour: hours(1) } as const
const dateUnits = ['day', 'week', 'month', 'quarter', 'year'] as const
const unit = fc.constantFrom<PeriodUnit>('15m', '30m', 'hour', ...dateUnits)
const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>
/** Periods at the very ends of `Date` reach beyond what Temporal can name. */
const inner = instant.map((at) => Math.max(-8.6e15, Math.min(8.6e15, at)))

function lengths(zone: string, every: PeriodUnit, from: number, until: number): number[] {
  const periodOf = periodsOf(timeZone(zone), every)
  const found: number[] = []
  for (let at = from; at < until; at = periodOf(at).end) found.push(periodOf(at).end - periodOf(at).start)
  return found
}

describe('periodsOf', () => {
  test('covers all time without overlap', () => {
    fc.assert(
      fc.property(zoneName, unit, weekday, instant, (name, every, weekStart, at) => {
        const periodOf = periodsOf(timeZone(name), every, { weekStart })
        const { start, end } = periodOf(at)
        expect(start).toBeLessThanOrEqual(at)
        expect(end).toBeGreaterThan(at)
        expect(periodOf(end).start).toBe(end)
        expect(periodOf(start - 1).end).toBe(start)
        expect(periodOf(start)).toEqual({ start, end })
        expect(periodOf(end - 1)).toEqual({ start, end })
      }),
    )
  })

  test('gives the same object while instants stay in a period', () => {
    const dayOf = periodsOf(timeZone('Europe/Berlin'), 'day')
    expect(dayOf(utc(2026, 0, 1, 9))).toBe(dayOf(utc(2026, 0, 1, 17)))
    expect(dayOf(utc(2026, 0, 1, 17))).not.toBe(dayOf(utc(2026, 0, 2, 17)))
  })

  test('begins dates where Temporal has them begin', () => {
    fc.assert(
      fc.property(zoneName, fc.constantFrom(...dateUnits), weekday, inner, (name, every, weekStart, at) => {
        const { start, end } = periodsOf(timeZone(name), every, { weekStart })(at)
        for (const edge of [start, end]) {
          const day = zoned(name, edge)
          expect(day.startOfDay().epochMilliseconds).toBe(edge)
          // What a zone skipped may be the first day of a month: then the period begins a day late.
          if (day.subtract({ hours: 1 }).toPlainDate().add({ days: 1 }).equals(day.toPlainDate())) {
            if (every === 'week') expect(day.dayOfWeek).toBe(weekStart)
            if (every === 'month' || every === 'quarter' || every === 'year') expect(day.day).toBe(1)
            if (every === 'quarter') expect(day.month % 3).toBe(1)
            if (every === 'year') expect(day.month).toBe(1)
          }
        }
      }),
    )
  })

  test('keeps hours and their parts on the local clock and within one offset', () => {
    fc.assert(
      fc.property(zoneName, fc.constantFrom('15m', '30m', 'hour'), instant, (name, every, at) => {
        const zone = timeZone(name)
        const { start, end } = periodsOf(zone, every)(at)
        const length = clockUnits[every]
        expect(zone.offsetAt(start)).toBe(zone.offsetAt(end - 1))
        expect(end - start).toBeLessThanOrEqual(length)
        const cell = Math.floor(zone.toLocal(at) / length)
        expect(Math.floor(zone.toLocal(start) / length)).toBe(cell)
        expect(Math.floor(zone.toLocal(end - 1) / length)).toBe(cell)
        // A period short of its length was cut by a clock change.
        if (end - start < length)
          expect([zone.nextChange(start - 1, start), zone.nextChange(start, end)]).not.toEqual([null, null])
      }),
    )
  })

  test('has days of 23, 25 and other numbers of hours', () => {
    expect(lengths('Europe/Berlin', 'day', utc(2026, 2, 28, 12), utc(2026, 2, 30))).toEqual([24, 23, 24].map(hours))
    expect(lengths('America/New_York', 'day', utc(2026, 10, 1, 12), utc(2026, 10, 1, 13))).toEqual([hours(25)])
    expect(lengths('Australia/Lord_Howe', 'day', utc(2026, 3, 4, 20), utc(2026, 3, 4, 21))).toEqual([hours(24.5)])
    expect(lengths('Asia/Kathmandu', 'day', utc(1985, 11, 31, 12), utc(1986, 0, 2))).toEqual([24, 23.75, 24].map(hours))
  })

  test('has no period for a date that a zone skipped', () => {
    const dayOf = periodsOf(timeZone('Pacific/Apia'), 'day')
    const change = utc(2011, 11, 30, 10)
    expect(dayOf(change - 1)).toEqual({ start: change - hours(24), end: change })
    expect(dayOf(change)).toEqual({ start: change, end: change + hours(24) })
    expect(plain(timeZone('Pacific/Apia').toLocal(change)).toString()).toBe('2011-12-31T00:00:00')
  })

  test('counts the repeated end of a date to the date that has begun already', () => {
    // On 2010-11-07 in St John's clocks went from 00:01 back to 23:01 of the 6th.
    const change = utc(2010, 10, 7, 2, 31)
    const dayOf = periodsOf(timeZone('America/St_Johns'), 'day')
    expect(dayOf(change)).toEqual({ start: change - minutes(1), end: change + hours(24) + minutes(59) })
  })

  test('makes two hours of a repeated one, and of a day 24 hours and the one more', () => {
    const from = utc(2026, 9, 24, 22)
    expect(lengths('Europe/Berlin', 'hour', from, from + hours(25))).toEqual(Array.from({ length: 25 }, () => hours(1)))
    // 01:30 to 02:00 comes twice on Lord Howe: the hour from one o'clock has 60 minutes, then another 30.
    const change = utc(2026, 3, 4, 15)
    expect(lengths('Australia/Lord_Howe', 'hour', change - hours(1), change + hours(1))).toEqual(
      [60, 30, 60].map(minutes),
    )
  })

  test('aligns to the local clock, not to UTC', () => {
    const at = utc(2026, 0, 1, 3, 20)
    expect(periodsOf(timeZone('Asia/Kathmandu'), 'hour')(at).start).toBe(utc(2026, 0, 1, 3, 15))
    expect(periodsOf(timeZone('Asia/Kolkata'), 'hour')(at).start).toBe(utc(2026, 0, 1, 2, 30))
    // 44 minutes and 30 seconds behind
    expect(periodsOf(timeZone('Africa/Monrovia'), '15m')(utc(1971, 0, 1, 0, 50)).start).toBe(utc(1971, 0, 1, 0, 44, 30))
  })

  test('begins weeks on Monday unless told otherwise', () => {
    const zone = timeZone('UTC')
    expect(periodsOf(zone, 'week')(utc(2026, 0, 1)).start).toBe(utc(2025, 11, 29))
    expect(periodsOf(zone, 'week', { weekStart: 7 })(utc(2026, 0, 1)).start).toBe(utc(2025, 11, 28))
    expect(periodsOf(zone, 'week', { weekStart: 4 })(utc(2026, 0, 1)).start).toBe(utc(2026, 0, 1))
  })

  test('refuses what is no unit, weekday or option', () => {
    const zone = timeZone('UTC')
    expect(() => periodsOf(zone, 'minute' as never)).toThrow(
      new RangeError('periodsOf: unit accepts 15m, 30m, hour, day, week, month, quarter or year, got "minute"'),
    )
    for (const weekStart of [0, 8, 1.5])
      expect(() => periodsOf(zone, 'week', { weekStart: weekStart as never })).toThrow(RangeError)
    expect(() => periodsOf(zone, 'week', { weekStart: '1' as never })).toThrow(TypeError)
    expect(() => periodsOf(zone, 'week', { firstDay: 1 } as never)).toThrow(TypeError)
  })
})
