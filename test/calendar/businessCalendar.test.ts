import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { businessCalendar } from '../../src/calendar/index.ts'
import type { BusinessCalendar, BusinessCalendarOptions, Hours } from '../../src/calendar/index.ts'
import { days, hours, minutes } from '../../src/time/index.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'
import { modelElapsed } from './temporalModel.ts'

// Far years and many zones take their time where other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const utc = Date.UTC
const LAST = 8.64e15

function everyDay(...windows: readonly Hours[]): BusinessCalendarOptions['hours'] {
  return { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows, sat: windows, sun: windows }
}

function inUtc(week: BusinessCalendarOptions['hours'], more: Partial<BusinessCalendarOptions> = {}): BusinessCalendar {
  return businessCalendar({ timeZone: 'UTC', hours: week, ...more })
}

const office = inUtc({
  mon: [['09:00', '17:00']],
  tue: [
    ['09:00', '12:00'],
    ['13:00', '17:00'],
  ],
})
/** Monday, 1 June 2026 */
const monday = utc(2026, 5, 1)

describe('windows', () => {
  test('hold their opening and not their closing', () => {
    expect(office.isOpen(monday + hours(9) - 1)).toBe(false)
    expect(office.isOpen(monday + hours(9))).toBe(true)
    expect(office.isOpen(monday + hours(17) - 1)).toBe(true)
    expect(office.isOpen(monday + hours(17))).toBe(false)
  })

  test('are one where they overlap or touch, in any order', () => {
    const one = inUtc({ mon: [['09:00', '17:00']] })
    for (const windows of [
      [
        ['09:00', '12:00'],
        ['12:00', '17:00'],
      ],
      [
        ['11:00', '17:00'],
        ['09:00', '12:00'],
        ['10:00', '11:30'],
      ],
    ] as const) {
      const same = inUtc({ mon: windows })
      expect(same.nextClose(monday)).toBe(monday + hours(17))
      expect(same.elapsed(monday, monday + days(1))).toBe(hours(8))
      expect(same.id).toBe(one.id)
    }
  })

  test('are one across midnight', () => {
    const late = inUtc({ mon: [['20:00', '24:00']], tue: [['00:00', '04:00']] })
    expect(late.nextClose(monday)).toBe(monday + hours(28))
    expect(late.add(monday, hours(5))).toBe(monday + hours(25))
  })

  test('run past midnight where they close before they open', () => {
    const night = inUtc({ mon: [['22:00', '06:00']] })
    expect(night.nextOpen(monday)).toBe(monday + hours(22))
    expect(night.nextClose(monday)).toBe(monday + hours(30))
    expect(inUtc({ mon: [['22:00', '00:00']] }).id).toBe(inUtc({ mon: [['22:00', '24:00']] }).id)
  })
})

describe('holidays and exceptions', () => {
  const night = everyDay(['22:00', '06:00'])

  test('are about the date on which a window opens', () => {
    const calendar = inUtc(night, { holidays: ['2026-06-02'] })
    expect(calendar.elapsed(monday + hours(12), monday + hours(36))).toBe(hours(8))
    expect(calendar.elapsed(monday + hours(36), monday + hours(60))).toBe(0)
  })

  test('an exception replaces the hours of its date, a holiday included', () => {
    const calendar = inUtc(everyDay(['09:00', '17:00']), {
      holidays: ['2026-06-02', '2026-06-03'],
      exceptions: { '2026-06-01': [], '2026-06-02': [['10:00', '12:00']], '2026-06-04': [['00:00', '24:00']] },
    })
    const open = [0, 1, 2, 3, 4].map((day) => calendar.elapsed(monday + days(day), monday + days(day + 1)))
    expect(open).toEqual([0, 2, 0, 24, 8].map(hours))
  })

  test('leave a calendar as it is where they say what the week says', () => {
    const plain = inUtc(everyDay(['09:00', '17:00']))
    expect(inUtc(everyDay(['09:00', '17:00']), { exceptions: { '2026-06-01': [['09:00', '17:00']] } }).id).toBe(
      plain.id,
    )
    const closed = inUtc({ mon: [['09:00', '17:00']] })
    expect(inUtc({ mon: [['09:00', '17:00']], tue: [] }, { holidays: ['2026-06-02'] }).id).toBe(closed.id)
  })
})

describe('the id', () => {
  test('is that of the definition, however it is written', () => {
    const one = inUtc(
      { mon: [['09:00', '17:00']], fri: [['08:00', '12:00']] },
      { holidays: ['2026-12-25', '2027-01-01'] },
    )
    const other = businessCalendar({
      timeZone: 'Etc/UTC',
      hours: { fri: [['08:00', '12:00']], mon: [['09:00', '17:00']], sun: [] },
      holidays: ['2027-01-01', '2026-12-25', '2027-01-01'],
    })
    expect(other.id).toBe(one.id)
  })

  test('differs with the definition, and stays what it is', () => {
    const ids = [
      inUtc({ mon: [['09:00', '17:00']] }),
      inUtc({ mon: [['09:00', '17:01']] }),
      inUtc({ tue: [['09:00', '17:00']] }),
      inUtc({ mon: [['09:00', '17:00']] }, { holidays: ['2026-06-01'] }),
      inUtc({ mon: [['09:00', '17:00']] }, { holidays: ['2026-06-08'] }),
      businessCalendar({ timeZone: 'Europe/Berlin', hours: { mon: [['09:00', '17:00']] } }),
    ].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    // Stored states carry it.
    expect(ids[0]).toBe('calendar(UTC, 1c9ad53497877ffd)')
    expect(ids[5]).toBe('calendar(Europe/Berlin, dd49ea24ad45ca68)')
  })
})

describe('add and subtract', () => {
  test('land on a closing, not on the opening after it, and the other way round', () => {
    expect(office.add(monday + hours(9), hours(8))).toBe(monday + hours(17))
    expect(office.add(monday + hours(9), hours(8) + 1)).toBe(monday + hours(33) + 1)
    expect(office.subtract(monday + days(1) + hours(10), hours(1))).toBe(monday + days(1) + hours(9))
    expect(office.subtract(monday + days(1) + hours(10), hours(1) + 1)).toBe(monday + hours(17) - 1)
  })

  test('count from wherever they start', () => {
    expect(office.add(monday - days(2), minutes(30))).toBe(monday + hours(9.5))
    expect(office.subtract(monday - days(2), minutes(30))).toBe(monday - days(6) + hours(16.5))
    expect(office.add(monday, 0)).toBe(monday)
    expect(office.subtract(monday, 0)).toBe(monday)
    expect(office.add(monday + hours(10), -minutes(30))).toBe(monday + hours(9.5))
  })

  test('take durations of thousands of years', () => {
    // 15 open hours a week
    expect(office.add(monday, hours(15) * 520_000)).toBe(monday + days(7) * 519_999 + hours(41))
    expect(office.subtract(monday, hours(15) * 520_000)).toBe(monday - days(7) * 520_000 + hours(9))
  })

  test('return null beyond the range of Date', () => {
    expect(office.add(monday, Number.MAX_SAFE_INTEGER)).toBeNull()
    expect(office.subtract(monday, Number.MAX_SAFE_INTEGER)).toBeNull()
    expect(office.add(LAST, 1)).toBeNull()
    expect(office.subtract(-LAST, 1)).toBeNull()
  })

  test('survive fractions of a millisecond', () => {
    const from = monday + hours(10) + 0.1
    expect(office.elapsed(from, monday + hours(11))).toBeCloseTo(hours(1) - 0.1, 2)
    expect(office.add(from, 0.5)).toBeCloseTo(from + 0.5, 2)
    expect(office.subtract(from, 0.5)).toBeCloseTo(from - 0.5, 2)
    expect(office.add(from, Number.MIN_VALUE)).toBeCloseTo(from, 2)
    expect(office.add(from, Number.MIN_VALUE)).toBeGreaterThanOrEqual(from)
    expect(office.subtract(from, Number.MIN_VALUE)).toBeLessThanOrEqual(from)
    // Where sums have grown long, they round.
    const old = inUtc(everyDay(['00:00', '23:00']))
    expect(old.isOpen(utc(1600))).toBe(true)
    for (let tenths = 1; tenths < 30; tenths++) {
      expect(old.nextOpen(from + tenths / 10)).toBe(from + tenths / 10)
      expect(old.add(from + tenths / 10, 0.001)).toBeGreaterThanOrEqual(from + tenths / 10)
    }
    expect(office.isOpen(monday + hours(17) - 0.25)).toBe(true)
  })
})

describe('nextOpen and nextClose', () => {
  test('are the instant itself and its closing while open', () => {
    expect(office.nextOpen(monday + hours(10))).toBe(monday + hours(10))
    expect(office.nextClose(monday + hours(10))).toBe(monday + hours(17))
  })

  test('are the next window’s while closed', () => {
    expect(office.nextOpen(monday + hours(17))).toBe(monday + hours(33))
    expect(office.nextClose(monday + hours(17))).toBe(monday + hours(36))
  })
})

describe('a calendar of exceptions only', () => {
  const calendar = inUtc({}, { exceptions: { '2026-06-01': [['09:00', '12:00']], '2031-01-01': [['10:00', '11:00']] } })

  test('runs out of open time, towards either side', () => {
    const last = utc(2031, 0, 1, 11)
    expect(calendar.elapsed(-LAST, LAST)).toBe(hours(4))
    expect(calendar.add(monday, hours(4))).toBe(last)
    expect(calendar.add(monday, hours(4) + 1)).toBeNull()
    expect(calendar.nextOpen(last)).toBeNull()
    expect(calendar.nextClose(last)).toBeNull()
    expect(calendar.nextOpen(-LAST)).toBe(monday + hours(9))
    expect(calendar.nextClose(-LAST)).toBe(monday + hours(12))
    expect(calendar.subtract(LAST, hours(4))).toBe(monday + hours(9))
    expect(calendar.subtract(LAST, hours(4) + 1)).toBeNull()
    expect(calendar.isOpen(LAST)).toBe(false)
  })

  test('may have them in any year that can be written', () => {
    const ages = inUtc({}, { exceptions: { '0001-01-01': [['09:00', '10:00']], '9999-12-31': [['23:00', '24:00']] } })
    expect(ages.elapsed(-LAST, LAST)).toBe(hours(2))
    expect(ages.add(0, hours(1))).toBe(utc(10_000, 0, 1))
  })
})

describe('a calendar that closes on exceptional dates only', () => {
  const calendar = businessCalendar({
    timeZone: 'Europe/Berlin',
    hours: everyDay(['00:00', '24:00']),
    holidays: ['2026-06-01'],
  })
  const [closes, opens] = [monday - hours(2), monday + hours(22)]

  test('never closes before and after', () => {
    expect(calendar.nextClose(-LAST)).toBe(closes)
    expect(calendar.nextOpen(closes)).toBe(opens)
    expect(calendar.nextClose(opens)).toBeNull()
    expect(calendar.elapsed(closes - 5, opens + 5)).toBe(10)
    expect(calendar.add(closes - 5, LAST)).toBeNull()
    expect(calendar.isOpen(LAST)).toBe(true)
  })
})

describe('far from today', () => {
  const zone = fc.constantFrom('UTC', 'America/New_York')
  const week = everyDay(['01:30', '03:15'], ['22:00', '02:00'])

  test('open time is as Temporal has it', () => {
    fc.assert(
      fc.property(zone, fc.integer({ min: -8.6e15, max: 8.6e15 }), fc.nat(days(3)), (timeZone, from, length) => {
        const options = { timeZone, hours: week }
        expect(businessCalendar(options).elapsed(from, from + length)).toBe(modelElapsed(options, from, from + length))
      }),
      { numRuns: 3 },
    )
  })

  test('400 years repeat', () => {
    const calendar = businessCalendar({ timeZone: 'America/New_York', hours: week })
    const cycle = utc(2400) - utc(2000)
    const each = calendar.elapsed(utc(2200), utc(2200) + cycle)
    expect(calendar.elapsed(utc(2200), utc(2200) + 600 * cycle)).toBe(600 * each)
    expect(calendar.add(utc(2200), 600 * each)).toBe((calendar.add(utc(2200), each) as number) + 599 * cycle)
    expect(calendar.elapsed(-LAST, -LAST + cycle)).toBe(calendar.elapsed(utc(1300), utc(1300) + cycle))
  })

  test('sums do not depend on where one begins to ask', () => {
    fc.assert(
      fc.property(fc.integer({ min: -LAST, max: LAST }), fc.integer({ min: -LAST, max: LAST }), (from, to) => {
        const [one, other] = [inUtc(week), inUtc(week)]
        expect(one.isOpen(from)).toBe(other.elapsed(from, from + 1) === 1)
        expect(one.elapsed(from, to)).toBe(-other.elapsed(to, from))
        expect(one.nextOpen(to)).toBe(other.nextOpen(to))
        expect(one.nextClose(to)).toBe(other.nextClose(to))
      }),
      { numRuns: 3 },
    )
  })

  test('what repeats begins after and ends before what does not', () => {
    // Compiled by 27 weeks: closed on the last day of one such block, and on the first day of it.
    const block = 27 * days(7)
    const [start, end] = [block * 109, block * 110]
    const date = (at: number) => new Date(at).toISOString().slice(0, 10)
    const allDay = everyDay(['00:00', '24:00'])
    const closedLast = inUtc(allDay, { holidays: [date(end - 1)] })
    const closedFirst = inUtc(allDay, { holidays: [date(start)] })
    for (const blocks of [1, 2, 3, 50]) {
      expect(closedLast.add(end, blocks * block)).toBe(end + blocks * block)
      expect(closedFirst.subtract(start, blocks * block)).toBe(start - blocks * block)
    }
  })

  test('the last instants of Date are instants', () => {
    expect(office.elapsed(LAST, LAST)).toBe(0)
    expect(office.nextOpen(LAST)).toBeNull()
    expect(office.nextOpen(-LAST)).toBeGreaterThan(-LAST)
  })
})

describe('what is no instant', () => {
  test('lies in no open time', () => {
    for (const at of [LAST + 1, -LAST - 1, NaN, Infinity, -Infinity, undefined as never]) {
      expect(office.elapsed(at, monday)).toBe(0)
      expect(office.elapsed(monday, at)).toBe(0)
      expect(office.isOpen(at)).toBe(false)
      for (const none of [office.nextOpen(at), office.nextClose(at), office.add(at, 1), office.subtract(at, 1)])
        expect(none).toBeNull()
    }
    expect(office.add(monday, NaN)).toBeNull()
    expect(office.add(monday, Infinity)).toBeNull()
    expect(office.subtract(monday, Infinity)).toBeNull()
  })
})

test('a definition is left as it was', () => {
  const options = deepFreeze({
    timeZone: 'UTC',
    hours: {
      mon: [
        ['13:00', '17:00'],
        ['09:00', '12:00'],
      ] as const,
    },
    holidays: ['2027-01-01', '2026-06-01'],
    exceptions: { '2026-06-08': [['09:00', '10:00']] as const },
  })
  expect(businessCalendar(options).elapsed(monday, monday + days(8))).toBe(hours(1))
})
