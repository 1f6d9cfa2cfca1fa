import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backlogCount, createdCount, reopenRate } from '../../src/metrics/index.ts'
import { backlogSeries } from '../../src/tickets/backlogSeries.ts'
import { isSoundTicket } from '../../src/model/index.ts'
import type { Ticket } from '../../src/model/index.ts'
import { days, hours, periodsOf, timeZone } from '../../src/time/index.ts'
import type { PeriodUnit, Weekday } from '../../src/time/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { moment } from '../arbitraries/moments.ts'
import { ticketArbitrary } from '../arbitraries/ticket.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'

const tickets = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: ticketArbitrary }, { weight: 1, arbitrary: brokenArbitrary(ticketArbitrary) }),
    { maxLength: 10 },
  )
  .map(deepFreeze)
const options = fc
  .record({
    one: moment,
    other: moment,
    every: fc.constantFrom<PeriodUnit>('hour', 'day', 'day', 'week', 'month', 'quarter', 'year'),
    timeZone: fc.constantFrom('Europe/Vilnius', 'UTC', 'Asia/Kathmandu'),
    weekStart: fc.constantFrom<Weekday>(1, 7),
  })
  .map(({ one, other, every, ...rest }) => {
    const from = Math.min(one, other)
    // Few hours, so that asking for each of them does not take long.
    const to = Math.max(one, other)
    return { from, to: every === 'hour' ? Math.min(to, from + hours(30)) : to, every, ...rest }
  })

describe('a series of backlogs', () => {
  test('covers the time asked for, cut where the local calendar cuts it', () => {
    fc.assert(
      fc.property(tickets, options, (given, asked) => {
        const { from, to, every, weekStart } = asked
        const series = backlogSeries(given, asked)
        const periodOf = periodsOf(timeZone(asked.timeZone), every, { weekStart })
        expect(series.map(({ start }) => start)).toEqual(
          from === to ? [] : [from, ...series.slice(0, -1).map(({ end }) => end)],
        )
        if (series.length > 0) expect(series.at(-1)!.end).toBe(to)
        for (const { start, end } of series) {
          const whole = periodOf(start)
          expect(start).toBe(Math.max(whole.start, from))
          expect(end).toBe(Math.min(whole.end, to))
        }
      }),
    )
  })

  test('ends every period with the backlog of its last millisecond', () => {
    fc.assert(
      fc.property(tickets, options, (given, asked) => {
        // A ticket that is broken later on was sound before; here it is left out all along.
        const sound = given.filter(isSoundTicket)
        for (const { end, backlog } of backlogSeries(given, asked)) {
          expect(backlog).toBe(backlogCount(sound, { asOf: end - 1 }).value)
        }
      }),
    )
  })

  test('leads from one backlog to the next exactly', () => {
    fc.assert(
      fc.property(tickets, options, (given, asked) => {
        let before = backlogCount(given.filter(isSoundTicket), { asOf: asked.from - 1 }).value!
        for (const { backlog, created, reopened, solved } of backlogSeries(given, asked)) {
          expect(backlog).toBe(before + created + reopened - solved)
          expect(Math.min(created, reopened, solved)).toBeGreaterThanOrEqual(0)
          before = backlog
        }
      }),
    )
  })

  test('counts as created what was created in the period', () => {
    fc.assert(
      fc.property(tickets, options, (given, asked) => {
        const known = given.filter((ticket) => isSoundTicket(ticket) && ticket.historyComplete !== false)
        for (const { start, end, created } of backlogSeries(given, asked)) {
          expect(created).toBe(createdCount(known, { during: { from: start, to: end } }).value)
        }
      }),
    )
  })

  test('is the sum of the series of its parts, whatever their order', () => {
    fc.assert(
      fc.property(tickets, tickets, options, (some, others, asked) => {
        const [one, other] = [backlogSeries(some, asked), backlogSeries(others, asked)]
        expect(backlogSeries([...others, ...some].values(), asked)).toEqual(
          one.map(({ start, end, ...counts }, index) => ({
            start,
            end,
            backlog: counts.backlog + other[index]!.backlog,
            created: counts.created + other[index]!.created,
            solved: counts.solved + other[index]!.solved,
            reopened: counts.reopened + other[index]!.reopened,
          })),
        )
      }),
    )
  })
})

describe('backlogSeries', () => {
  const monday = Date.UTC(2026, 0, 5)
  const week = { from: monday, to: monday + days(3), every: 'day', timeZone: 'UTC' } as const
  const counts = (...given: readonly Ticket[]): readonly (readonly number[])[] =>
    backlogSeries(given, week).map(({ backlog, created, solved, reopened }) => [backlog, created, solved, reopened])

  test('counts every solve and every reopening', () => {
    const at = (hour: number, to: 'solved' | 'open' | 'closed') =>
      ({ type: 'status', at: monday + hours(hour), to }) as const
    const events = [at(1, 'solved'), at(2, 'open'), at(3, 'solved'), at(4, 'closed'), at(30, 'open')]
    const ticket: Ticket = { id: '1', createdAt: monday, events }
    expect(counts(ticket)).toEqual([
      [0, 1, 2, 1],
      [1, 0, 0, 1],
      [1, 0, 0, 0],
    ])
    expect(reopenRate([ticket]).value).toBe(1)
  })

  test('gives midnight to the new day', () => {
    const events = [{ type: 'status', at: monday + days(1), to: 'solved' }] as const
    expect(counts({ id: '1', createdAt: monday, events })).toEqual([
      [1, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 0],
    ])
    expect(counts({ id: '1', createdAt: week.to, events: [] })).toEqual(Array(3).fill([0, 0, 0, 0]))
  })

  test('knows what was there before', () => {
    const events = [
      { type: 'status', at: 5, to: 'solved' },
      { type: 'status', at: monday + hours(5), to: 'open' },
    ] as const
    expect(counts({ id: '1', createdAt: 0, events: [] }, { id: '2', createdAt: 0, events })).toEqual([
      [2, 0, 0, 1],
      [2, 0, 0, 0],
      [2, 0, 0, 0],
    ])
  })

  test.each([
    ['invalid', { createdAt: Number.NaN }],
    ['merged', { discarded: 'merged' }],
    ['truncated', { historyComplete: false }],
  ] as const)('leaves out what is %s', (_, fault) => {
    expect(counts({ id: '1', createdAt: monday, events: [], ...fault })).toEqual(Array(3).fill([0, 0, 0, 0]))
  })

  test('has no periods in no time', () => {
    expect(backlogSeries([], { ...week, to: week.from })).toEqual([])
  })

  test.each([
    [{ to: monday - 1 }, 'backlogSeries: to accepts an instant that is not before from'],
    [{ every: 'hour-of-day' }, 'backlogSeries: every accepts'],
    [{ timeZone: 'Nowhere/City' }, 'backlogSeries: timeZone accepts'],
    [{ timeZone: undefined }, 'backlogSeries needs the option timeZone'],
    [{ weekStart: 0 }, 'backlogSeries: weekStart accepts a number from 1 (Monday) to 7 (Sunday), got 0'],
    [{ from: '2026' }, 'backlogSeries: from accepts'],
    [{ asOf: 5 }, 'asOf'],
  ])('refuses %j', (wrong, message) => {
    expect(() => backlogSeries([], { ...week, ...wrong } as never)).toThrow(message)
  })
})
