import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  alwaysOpen,
  businessCalendar,
  calendarSequence,
  differenceOf,
  intersectionOf,
  unionOf,
} from '../../src/calendar/index.ts'
import { wallClock } from '../../src/time/index.ts'
import { calendarOptions } from '../arbitraries/calendar.ts'
import { hardZones } from '../arbitraries/zone.ts'
import { clockLaws } from '../laws/clockLaws.ts'
import { modelElapsed, modelWindows } from './temporalModel.ts'

const DAY = 86_400_000

/** Weeks in which the clocks of many zones changed, or a date was skipped. */
const weeks = [
  Date.UTC(2026, 2, 29),
  Date.UTC(2026, 9, 25),
  Date.UTC(2011, 11, 30),
  Date.UTC(2010, 10, 7),
  Date.UTC(1993, 7, 20),
]

/** A definition and instants around one of those weeks: whole minutes or anything, near or years away. */
const scene = fc.constantFrom(...weeks).chain((around) => {
  const near = fc.integer({ min: around - 5 * DAY, max: around + 5 * DAY })
  return fc.record({
    options: calendarOptions(fc.constantFrom('UTC', ...hardZones), around),
    from: fc.oneof(
      near,
      near.map((at) => Math.floor(at / 60_000) * 60_000),
    ),
    to: near,
  })
})
const calendar = scene.map(({ options }) => businessCalendar(options))
const instant = fc.oneof(
  { weight: 4, arbitrary: scene.map(({ from }) => from) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...weeks)
      .chain((around) => fc.integer({ min: around - 500 * DAY, max: around + 500 * DAY })),
  },
)
const pair = fc.tuple(calendar, calendar)

clockLaws('wallClock', fc.constant(wallClock), instant)
clockLaws('alwaysOpen', fc.constant(alwaysOpen), instant)
clockLaws('a business calendar', calendar, instant)
clockLaws(
  'a union',
  pair.map(([a, b]) => unionOf(a, b)),
  instant,
)
clockLaws(
  'an intersection',
  pair.map(([a, b]) => intersectionOf(a, b)),
  instant,
)
clockLaws(
  'a difference',
  pair.map(([a, b]) => differenceOf(a, b)),
  instant,
)
clockLaws(
  'a sequence',
  fc.tuple(pair, instant).map(([[a, b], from]) =>
    calendarSequence([
      { from: 0, calendar: a },
      { from: Math.max(1, from), calendar: b },
    ]),
  ),
  instant,
)

describe('a business calendar, beside a walk through the dates with Temporal,', () => {
  test('lets the same time elapse', () => {
    fc.assert(
      fc.property(scene, ({ options, from, to }) => {
        const [start, end] = from < to ? [from, to] : [to, from]
        expect(businessCalendar(options).elapsed(start, end)).toBe(modelElapsed(options, start, end))
      }),
      { numRuns: 200 },
    )
  })

  test('has the same windows', () => {
    fc.assert(
      fc.property(scene, ({ options, from }) => {
        const office = businessCalendar(options)
        // The walk begins and ends with a window that may be cut short.
        for (const [open, close] of modelWindows(options, from, from + 2 * DAY).slice(1, -1)) {
          expect(office.nextOpen(open)).toBe(open)
          expect(office.isOpen(open - 1)).toBe(false)
          expect(office.nextClose(open)).toBe(close)
        }
      }),
      { numRuns: 50 },
    )
  })
})
