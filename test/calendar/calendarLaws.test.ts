import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import {
  alwaysOpen,
  businessCalendar,
  calendarSequence,
  differenceOf,
  intersectionOf,
  unionOf,
} from '../../src/calendar/index.ts'
import type { BusinessCalendar } from '../../src/calendar/index.ts'
import { wallClock } from '../../src/time/index.ts'
import { calendarOptions } from '../arbitraries/calendar.ts'
import { hardZones } from '../arbitraries/zone.ts'
import { clockLaws } from '../laws/clockLaws.ts'
import { modelElapsed, modelWindows } from './temporalModel.ts'

// Far years and many zones take their time where other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const DAY = 86_400_000

/** Weeks in which the clocks of many zones changed, or a date was skipped; close to each other, to be quick. */
const weeks = [Date.UTC(2011, 2, 27), Date.UTC(2011, 9, 30), Date.UTC(2011, 10, 6), Date.UTC(2011, 11, 30)]

/** A definition and instants around one of those weeks: whole minutes or anything. */
const scene = fc.constantFrom(...weeks).chain((around) => {
  const near = fc.integer({ min: around - 5 * DAY, max: around + 5 * DAY })
  const minute = near.map((at) => Math.floor(at / 60_000) * 60_000)
  return fc.record({
    options: calendarOptions(fc.constantFrom('UTC', ...hardZones), around),
    from: fc.oneof(near, minute),
    to: near,
  })
})
const instant = fc.oneof(
  { weight: 4, arbitrary: scene.map(({ from }) => from) },
  { weight: 1, arbitrary: fc.integer({ min: Date.UTC(2011), max: Date.UTC(2012) }) },
)

/** Whether a calendar is not the same all year: that it will be so for ever takes centuries to find out. */
function isVaried(calendar: BusinessCalendar): boolean {
  const [from, to] = [Date.UTC(2011), Date.UTC(2012)]
  const open = calendar.elapsed(from, to)
  return open > 0 && open < to - from
}
const calendar = scene.map(({ options }) => businessCalendar(options)).filter(isVaried)
const pair = fc.tuple(calendar, calendar)
const union = pair.map(([a, b]) => unionOf(a, b)).filter(isVaried)
const intersection = pair.map(([a, b]) => intersectionOf(a, b)).filter(isVaried)
const difference = pair.map(([a, b]) => differenceOf(a, b)).filter(isVaried)
const sequence = fc.tuple(pair, instant).map(([[before, after], from]) =>
  calendarSequence([
    { from: 0, calendar: before },
    { from, calendar: after },
  ]),
)

clockLaws('wallClock', fc.constant(wallClock), instant)
clockLaws('alwaysOpen', fc.constant(alwaysOpen), instant)
clockLaws('a business calendar', calendar, instant)
clockLaws('a union', union, instant, 20)
clockLaws('an intersection', intersection, instant, 20)
clockLaws('a difference', difference, instant, 20)
clockLaws('a sequence', sequence, instant, 20)

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
        for (const [open, close] of modelWindows(options, from, from + 2 * DAY)) {
          // Windows at either end of the walk may be cut short.
          if (open < from || close > from + 2 * DAY) continue
          expect(office.nextOpen(open)).toBe(open)
          expect(office.isOpen(open - 1)).toBe(false)
          expect(office.nextClose(open)).toBe(close)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('tells its edges in strictly rising pairs', () => {
    fc.assert(
      fc.property(scene, ({ options, from }) => {
        const edges = businessCalendar(options).openTimes.edges(Math.floor(from / (189 * DAY)))
        expect(edges.length % 2).toBe(0)
        expect(edges.every((edge, index) => index === 0 || edge > (edges[index - 1] as number))).toBe(true)
      }),
    )
  })
})
