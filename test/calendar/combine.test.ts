import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { alwaysOpen, businessCalendar, differenceOf, intersectionOf, unionOf } from '../../src/calendar/index.ts'
import type { BusinessCalendar } from '../../src/calendar/index.ts'
import { days, hours } from '../../src/time/index.ts'
import { calendarOptions } from '../arbitraries/calendar.ts'

// Far years and many zones take their time where other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const MINUTE = 60_000
const around = Date.UTC(2026, 2, 29)
const calendar = calendarOptions(fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York'), around).map(
  businessCalendar,
)
const start = fc.nat(9 * 1_440).map((minute) => around - days(5) + minute * MINUTE)

/** Open time counted minute by minute: windows begin and end on full minutes. */
function minutesOf(from: number, to: number, isOpen: (minute: number) => boolean): number {
  let open = 0
  for (let minute = from; minute < to; minute += MINUTE) if (isOpen(minute)) open += MINUTE
  return open
}

const combinations: readonly [
  name: string,
  combine: (calendar: BusinessCalendar, ...others: BusinessCalendar[]) => BusinessCalendar,
  isOpen: (a: boolean, b: boolean, c: boolean) => boolean,
][] = [
  ['unionOf', unionOf, (a, b, c) => a || b || c],
  ['intersectionOf', intersectionOf, (a, b, c) => a && b && c],
  ['differenceOf', differenceOf, (a, b, c) => a && !b && !c],
]

describe.each(combinations)('%s', (_, combine, isOpen) => {
  test('is open in the minutes it should be', () => {
    fc.assert(
      fc.property(calendar, calendar, calendar, start, (a, b, c, from) => {
        const to = from + days(1)
        const expected = minutesOf(from, to, (at) => isOpen(a.isOpen(at), b.isOpen(at), c.isOpen(at)))
        const combined = combine(a, b, c)
        expect(combined.elapsed(from, to)).toBe(expected)
        expect(minutesOf(from, to, (at) => combined.isOpen(at))).toBe(expected)
      }),
      { numRuns: 40 },
    )
  })

  test('is the calendar itself where it is alone', () => {
    const office = businessCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } })
    expect(combine(office)).toBe(office)
  })

  test('refuses what is no calendar', () => {
    const anything = combine as (...calendars: unknown[]) => BusinessCalendar
    expect(() => anything(alwaysOpen, { id: 'wall' })).toThrow(
      new TypeError(`${combine.name} accepts business calendars, got an object with id`),
    )
    expect(() => anything()).toThrow(TypeError)
    expect(() => anything(alwaysOpen, undefined)).toThrow(TypeError)
  })
})

describe('combinations', () => {
  const early = businessCalendar({ timeZone: 'UTC', hours: { mon: [['06:00', '14:00']] } })
  const late = businessCalendar({ timeZone: 'UTC', hours: { mon: [['12:00', '20:00']] } })
  const other = businessCalendar({ timeZone: 'UTC', hours: { tue: [['12:00', '20:00']] } })

  test('are named by what they are made of, in no order where order does not matter', () => {
    expect(unionOf(late, early, late).id).toBe(unionOf(early, late).id)
    expect(intersectionOf(late, early).id).toBe(intersectionOf(early, late).id)
    expect(differenceOf(early, late, other).id).toBe(differenceOf(early, other, late).id)
    const ids = [
      unionOf(early, late),
      intersectionOf(early, late),
      differenceOf(early, late),
      differenceOf(late, early),
    ]
    expect(new Set(ids.map(({ id }) => id)).size).toBe(4)
    expect(unionOf(early, late).id).toBe(`union(${[early.id, late.id].sort().join(', ')})`)
  })

  test('take away what is taken away even from itself', () => {
    expect(differenceOf(early, early).elapsed(around, around + days(7))).toBe(0)
  })

  test('with alwaysOpen are what logic says', () => {
    const [from, to] = [around, around + days(14)]
    expect(intersectionOf(early, alwaysOpen).elapsed(from, to)).toBe(early.elapsed(from, to))
    expect(unionOf(early, alwaysOpen).elapsed(from, to)).toBe(days(14))
    expect(unionOf(early, alwaysOpen).nextClose(from)).toBeNull()
    expect(differenceOf(alwaysOpen, early).elapsed(from, to)).toBe(days(14) - hours(16))
    expect(differenceOf(alwaysOpen, differenceOf(alwaysOpen, early)).elapsed(from, to)).toBe(early.elapsed(from, to))
  })

  test('that share nothing never open', () => {
    for (const never of [intersectionOf(early, other), differenceOf(early, alwaysOpen)]) {
      expect(never.elapsed(-8.64e15, 8.64e15)).toBe(0)
      expect(never.isOpen(around)).toBe(false)
      for (const none of [
        never.nextOpen(around),
        never.nextClose(around),
        never.add(around, 1),
        never.subtract(around, 1),
      ])
        expect(none).toBeNull()
    }
  })

  test('of shifts that follow each other are never closed', () => {
    const shift = (open: string, close: string) => {
      const windows = [[open, close]] as const
      return businessCalendar({
        timeZone: 'UTC',
        hours: { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows, sat: windows, sun: windows },
      })
    }
    const roundTheClock = unionOf(shift('06:00', '14:00'), shift('14:00', '22:00'), shift('22:00', '06:00'))
    expect(roundTheClock.nextClose(around)).toBeNull()
    expect(roundTheClock.elapsed(-8.64e15, 8.64e15)).toBe(alwaysOpen.elapsed(-8.64e15, 8.64e15))
  })

  test('repeat only where all of them do', () => {
    const newYork = businessCalendar({ timeZone: 'America/New_York', hours: { sun: [['09:00', '17:00']] } })
    const once = (date: string) =>
      businessCalendar({ timeZone: 'UTC', hours: {}, exceptions: { [date]: [['09:00', '12:00']] } })
    // In 1960 summer time began later than it does now.
    const spring = Date.UTC(1960, 3, 2)
    expect(unionOf(newYork, once('2026-06-01')).nextOpen(spring)).toBe(newYork.nextOpen(spring))
    expect(unionOf(once('2026-06-02'), newYork).nextOpen(spring)).toBe(newYork.nextOpen(spring))
    expect(unionOf(once('1900-06-01'), once('2026-06-01')).elapsed(-8.64e15, 8.64e15)).toBe(hours(6))
    const [from, to] = [Date.UTC(5000), Date.UTC(5001)]
    expect(differenceOf(once('5000-06-03'), early).elapsed(from, to)).toBe(hours(3))
    expect(unionOf(once('5000-06-03'), early).elapsed(from, to)).toBe(early.elapsed(from, to) + hours(3))
  })

  test('in different zones are open in both', () => {
    const nine = [['09:00', '17:00']] as const
    const [berlin, newYork] = ['Europe/Berlin', 'America/New_York'].map((timeZone) =>
      businessCalendar({ timeZone, hours: { mon: nine } }),
    ) as [BusinessCalendar, BusinessCalendar]
    const both = intersectionOf(berlin, newYork)
    // Six hours apart, but five in the weeks in which only one of them has changed its clocks.
    expect(both.elapsed(Date.UTC(2026, 2, 2), Date.UTC(2026, 2, 3))).toBe(hours(2))
    expect(both.elapsed(Date.UTC(2026, 2, 16), Date.UTC(2026, 2, 17))).toBe(hours(3))
  })
})
