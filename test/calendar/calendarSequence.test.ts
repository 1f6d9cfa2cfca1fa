import { describe, expect, test, vi } from 'vitest'
import {
  alwaysOpen,
  businessCalendar,
  calendarSequence,
  differenceOf,
  intersectionOf,
} from '../../src/calendar/index.ts'
import { days, hours } from '../../src/time/index.ts'

// Far years and many zones take their time where other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const utc = Date.UTC
const before = businessCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } })
const after = businessCalendar({ timeZone: 'UTC', hours: { mon: [['08:00', '20:00']], tue: [['08:00', '20:00']] } })
const once = businessCalendar({ timeZone: 'UTC', hours: {}, exceptions: { '2026-06-02': [['10:00', '12:00']] } })
/** Noon on Monday, 1 June 2026 */
const noon = utc(2026, 5, 1, 12)
const midnight = noon - hours(12)

describe('calendarSequence', () => {
  const sequence = calendarSequence([
    { from: 0, calendar: before },
    { from: noon, calendar: after },
  ])

  test('counts by the calendar in force', () => {
    expect(sequence.elapsed(midnight, noon)).toBe(hours(3))
    expect(sequence.elapsed(noon, midnight + days(1))).toBe(hours(8))
    expect(sequence.elapsed(midnight + days(1), midnight + days(2))).toBe(hours(12))
    expect(sequence.add(midnight + hours(10), hours(8))).toBe(midnight + hours(18))
    expect(sequence.nextClose(midnight + hours(10))).toBe(midnight + hours(20))
  })

  test('closes at a change to a calendar that is closed, and opens at one to a calendar that is open', () => {
    const [from, to] = [midnight + hours(18), midnight + days(1) + hours(18)]
    const shortened = calendarSequence([
      { from: 0, calendar: after },
      { from, calendar: before },
      { from: to, calendar: after },
    ])
    expect(shortened.nextClose(midnight)).toBe(from)
    expect(shortened.nextOpen(from)).toBe(to)
    expect(shortened.nextClose(to)).toBe(midnight + days(1) + hours(20))
  })

  test('has the first calendar hold before it is said to', () => {
    const late = calendarSequence([
      { from: utc(2030), calendar: before },
      { from: utc(2031), calendar: after },
    ])
    expect(late.elapsed(midnight, midnight + days(2))).toBe(hours(8))
    expect(calendarSequence([{ from: -Infinity, calendar: before }]).isOpen(noon)).toBe(true)
  })

  test('counts by the last calendar all along where the rule says so', () => {
    const last = calendarSequence(
      [
        { from: 0, calendar: before },
        { from: noon, calendar: after },
      ],
      { rule: 'last' },
    )
    expect(last.elapsed(midnight, noon)).toBe(hours(4))
    expect(last.id).toBe(after.id)
  })

  test('may be told in words that each counts in its period', () => {
    const periods = [
      { from: 0, calendar: before },
      { from: noon, calendar: after },
    ]
    expect(calendarSequence(periods, { rule: 'each-period' }).id).toBe(sequence.id)
  })

  test('goes on for ever with the last calendar and back for ever with the first', () => {
    const far = 8e15
    expect(sequence.elapsed(far, far + days(700))).toBe(after.elapsed(far, far + days(700)))
    expect(sequence.elapsed(-far, days(700) - far)).toBe(before.elapsed(-far, days(700) - far))
    const ends = calendarSequence([
      { from: 0, calendar: alwaysOpen },
      { from: noon, calendar: once },
    ])
    expect(ends.elapsed(-8.64e15, 8.64e15)).toBe(noon + 8.64e15 + hours(2))
    expect(ends.add(noon, hours(2))).toBe(utc(2026, 5, 2, 12))
    expect(ends.add(noon, hours(2) + 1)).toBeNull()
    expect(ends.subtract(noon, noon)).toBe(0)
    expect(ends.nextClose(0)).toBe(noon)
    // What is open before and closed after decides for neither side alone.
    const newYork = businessCalendar({ timeZone: 'America/New_York', hours: { mon: [['09:00', '17:00']] } })
    for (const summer of [utc(1950, 6), utc(1960, 6)])
      expect(intersectionOf(ends, newYork).nextOpen(summer)).toBe(newYork.nextOpen(summer))
    expect(differenceOf(newYork, ends).nextOpen(utc(2060, 6))).toBe(newYork.nextOpen(utc(2060, 6)))
    expect(differenceOf(newYork, ends).elapsed(utc(1960), noon)).toBe(0)
  })

  test('counts from the change itself where it is closed before and open after', () => {
    const never = differenceOf(alwaysOpen, alwaysOpen)
    const opened = calendarSequence([
      { from: 0, calendar: never },
      { from: noon, calendar: alwaysOpen },
    ])
    expect(opened.elapsed(-8.64e15, 8.64e15)).toBe(8.64e15 - noon)
    expect(opened.add(0, days(500_000))).toBe(noon + days(500_000))
    expect(opened.nextOpen(0)).toBe(noon)
    expect(opened.subtract(8.64e15, 8.64e15)).toBeNull()
  })

  test('is named by its calendars and its changes, not by a first instant without meaning', () => {
    expect(sequence.id).toBe(`sequence(${before.id}, ${noon}: ${after.id})`)
    expect(
      calendarSequence([
        { from: 1, calendar: before },
        { from: noon, calendar: after },
      ]).id,
    ).toBe(sequence.id)
  })

  test('refuses lists out of order and what is no list, instant, calendar or rule', () => {
    const refused = (periods: unknown, options?: unknown) => () => calendarSequence(periods as never, options as never)
    expect(
      refused([
        { from: noon, calendar: before },
        { from: noon, calendar: after },
      ]),
    ).toThrow(
      new RangeError(
        `calendarSequence: [1].from accepts an instant of the years 0 to 9999, later than the one before, got ${noon}`,
      ),
    )
    expect(
      refused([
        { from: 0, calendar: before },
        { from: 8.64e15, calendar: after },
      ]),
    ).toThrow(RangeError)
    expect(refused([{ from: NaN, calendar: before }])).toThrow(RangeError)
    expect(
      refused([
        { from: 0, calendar: before },
        { from: NaN, calendar: after },
      ]),
    ).toThrow(RangeError)
    expect(refused([])).toThrow(TypeError)
    expect(refused(before)).toThrow(TypeError)
    expect(refused([{ from: '2026-01-01', calendar: before }])).toThrow(
      new TypeError('calendarSequence: [0].from accepts an instant, got "2026-01-01"'),
    )
    expect(refused([null])).toThrow(TypeError)
    expect(refused([{ from: 0 }])).toThrow(TypeError)
    expect(refused([{ from: 0, calendar: before }], { rule: 'first' })).toThrow(RangeError)
    expect(refused([{ from: 0, calendar: before }], { rules: 'last' })).toThrow(TypeError)
  })
})
