import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { readDateTime } from '../../src/validate/dateTime.ts'
import { dateTimePattern } from '../../src/validate/dateTimePattern.ts'

function instantOf(text: string): number | undefined {
  const read = readDateTime(text)
  return read?.offset === undefined ? undefined : read.local - read.offset
}

const pattern = new RegExp(dateTimePattern(), 'u')

/** Texts with the layout of a date-time, many of them with a number that is out of bounds. */
const number = (digits: number, most: number): fc.Arbitrary<string> =>
  fc
    .oneof({ weight: 9, arbitrary: fc.nat(most) }, { weight: 1, arbitrary: fc.nat(10 ** digits - 1) })
    .map((value) => String(value).padStart(digits, '0'))

const fraction = fc.stringMatching(/^(?:[.,]\d{1,12})?$/)
const offset = fc.oneof(
  fc.constant('Z'),
  fc
    .tuple(fc.constantFrom('+', '-'), number(2, 24), fc.constantFrom(':', ''), number(2, 60))
    .map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('+', '-'), number(2, 24)).map((parts) => parts.join('')),
)
const dateTime = fc
  .tuple(
    number(4, 9999),
    number(2, 13),
    number(2, 32),
    number(2, 25),
    number(2, 60),
    fc.option(number(2, 60)),
    fraction,
    offset,
  )
  .map(([year, month, day, hour, minute, second, fraction, offset]) => {
    const time = second === null ? `${hour}:${minute}` : `${hour}:${minute}:${second}${fraction}`
    return `${year}-${month}-${day}T${time}${offset}`
  })

/** The same with up to two characters deleted, doubled or replaced. */
const misspelt = fc
  .tuple(
    dateTime,
    fc.array(
      fc.tuple(fc.nat(40), fc.constantFrom('', 'T', 't', 'Z', 'z', ' ', ':', '-', '+', '.', '0', '9', '٣', '\n')),
      { maxLength: 2 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce(
      (current, [at, by]) => current.slice(0, at % current.length) + by + current.slice((at % current.length) + 1),
      text,
    ),
  )

/** What Temporal makes of a text, for those that it reads too: it knows no 24 o'clock, and its second 60 is 59. */
function temporalInstantOf(text: string): number | undefined {
  if (/T24|T\d\d:?\d\d:?60/.test(text) || /[.,]\d{10}/.test(text)) return undefined
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch {
    return undefined
  }
}

describe('readDateTime', () => {
  test('agrees with Temporal on every text that both know', () => {
    let agreed = 0
    fc.assert(
      fc.property(dateTime, (text) => {
        const expected = temporalInstantOf(text)
        const isBeyondTemporal = /T24|[.,]\d{10}/.test(text)
        if (!isBeyondTemporal) expect(instantOf(text)).toBe(expected)
        if (expected !== undefined) agreed += 1
      }),
    )
    expect(agreed).toBeGreaterThan(10)
  })

  test('reads every instant of the years 0 to 9999 that a Date writes', () => {
    const years = { min: Date.UTC(2000, 0, 1) - 2000 * 365.2425 * 86_400_000, max: Date.UTC(9999, 11, 31) }
    fc.assert(
      fc.property(fc.integer(years), (instant) => {
        expect(instantOf(new Date(instant).toISOString())).toBe(instant)
      }),
    )
  })

  test('reads exactly what the pattern of the documents matches', () => {
    fc.assert(
      fc.property(misspelt, (text) => {
        expect(instantOf(text) !== undefined).toBe(pattern.test(text))
      }),
      { numRuns: 1_000 },
    )
    fc.assert(
      fc.property(fc.stringMatching(pattern), (text) => {
        expect(instantOf(text)).toBeTypeOf('number')
      }),
    )
  })

  test('reads each day of a leap century and of a common one, and no other', () => {
    for (const year of ['1900', '2000', '2023', '2024']) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T00:00:00.000Z`
          const date = new Date(Date.UTC(Number(year), month - 1, day))
          expect([text, instantOf(text)]).toEqual([text, date.toISOString() === text ? date.getTime() : undefined])
        }
      }
    }
  })

  const noon = Date.UTC(2026, 2, 20, 12)

  test.each([
    ['2026-03-20T12:00Z', noon],
    ['2026-03-20T12:00:00Z', noon],
    ['2026-03-20T12:00:00.5Z', noon + 500],
    ['2026-03-20T12:00:00,05Z', noon + 50],
    ['2026-03-20T12:00:00.0019999999999999999999Z', noon + 1],
    ['2026-03-20T14:00+02:00', noon],
    ['2026-03-20T14:00:00+0200', noon],
    ['2026-03-20T14:00:00+02', noon],
    ['2026-03-20T12:00:00-00:00', noon],
    ['2026-03-19T12:01:00-23:59', noon],
    ['2026-03-19T24:00Z', noon - 43_200_000],
    ['2026-03-19T24:00:00.000+00:00', noon - 43_200_000],
    ['2025-12-31T24:00:00Z', Date.UTC(2026, 0, 1)],
    ['1969-12-31T23:59:59.9999Z', -1],
    ['0000-01-01T00:00:00Z', Date.parse('0000-01-01T00:00:00Z')],
    ['0099-12-31T00:00:00Z', Date.parse('0099-12-31T00:00:00Z')],
  ])('%s is read', (text, instant) => {
    expect(instantOf(text)).toBe(instant)
    expect(text).toMatch(pattern)
  })

  test.each([
    ['2026-03-20', 'a date alone'],
    ['2026-03-20T12Z', 'an hour alone'],
    ['2026-03-20 12:00:00Z', 'a space for the T'],
    ['2026-03-20t12:00:00z', 'small letters'],
    ['2026-02-29T12:00:00Z', 'a day that the year does not have'],
    ['2026-04-31T12:00:00Z', 'a day that the month does not have'],
    ['2026-00-10T12:00:00Z', 'month 0'],
    ['2026-13-10T12:00:00Z', 'month 13'],
    ['2026-03-00T12:00:00Z', 'day 0'],
    ['2026-03-20T24:00:01Z', "beyond 24 o'clock"],
    ['2026-03-20T24:00:00.0001Z', "a fraction beyond 24 o'clock"],
    ['2026-03-20T24:01Z', "a minute beyond 24 o'clock"],
    ['2026-03-20T25:00Z', "25 o'clock"],
    ['2026-03-20T12:60:00Z', 'minute 60'],
    ['2016-12-31T23:59:60Z', 'second 60'],
    ['2026-03-20T12:00:00.Z', 'a fraction without digits'],
    ['2026-03-20T12:00.5Z', 'a fraction of a minute'],
    ['2026-03-20T12:00:00+24:00', 'an offset of a day'],
    ['2026-03-20T12:00:00+02:60', 'an offset with minute 60'],
    ['2026-03-20T12:00:00+2:00', 'an offset of one digit'],
    ['2026-03-20T12:00:00+02:0', 'half an offset'],
    ['2026-03-20T12:00:00+02:00:00', 'an offset with seconds'],
    ['2026-03-20T12:00:00+02:00[Europe/Vilnius]', 'the name of a zone'],
    ['2026-03-20T12:00:00ZZ', 'two offsets'],
    ['2026-03-20T12:00:00Z ', 'a space at the end'],
    [' 2026-03-20T12:00:00Z', 'a space at the start'],
    ['2026-03-20T12:00:00\u221202:00', 'a true minus'],
    ['+002026-03-20T12:00:00Z', 'a year of six digits'],
    ['20260320T120000Z', 'the basic format'],
    ['2026-W12-5T12:00:00Z', 'a week date'],
    ['2026-079T12:00:00Z', 'an ordinal date'],
    ['Fri, 20 Mar 2026 12:00:00 GMT', 'the date of a mail'],
    ['March 20, 2026', 'words'],
    ['1774008000000', 'digits'],
    ['', 'nothing'],
  ])('%s is not: %s', (text) => {
    expect(readDateTime(text)).toBe(undefined)
    expect(text).not.toMatch(pattern)
  })

  test.each(['2026-03-20T12:00', '2026-03-20T12:00:00', '2026-03-20T12:00:00.000'])('%s has no offset', (text) => {
    expect(readDateTime(text)).toEqual({ local: noon, offset: undefined })
    expect(text).not.toMatch(pattern)
  })
})
