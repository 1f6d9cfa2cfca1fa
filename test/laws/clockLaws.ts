import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BusinessCalendar } from '../../src/calendar/index.ts'
import type { Clock } from '../../src/time/index.ts'

/** From nothing to a fortnight, in whole milliseconds. */
const duration = fc.oneof(fc.constant(0), fc.nat(36_000_000), fc.nat(1_209_600_000))

/**
 * What every clock keeps to, whatever it counts; of a calendar, its other questions too.
 *
 * @param name - the clocks' name in the test report
 * @param clocks - the clocks
 * @param instants - the instants to ask about, in whole milliseconds
 * @param numRuns - how many clocks to try for each law
 */
export function clockLaws(
  name: string,
  clocks: fc.Arbitrary<Clock | BusinessCalendar>,
  instants: fc.Arbitrary<number>,
  numRuns = 100,
): void {
  const runs = { numRuns }
  describe(`${name} keeps the laws of a clock:`, () => {
    test('adding a duration lets exactly that elapse', () => {
      fc.assert(
        fc.property(clocks, instants, duration, (clock, at, length) => {
          const reached = clock.add(at, length)
          if (reached !== null) expect(clock.elapsed(at, reached)).toBe(length)
        }),
        runs,
      )
    })

    test('add lands on the earliest instant at which the duration has elapsed, and on the same one for nothing', () => {
      fc.assert(
        fc.property(clocks, instants, duration, (clock, at, length) => {
          const reached = clock.add(at, length)
          expect(clock.add(at, 0)).toBe(at)
          if (reached !== null && length > 0) expect(clock.elapsed(at, reached - 1)).toBeLessThan(length)
        }),
        runs,
      )
    })

    test('time adds up over any instant between', () => {
      fc.assert(
        fc.property(clocks, instants, instants, instants, (clock, a, b, c) => {
          expect(clock.elapsed(a, b) + clock.elapsed(b, c)).toBe(clock.elapsed(a, c))
        }),
        runs,
      )
    })

    test('time backwards is the same with the other sign, and nothing has none', () => {
      fc.assert(
        fc.property(clocks, instants, instants, (clock, from, to) => {
          const there = clock.elapsed(from, to)
          const back = clock.elapsed(to, from)
          expect(there + back).toBe(0)
          expect(Object.is(there, -0) || Object.is(back, -0)).toBe(false)
          expect(clock.elapsed(from, from)).toBe(0)
        }),
        runs,
      )
    })

    test('no more elapses than on the wall, and never less as time goes on', () => {
      fc.assert(
        fc.property(clocks, instants, instants, instants, (clock, ...three) => {
          const [a, b, c] = three.sort((x, y) => x - y)
          expect(clock.elapsed(a, b)).toBeGreaterThanOrEqual(0)
          expect(clock.elapsed(a, b)).toBeLessThanOrEqual(clock.elapsed(a, c))
          expect(clock.elapsed(a, c)).toBeLessThanOrEqual(c - a)
        }),
        runs,
      )
    })

    test('it is open for a millisecond exactly where one elapses', () => {
      fc.assert(
        fc.property(clocks, instants, (clock, at) => {
          if ('isOpen' in clock) expect(clock.elapsed(at, at + 1)).toBe(clock.isOpen(at) ? 1 : 0)
        }),
        runs,
      )
    })

    test('subtract undoes add, and add undoes subtract, within open time', () => {
      fc.assert(
        fc.property(clocks, instants, duration, (clock, at, length) => {
          if (!('subtract' in clock)) return
          const open = clock.nextOpen(at)
          const reached = open === null ? null : clock.add(open, length)
          if (reached !== null) expect(clock.subtract(reached, length)).toBe(open)
          const earlier = clock.subtract(at, length)
          if (earlier !== null) {
            expect(clock.elapsed(earlier, at)).toBe(length)
            if (length > 0) expect(clock.elapsed(earlier + 1, at)).toBeLessThan(length)
          }
          expect(clock.add(at, -length)).toBe(earlier)
          expect(clock.subtract(at, -length)).toBe(clock.add(at, length))
        }),
        runs,
      )
    })

    test('nextOpen and nextClose bound the open time around them', () => {
      fc.assert(
        fc.property(clocks, instants, (clock, at) => {
          if (!('nextOpen' in clock)) return
          const open = clock.nextOpen(at)
          const close = clock.nextClose(at)
          if (open === null) {
            expect(close).toBeNull()
            return
          }
          expect(clock.isOpen(open)).toBe(true)
          expect(open).toBeGreaterThanOrEqual(at)
          expect(clock.elapsed(at, open)).toBe(0)
          expect(clock.elapsed(open - 1, open)).toBe(clock.isOpen(open - 1) ? 1 : 0)
          expect(clock.elapsed(open, open + 1)).toBe(1)
          if (close === null) return
          expect(clock.elapsed(close - 1, close + 1)).toBe(1)
          expect(clock.isOpen(close)).toBe(false)
          expect(clock.elapsed(open, close)).toBe(close - open)
          expect(close).toBeGreaterThan(open)
        }),
        runs,
      )
    })
  })
}
