import { describe, expect, test } from 'vitest'
import { businessCalendar } from '../../src/calendar/index.ts'

const hours = { mon: [['09:00', '17:00']] }

/** What businessCalendar says of a broken definition. */
function refusalOf(options: unknown): string {
  try {
    businessCalendar(options as never)
  } catch (error) {
    return String(error)
  }
  return 'none'
}

function refusalOfWindow(...window: unknown[]): string {
  return refusalOf({ timeZone: 'UTC', hours: { mon: [['09:00', '12:00'], window] } })
}

describe('businessCalendar refuses', () => {
  test('zones that are none', () => {
    expect(refusalOf({ timeZone: 'Mars/Phobos', hours })).toBe(
      'RangeError: businessCalendar: timeZone accepts an IANA zone name that the runtime knows, such as "Europe/Vilnius", got "Mars/Phobos"',
    )
    expect(refusalOf({ timeZone: 2, hours })).toMatch(
      /^TypeError: businessCalendar: timeZone accepts an IANA zone name/,
    )
    expect(refusalOf({ hours })).toMatch(/^TypeError: businessCalendar needs the option timeZone/)
  })

  test('times that are none', () => {
    for (const time of ['9am', '9:00', '25:00', '24:01', '12:60', '09:00:00', ' 09:00', '-1:00', '']) {
      expect(refusalOfWindow(time, '17:00')).toBe(
        `RangeError: businessCalendar: hours.mon[1][0] accepts a time "HH:MM" from "00:00" to "24:00", got "${time}"`,
      )
      expect(refusalOfWindow('00:30', time)).toMatch(/^RangeError: businessCalendar: hours\.mon\[1]\[1] accepts a time/)
    }
    expect(refusalOfWindow(9, '17:00')).toMatch(/^TypeError: businessCalendar: hours\.mon\[1]\[0] accepts a time/)
  })

  test('windows that are none', () => {
    expect(refusalOfWindow('09:00', '09:00')).toBe(
      'RangeError: businessCalendar: hours.mon[1] accepts a closing other than the opening (["00:00", "24:00"] is the whole day), got ["09:00", "09:00"]',
    )
    expect(refusalOfWindow('24:00', '06:00')).toMatch(/^RangeError: .*hours\.mon\[1]\[0] accepts an opening before/)
    expect(refusalOfWindow('09:00')).toMatch(/^TypeError: .*hours\.mon\[1] accepts \[open, close], got \["09:00"]/)
    expect(refusalOfWindow('09:00', '12:00', '17:00')).toMatch(/^TypeError: .*hours\.mon\[1] accepts \[open, close]/)
    expect(refusalOf({ timeZone: 'UTC', hours: { mon: '09:00-17:00' } })).toMatch(
      /^TypeError: businessCalendar: hours\.mon accepts a list of windows such as/,
    )
  })

  test('days that are none', () => {
    expect(refusalOf({ timeZone: 'UTC', hours: { monday: [['09:00', '17:00']] } })).toBe(
      'TypeError: businessCalendar: hours accepts the days mon, tue, wed, thu, fri, sat, sun, got "monday"',
    )
    expect(refusalOf({ timeZone: 'UTC', hours: [] })).toMatch(/^TypeError: businessCalendar: hours accepts an object/)
    expect(refusalOf({ timeZone: 'UTC' })).toMatch(/^TypeError: businessCalendar needs the option hours/)
  })

  test('dates that are none', () => {
    for (const date of [
      '2026-02-30',
      '2025-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-01',
      '2026-06-00',
      '2026-6-1',
      '25 December',
    ]) {
      expect(refusalOf({ timeZone: 'UTC', hours, holidays: ['2026-01-01', date] })).toBe(
        `RangeError: businessCalendar: holidays[1] accepts a date "YYYY-MM-DD" that exists, got "${date}"`,
      )
      expect(refusalOf({ timeZone: 'UTC', hours, exceptions: { [date]: [] } })).toBe(
        `RangeError: businessCalendar: exceptions accepts a date "YYYY-MM-DD" that exists, got "${date}"`,
      )
    }
    expect(refusalOf({ timeZone: 'UTC', hours, holidays: [20_260_101] })).toMatch(
      /^TypeError: .*holidays\[0] accepts a date/,
    )
    expect(refusalOf({ timeZone: 'UTC', hours, holidays: '2026-01-01' })).toMatch(
      /^TypeError: businessCalendar: holidays/,
    )
    expect(refusalOf({ timeZone: 'UTC', hours, holidays: ['2024-02-29', '2000-02-29'] })).toBe('none')
  })

  test('exceptions that are none', () => {
    expect(refusalOf({ timeZone: 'UTC', hours, exceptions: { '2026-06-01': [['9', '12']] } })).toMatch(
      /^RangeError: businessCalendar: exceptions\["2026-06-01"]\[0]\[0] accepts a time/,
    )
    expect(refusalOf({ timeZone: 'UTC', hours, exceptions: { '2026-06-01': null } })).toMatch(/^TypeError: /)
    expect(refusalOf({ timeZone: 'UTC', hours, exceptions: [] })).toMatch(/^TypeError: businessCalendar: exceptions/)
  })

  test('options that are none', () => {
    expect(refusalOf({ timeZone: 'UTC', hours, holiday: [] })).toBe(
      'TypeError: businessCalendar accepts the options timeZone, hours, holidays, exceptions, got "holiday"',
    )
    expect(refusalOf(undefined)).toMatch(/^TypeError: businessCalendar/)
    expect(refusalOf('UTC')).toMatch(/^TypeError: businessCalendar/)
  })

  test('hours that never open', () => {
    for (const never of [
      { timeZone: 'UTC', hours: {} },
      { timeZone: 'UTC', hours: { mon: [] }, holidays: ['2026-06-01'], exceptions: { '2026-06-02': [] } },
      // Samoa left this date out.
      { timeZone: 'Pacific/Apia', hours: {}, exceptions: { '2011-12-30': [['09:00', '17:00']] } },
    ])
      expect(refusalOf(never)).toMatch(
        /^RangeError: businessCalendar accepts hours or exceptions that open at some time/,
      )
  })
})

test('businessCalendar takes days that are left out, undefined or empty for closed', () => {
  expect(refusalOf({ timeZone: 'UTC', hours: { ...hours, tue: undefined, wed: [] } })).toBe('none')
  expect(refusalOf({ timeZone: 'UTC', hours, holidays: undefined, exceptions: undefined })).toBe('none')
})
