import { describe, expect, test } from 'vitest'
import * as metrics from '../../src/metrics/index.ts'
import type { Result } from '../../src/metrics/index.ts'
import { minutes } from '../../src/time/index.ts'
import { desk, LEFT_OUT } from './desk.ts'

const M = 60_000

/** What a result says beyond what is the same in all of them. */
function told({ value, unit, count, records, excluded }: Result): unknown {
  expect(records).toBe(desk.length)
  const own = Object.fromEntries(Object.entries(excluded).filter(([name]) => !(name in LEFT_OUT)))
  expect(excluded).toEqual({ ...LEFT_OUT, ...own })
  return [value, unit, count, own]
}

const silent = { 'awaiting-response': 1, 'closed-without-response': 1 }
const open = { unresolved: 2 }

describe('first response time', () => {
  test('mean, median and percentile', () => {
    const own = { ...silent, proactive: 1 }
    expect(told(metrics.averageFirstResponseTime(desk))).toEqual([(70 * M) / 3, 'ms', 3, own])
    expect(told(metrics.medianFirstResponseTime(desk))).toEqual([30 * M, 'ms', 3, own])
    expect(told(metrics.percentileFirstResponseTime(desk, { p: 0.25 }))).toEqual([20 * M, 'ms', 3, own])
  })

  test('after the handover of a bot', () => {
    expect(metrics.averageFirstResponseTime(desk, { start: 'handover' }).value).toBe((68 * M) / 3)
  })

  test('of bots too', () => {
    expect(metrics.medianFirstResponseTime(desk, { replies: ['agent', 'bot'] }).value).toBe(10 * M)
  })

  test('of tickets that the team began too', () => {
    expect(told(metrics.averageFirstResponseTime(desk, { proactive: 'count' }))).toEqual([
      (70 * M) / 4,
      'ms',
      4,
      silent,
    ])
    expect(metrics.averageFirstResponseTime(desk, { proactive: 'second-reply' }).value).toBe((100 * M) / 4)
  })

  test('in a period', () => {
    const during = { from: minutes(5), to: minutes(60) }
    const { value, excluded } = metrics.averageFirstResponseTime(desk, { during })
    expect([value, excluded['out-of-period']]).toEqual([30 * M, 2])
    expect(metrics.averageFirstResponseTime(desk, { during, place: 'reply' }).value).toBe(20 * M)
  })

  test('with an interval', () => {
    const { confidenceInterval } = metrics.averageFirstResponseTime(desk, { confidence: 0.9 })
    expect(confidenceInterval).toMatchObject({ confidence: 0.9, method: 't' })
  })
})

test('next response time', () => {
  expect(told(metrics.averageNextResponseTime(desk))).toEqual([(35 * M) / 3, 'ms', 3, { ...silent, 'no-exchange': 1 }])
  expect(metrics.medianNextResponseTime(desk).value).toBe(10 * M)
  expect(metrics.percentileNextResponseTime(desk, { p: 1 }).value).toBe(15 * M)
  const during = { from: minutes(50), to: minutes(95) }
  expect(metrics.averageNextResponseTime(desk, { during })).toMatchObject({
    value: 10 * M,
    count: 1,
    excluded: { 'out-of-period': 2 },
    excludedSamples: { 'out-of-period': 2 },
  })
})

test('responses and resolutions in time', () => {
  const first = metrics.firstResponseWithin(desk, { within: minutes(20), asOf: minutes(100) })
  expect(told(first)).toEqual([1 / 4, 'ratio', 4, { 'closed-without-response': 1, proactive: 1 }])
  const resolved = metrics.resolvedWithin(desk, { within: minutes(60), asOf: minutes(150) })
  expect(told(resolved)).toEqual([3 / 6, 'ratio', 6, {}])
  const sooner = metrics.resolvedWithin.with({ within: minutes(100), asOf: minutes(110), confidence: 0.95 })(desk)
  expect(told(sooner)).toEqual([4 / 4, 'ratio', 4, { running: 2 }])
  expect(sooner.confidenceInterval).toMatchObject({ high: 1, method: 'wilson' })
})

test('resolution time', () => {
  expect(told(metrics.averageResolutionTime(desk))).toEqual([(205 * M) / 4, 'ms', 4, open])
  expect(metrics.averageResolutionTime(desk, { until: 'first-solve' }).value).toBe((135 * M) / 4)
  expect(metrics.averageResolutionTime(desk, { without: ['pending'] }).value).toBe((175 * M) / 4)
  const human = metrics.averageResolutionTime(desk, { solvedBy: 'human' })
  expect(told(human)).toEqual([(155 * M) / 2, 'ms', 2, { ...open, 'auto-resolved': 2 }])
  expect(metrics.medianResolutionTime(desk).value).toBe((85 * M) / 2)
  expect(metrics.percentileResolutionTime(desk, { p: 0.75, method: 'nearest-rank' }).value).toBe(55 * M)
})

describe('times in status', () => {
  test('of solved tickets', () => {
    expect(told(metrics.averageRequesterWaitTime(desk))).toEqual([(115 * M) / 4, 'ms', 4, open])
    expect(told(metrics.averageAgentWorkTime(desk))).toEqual([(115 * M) / 4, 'ms', 4, open])
    expect(told(metrics.averagePendingTime(desk))).toEqual([(30 * M) / 4, 'ms', 4, open])
    expect(told(metrics.averageTicketOnHoldTime(desk))).toEqual([0, 'ms', 4, open])
    expect(told(metrics.averageTimeInStatus(desk, { statuses: ['solved'] }))).toEqual([(60 * M) / 4, 'ms', 4, open])
  })

  test('of open tickets too, where an instant is given', () => {
    const asOf = minutes(100)
    expect(told(metrics.averageRequesterWaitTime(desk, { asOf }))).toEqual([(230 * M) / 6, 'ms', 6, {}])
  })

  test('median and percentile', () => {
    expect(metrics.medianRequesterWaitTime(desk).value).toBe((55 * M) / 2)
    expect(metrics.medianAgentWorkTime(desk).value).toBe((55 * M) / 2)
    expect(metrics.medianPendingTime(desk).value).toBe(0)
    expect(metrics.medianTicketOnHoldTime(desk).value).toBe(0)
    expect(metrics.medianTimeInStatus(desk, { statuses: ['new'] }).value).toBe(25 * M)
    expect(metrics.percentileRequesterWaitTime(desk, { p: 1 }).value).toBe(40 * M)
    expect(metrics.percentileAgentWorkTime(desk, { p: 0 }).value).toBe(20 * M)
    expect(metrics.percentilePendingTime(desk, { p: 1 }).value).toBe(30 * M)
    expect(metrics.percentileTicketOnHoldTime(desk, { p: 1 }).value).toBe(0)
    expect(metrics.percentileTimeInStatus(desk, { p: 1, statuses: ['pending'] }).value).toBe(30 * M)
  })
})

test('reopenings', () => {
  expect(told(metrics.reopenRate(desk))).toEqual([1 / 4, 'ratio', 4, open])
  expect(told(metrics.averageReopens(desk))).toEqual([1 / 4, 'count', 4, open])
})

test('touches and replies', () => {
  expect(told(metrics.oneTouchRate(desk))).toEqual([1 / 4, 'ratio', 4, open])
  expect(metrics.oneTouchRate(desk, { touch: 'at-most-one' }).value).toBe(2 / 4)
  expect(told(metrics.averageReplies(desk))).toEqual([7 / 6, 'count', 6, {}])
})

test('counts', () => {
  expect(metrics.createdCount(desk)).toMatchObject({ value: 7, unit: 'count', excluded: { invalid: 1, spam: 1 } })
  expect(told(metrics.solvedCount(desk))).toEqual([4, 'count', 4, open])
  const during = { from: minutes(50), to: minutes(100) }
  expect(metrics.createdCount(desk, { during }).value).toBe(3)
  expect(metrics.solvedCount(desk, { during }).value).toBe(3)
})

describe('resolution rate', () => {
  const during = { from: minutes(50), to: minutes(100) }

  test('of a cohort', () => {
    expect(told(metrics.resolutionRate(desk))).toEqual([4 / 6, 'ratio', 6, {}])
    expect(metrics.resolutionRate(desk, { during }).value).toBe(1 / 2)
    expect(metrics.resolutionRate(desk, { confidence: 0.9 }).confidenceInterval).toMatchObject({ method: 'wilson' })
  })

  test('in a period', () => {
    const both = metrics.resolutionRate(desk, { during, basis: 'in-period', confidence: 0.9 })
    expect(told(both)).toEqual([3 / 2, 'ratio', 2, { 'out-of-period': 2 }])
    expect(both.excludedSamples).toEqual({ 'out-of-period': 5 })
    expect(both.confidenceInterval).toBeUndefined()
  })

  test('is the same on both bases without a period', () => {
    const { value, count } = metrics.resolutionRate(desk, { basis: 'in-period' })
    expect([value, count]).toEqual([4 / 6, 6])
  })

  test('is nothing where nothing was created', () => {
    const none = { from: minutes(100), to: minutes(110) }
    expect(metrics.resolutionRate(desk, { during: none, basis: 'in-period' })).toMatchObject({ value: null, count: 0 })
  })
})

test('the backlog', () => {
  const asOf = minutes(100)
  expect(told(metrics.backlogCount(desk, { asOf }))).toEqual([3, 'count', 3, { solved: 3 }])
  expect(told(metrics.averageBacklogAge(desk, { asOf }))).toEqual([(215 * M) / 3, 'ms', 3, { solved: 3 }])
  expect(metrics.medianBacklogAge(desk, { asOf }).value).toBe(80 * M)
  expect(metrics.percentileBacklogAge(desk, { asOf, p: 1 }).value).toBe(95 * M)
  expect(told(metrics.unassignedCount(desk, { asOf }))).toEqual([1, 'count', 1, { solved: 3, assigned: 2 }])
  const early = metrics.backlogCount(desk, { asOf: minutes(30) })
  expect([early.value, early.excluded]).toEqual([4, { invalid: 1, 'not-yet': 3, spam: 1 }])
})

describe('medians that need an option', () => {
  const { medianBacklogAge } = metrics

  test('are told apart from what is ready to be asked', () => {
    expect(medianBacklogAge.unbound).toEqual(['asOf'])
    expect(medianBacklogAge.with({ asOf: 0 }).unbound).toBeUndefined()
    const { id, label, unit, better } = medianBacklogAge
    expect([id, label, unit, better]).toEqual(['medianBacklogAge', 'Median age of the backlog', 'ms', 'lower'])
  })

  test('are refused without it', () => {
    const asked = medianBacklogAge as unknown as {
      (tickets: unknown, options?: object): unknown
      with: (options: object) => unknown
    }
    expect(() => asked([])).toThrow('medianBacklogAge needs the option asOf')
    expect(() => asked.with({})).toThrow('medianBacklogAge needs the option asOf')
  })

  test('are the median', () => {
    const options = { asOf: minutes(100) }
    const other = metrics.percentileBacklogAge.with({ ...options, p: 0.5 })(desk)
    expect(medianBacklogAge.with(options)(desk)).toEqual(other)
  })
})
