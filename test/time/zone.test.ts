import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { timeZone } from '../../src/time/index.ts'
import type { TimeZone } from '../../src/time/index.ts'
import { everyZone, hardZones, instant, zoneName } from '../arbitraries/zone.ts'
import { offsetOf, plain, zoned } from './temporal.ts'

// Far years and many zones take their time where other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const HOUR = 3_600_000
const utc = Date.UTC

/** Every change of a zone's clocks in a span of time. */
function changes(zone: TimeZone, after: number, until: number): number[] {
  const found: number[] = []
  for (let at = zone.nextChange(after, until); at !== null; at = zone.nextChange(at, until)) found.push(at)
  return found
}

const known = new Map<string, number[]>()

/** The changes of the twentieth century and some of ours, derived once. */
function knownChanges(name: string): number[] {
  const found = known.get(name) ?? changes(timeZone(name), utc(1900), utc(2040))
  known.set(name, found)
  return found
}

describe('timeZone offsets', () => {
  test('are those of the Temporal polyfill, in any zone at any time', () => {
    fc.assert(
      fc.property(zoneName, fc.array(instant, { minLength: 1, maxLength: 20 }), (name, instants) => {
        const zone = timeZone(name)
        for (const at of instants) expect([at, zone.offsetAt(at)]).toEqual([at, offsetOf(name, at)])
      }),
    )
  })

  test('change exactly where the Temporal polyfill has them change', () => {
    fc.assert(
      fc.property(fc.constantFrom(...hardZones), fc.nat(), (name, pick) => {
        const found = knownChanges(name)
        const at = found[pick % found.length] ?? 0
        const zone = timeZone(name)
        expect([name, at, zone.offsetAt(at - 1), zone.offsetAt(at)]).toEqual([
          name,
          at,
          offsetOf(name, at - 1),
          offsetOf(name, at),
        ])
        expect(zone.offsetAt(at)).not.toBe(zone.offsetAt(at - 1))
      }),
    )
  })

  test('leave out no change that the Temporal polyfill knows of', () => {
    fc.assert(
      fc.property(fc.constantFrom(...hardZones), fc.integer({ min: utc(1970), max: utc(2037) }), (name, after) => {
        const next = zoned(name, after).getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity
        if (next < utc(2040)) expect([name, next, knownChanges(name).includes(next)]).toEqual([name, next, true])
      }),
    )
  })

  test('are found where changes lie close together', () => {
    // Written out from the tz database: 8 days in Tunis, 7 days less an hour in Recife.
    expect(changes(timeZone('Africa/Tunis'), utc(1943), utc(1944))).toEqual([
      utc(1943, 2, 29, 1),
      utc(1943, 3, 17, 0),
      utc(1943, 3, 25, 1),
      utc(1943, 9, 4, 0),
    ])
    expect(changes(timeZone('America/Recife'), utc(2000, 9), utc(2000, 10))).toEqual([
      utc(2000, 9, 8, 3),
      utc(2000, 9, 15, 2),
    ])
  })

  test('keep their seconds where the law or the sun had them', () => {
    expect(timeZone('Europe/Paris').offsetAt(utc(1900))).toBe((9 * 60 + 21) * 1_000)
    expect(timeZone('Africa/Monrovia').offsetAt(utc(1971))).toBe(-(44 * 60 + 30) * 1_000)
    expect(timeZone('America/New_York').offsetAt(utc(1800))).toBe(-((4 * 60 + 56) * 60 + 2) * 1_000)
    expect(timeZone('America/New_York').offsetAt(-8.64e15)).toBe(-((4 * 60 + 56) * 60 + 2) * 1_000)
  })

  test('hold up to the millisecond of a change, fractions included', () => {
    const zone = timeZone('Europe/Berlin')
    const spring = utc(2026, 2, 29, 1)
    expect(zone.offsetAt(spring - 0.25)).toBe(HOUR)
    expect(zone.offsetAt(spring)).toBe(2 * HOUR)
  })

  test('do not depend on the order of questions', () => {
    fc.assert(
      fc.property(zoneName, fc.array(instant, { maxLength: 12 }), (name, instants) => {
        const shared = timeZone(name)
        const together = instants.map((at) => shared.offsetAt(at))
        expect(together).toEqual(instants.map((at) => timeZone(name).offsetAt(at)))
      }),
      { numRuns: 20 },
    )
  })

  test('are NaN for what is not a number of milliseconds', () => {
    const zone = timeZone('Europe/Berlin')
    for (const at of [NaN, Infinity]) {
      expect(zone.offsetAt(at)).toBeNaN()
      expect(zone.toInstant(at)).toBeNaN()
      expect(zone.firstAtOrAfter(at)).toBeNaN()
      expect(zone.nextChange(at, utc(2030))).toBeNull()
    }
    expect(zone.nextChange(utc(2026), NaN)).toBeNull()
  })
})

describe('timeZone.toInstant', () => {
  test('takes the first of two and moves a skipped time forward, as Temporal does by "compatible"', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...hardZones),
        fc.nat(),
        fc.integer({ min: -120, max: 120 }),
        (name, pick, minutes) => {
          const near = knownChanges(name)
          const change = near[pick % near.length] ?? 0
          const zone = timeZone(name)
          const local = zone.toLocal(change) + minutes * 60_000
          const expected = plain(local).toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds
          expect([name, local, zone.toInstant(local)]).toEqual([name, local, expected])
        },
      ),
    )
  })

  test('inverts toLocal but for the second of two', () => {
    fc.assert(
      fc.property(zoneName, instant, (name, at) => {
        const zone = timeZone(name)
        const back = zone.toInstant(zone.toLocal(at))
        expect(zone.toLocal(back)).toBe(zone.toLocal(at))
        expect(back).toBeLessThanOrEqual(at)
      }),
    )
  })

  test('moves a time of a skipped date to the next', () => {
    expect(timeZone('Pacific/Apia').toInstant(utc(2011, 11, 30, 9))).toBe(utc(2011, 11, 30, 19))
    expect(timeZone('Pacific/Apia').toInstant(utc(2011, 11, 31, 9))).toBe(utc(2011, 11, 30, 19))
  })
})

describe('timeZone.firstAtOrAfter', () => {
  test('of midnight is where Temporal has the day begin', () => {
    fc.assert(
      fc.property(fc.constantFrom(...hardZones), instant, fc.boolean(), fc.nat(), (name, anywhere, onChange, pick) => {
        const near = onChange ? knownChanges(name) : []
        const date = zoned(
          name,
          near[pick % near.length] ?? Math.max(Math.min(anywhere, 8.63e15), -8.63e15),
        ).toPlainDate()
        const midnight = date.toZonedDateTime('UTC').epochMilliseconds
        expect(timeZone(name).firstAtOrAfter(midnight)).toBe(date.toZonedDateTime(name).epochMilliseconds)
      }),
    )
  })

  test('of a time that was skipped is the change', () => {
    const zone = timeZone('America/Toronto')
    // Clocks went from 23:30 to 00:30, so 31 March 1919 began half an hour late.
    expect(zone.firstAtOrAfter(utc(1919, 2, 31))).toBe(utc(1919, 2, 31, 4, 30))
    expect(zone.toInstant(utc(1919, 2, 31))).toBe(utc(1919, 2, 31, 5))
  })
})

describe('timeZone.nextChange', () => {
  const zone = timeZone('Europe/Berlin')
  const spring = utc(2026, 2, 29, 1)

  test('is later than the instant and not later than the limit', () => {
    expect(zone.nextChange(spring - 1, spring)).toBe(spring)
    expect(zone.nextChange(spring - 1, spring - 1)).toBeNull()
    expect(zone.nextChange(spring, spring + HOUR)).toBeNull()
  })

  test('comes to an end where there is none', () => {
    expect(timeZone('Etc/GMT-2').nextChange(utc(2020), utc(4000))).toBeNull()
    expect(timeZone('UTC').nextChange(-8.64e15, Infinity)).toBeNull()
  })
})

describe('timeZone names', () => {
  afterEach(() => vi.restoreAllMocks())

  test('of UTC never reach Intl', () => {
    const formats = vi.spyOn(Intl, 'DateTimeFormat')
    for (const name of [
      'UTC',
      'utc',
      'Etc/UTC',
      'Etc/GMT',
      'GMT',
      'GMT0',
      'Etc/GMT+0',
      'Zulu',
      'Etc/Universal',
      'Greenwich',
      'UCT',
    ]) {
      const zone = timeZone(name)
      expect(zone.id).toBe('UTC')
      expect(zone.offsetAt(utc(2026))).toBe(0)
    }
    expect(formats).not.toHaveBeenCalled()
  })

  test('are UTC for Intl too wherever they are here', () => {
    for (const name of [
      ...everyZone,
      'UTC',
      'GMT',
      'Etc/GMT-0',
      'Etc/Greenwich',
      'Etc/GMT-1',
      'EST',
      'GB',
      'Etc/Zulu',
      'Universal',
    ])
      if (timeZone(name).id === 'UTC')
        expect(new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone).toBe('UTC')
  })

  test('are kept as they were given', () => {
    expect(timeZone('Asia/Calcutta').id).toBe('Asia/Calcutta')
  })

  test('that the runtime does not know are refused', () => {
    expect(() => timeZone('Mars/Phobos')).toThrow(
      new RangeError(
        'timeZone accepts an IANA zone name that the runtime knows, such as "Europe/Vilnius", got "Mars/Phobos"',
      ),
    )
    expect(() => timeZone('')).toThrow(RangeError)
    expect(() => timeZone('Mars/Phobos', 'byInterval: timeZone')).toThrow(/^byInterval: timeZone accepts an IANA/)
  })

  test('have to be names: the process has no say', () => {
    for (const name of [undefined, null, 2, {}]) expect(() => timeZone(name as never)).toThrow(TypeError)
  })
})
