import { describe, expect, test } from 'vitest'
import { firstResponseTime, nextResponseTime, resolutionTime } from '../../src/measures/index.ts'
import { censored } from '../../src/metrics/index.ts'
import {
  averageFirstResponseTime,
  averageNextResponseTime,
  averageResolutionTime,
  medianFirstResponseTime,
  medianNextResponseTime,
  medianResolutionTime,
  percentileFirstResponseTime,
  percentileNextResponseTime,
  percentileResolutionTime,
} from '../../src/metrics/index.ts'
import { sketch } from '../../src/stats/index.ts'
import type { Clock } from '../../src/time/index.ts'
import { assigned, handedOver, moved, said, ticket } from '../tickets/build.ts'

const unanswered = censored({ asOf: 100 })
const unresolved = censored({ asOf: 100 })

describe('censored', () => {
  test('is named after its end', () => {
    expect(unanswered).toMatchObject({ id: 'censored(100)', asOf: 100 })
  })

  test('wants an instant, and nothing else', () => {
    expect(() => censored({} as never)).toThrow('censored needs the option asOf and accepts')
    expect(() => censored({ asOf: NaN })).toThrow(RangeError)
    expect(() => censored({ asOf: 0, at: 0 } as never)).toThrow('got "at"')
  })
})

describe('next response times with the open exchanges censored', () => {
  // Exchanges of 10 and of 30, one open for 20 at 100, and one that a solve ended.
  const first = said(0, 'agent')
  const tickets = [
    ticket([first, said(5, 'customer'), said(15, 'agent'), said(80, 'customer')]),
    ticket([first, said(20, 'customer'), said(30, 'customer'), said(50, 'agent', { agentId: 'bob' })]),
    ticket([first, said(60, 'customer'), moved(70, 'solved')]),
    ticket([]),
  ]

  test('are those of the Kaplan-Meier curve', () => {
    const open = averageNextResponseTime(tickets, { unanswered })
    // 10 + 2/3 * 20
    expect(open.value).toBeCloseTo(10 + 40 / 3, 10)
    expect(open).toMatchObject({
      count: 3,
      records: 4,
      excluded: { 'awaiting-response': 1, 'closed-without-response': 1 },
      excludedSamples: { 'closed-without-response': 1 },
      notes: { censored: 1 },
    })
    expect(averageNextResponseTime(tickets)).toMatchObject({
      value: 20,
      count: 2,
      excludedSamples: { 'awaiting-response': 1 },
    })
    expect(medianNextResponseTime(tickets, { unanswered }).value).toBe(30)
    expect(percentileNextResponseTime(tickets, { p: 0.3, unanswered }).value).toBe(10)
  })

  test('see the exchanges as they stood at the end of observation, or before', () => {
    const measure = nextResponseTime({ unanswered: censored({ asOf: 40 }) })
    expect(measure(tickets[0]!)).toMatchObject([{ value: 10, at: 5 }])
    expect(measure(tickets[1]!)).toEqual([{ value: 20, over: 0, at: 20, agentId: undefined, group: undefined }])
    expect(nextResponseTime({ unanswered, asOf: 25 })(tickets[1]!)).toMatchObject([{ value: 5, over: 0 }])
  })
})

describe('first response times with the unanswered censored', () => {
  // Answered after 10, 20 and 40; waiting for 30 and for 60 at 100.
  const tickets = [
    ticket([said(10, 'agent')]),
    ticket([said(20, 'agent')]),
    ticket([said(40, 'agent')]),
    ticket([], { createdAt: 70 }),
    ticket([], { createdAt: 40 }),
  ]

  test('are those of the Kaplan-Meier curve: 4/5, 3/5, and after the censoring at 30 a half of that', () => {
    expect(medianFirstResponseTime(tickets, { unanswered })).toMatchObject({ value: 40, count: 5, records: 5 })
    const percentile = percentileFirstResponseTime.with({ p: 0.3, unanswered })
    expect(percentile(tickets).value).toBe(20)
    expect(percentile(tickets, { p: 0.75 }).value).toBeNull()
    // 10 + 0.8 * 10 + 0.6 * 20 + 0.3 * 20
    expect(averageFirstResponseTime(tickets, { unanswered }).value).toBeCloseTo(36, 10)
    expect(averageFirstResponseTime(tickets).value).toBeCloseTo(70 / 3, 10)
  })

  test('know nothing of what comes after the end of observation', () => {
    const later = [ticket([said(10, 'agent')]), ticket([said(101, 'agent')]), ticket([], { createdAt: 101 })]
    const then = averageFirstResponseTime(later, { unanswered })
    expect(then).toMatchObject({ count: 2, excluded: { 'not-yet': 1 } })
    expect(then.value).toBe(10 + 90 / 2)
    expect(averageFirstResponseTime([ticket([said(100, 'agent')])], { unanswered, confidence: 0.9 })).toMatchObject({
      value: 100,
    })
  })

  test('end at whichever is the earlier, the view or the end of observation', () => {
    const waiting = ticket([said(200, 'agent')])
    const value = (asOf: number): unknown => averageFirstResponseTime([waiting], { unanswered, asOf }).value
    expect([value(30), value(100), value(300)]).toEqual([30, 100, 100])
  })

  test('leave out those that wait for nothing, in the usual order', () => {
    const others = [
      ticket([moved(20, 'solved')]),
      ticket([], { createdBy: 'agent' }),
      ticket([], { historyComplete: false }),
      ticket([], { createdAt: 50 }),
    ]
    const options = { unanswered, during: { from: 0, to: 50 } }
    expect(averageFirstResponseTime(others, options).excluded).toEqual({
      'closed-without-response': 1,
      'out-of-period': 1,
      proactive: 1,
      truncated: 1,
    })
    const closed = ticket([moved(60, 'solved')], { createdAt: 50 })
    expect(averageFirstResponseTime([closed], options).excluded).toEqual({ 'out-of-period': 1 })
  })

  test('run from whatever starts the clock', () => {
    const waiting = ticket([said(5, 'customer'), handedOver(15)])
    const value = (start: 'created' | 'first-customer-message' | 'handover'): unknown =>
      averageFirstResponseTime([waiting], { unanswered, start }).value
    expect([value('created'), value('first-customer-message'), value('handover')]).toEqual([100, 95, 85])
    expect(averageFirstResponseTime([ticket()], { unanswered, start: 'first-customer-message' }).excluded).toEqual({
      'no-customer-message': 1,
    })
  })

  test('are placed at the start, and credit those who wait to whom they are assigned', () => {
    const measure = firstResponseTime({ unanswered })
    const waiting = ticket([assigned(3, { agentId: 'ann', group: 'one' })])
    expect(measure(waiting)).toEqual([{ value: 100, over: 0, at: 0, agentId: 'ann', group: 'one' }])
    const answered = ticket([said(7, 'agent', { agentId: 'bob' })])
    expect(measure(answered)).toEqual([{ value: 7, over: 1, at: 0, agentId: 'bob', group: undefined }])
    const byReply = (): unknown => averageFirstResponseTime([], { unanswered, place: 'reply' })
    expect(byReply).toThrow('firstResponseTime: place accepts "start" where the unanswered are censored, got "reply"')
  })

  test('cannot be kept in a sketch, and have no percentile 0', () => {
    expect(() => medianFirstResponseTime([], { unanswered, quantiles: sketch() })).toThrow(
      'quantiles accepts exact() where times are censored',
    )
    expect(() => percentileFirstResponseTime([], { unanswered, p: 0 })).toThrow(RangeError)
    for (const wrong of [{ asOf: 5 }, { ...unanswered, id: undefined }, { ...unanswered, survival: true }, null]) {
      expect(() => averageFirstResponseTime([], { unanswered: wrong as never })).toThrow(
        'unanswered accepts "exclude" or censored({ asOf })',
      )
    }
  })

  test('are numbers, whatever the clock says', () => {
    const calendarOf = (elapsed: number): Clock => ({ elapsed: () => elapsed, add: (from) => from })
    expect(firstResponseTime({ unanswered, calendar: calendarOf(NaN) })(ticket())).toBe('invalid')
    expect(firstResponseTime({ unanswered, calendar: calendarOf(-0) })(ticket())).toMatchObject([{ value: 0, over: 0 }])
  })

  test('come with the interval of their median where one was asked for', () => {
    const answered = Array.from({ length: 40 }, (_, index) => ticket([said(index + 1, 'agent')]))
    expect(medianFirstResponseTime(answered, { unanswered, confidence: 0.9 }).confidenceInterval).toMatchObject({
      confidence: 0.9,
      method: 'brookmeyer-crowley-log-log',
    })
    expect(medianFirstResponseTime(answered, { unanswered })).not.toHaveProperty('confidenceInterval')
  })
})

describe('resolution times with the unresolved censored', () => {
  const reopened = ticket([moved(30, 'solved'), moved(60, 'open')])
  const pending = ticket([moved(20, 'pending'), moved(50, 'open')])

  test('take open tickets as taking longer', () => {
    const tickets = [ticket([moved(10, 'solved')]), ticket([moved(80, 'closed')]), pending, reopened]
    const result = medianResolutionTime(tickets, { unresolved })
    expect(result).toMatchObject({ value: 80, count: 4, excluded: {} })
    expect(averageResolutionTime(tickets, { unresolved }).value).toBe(10 + 0.75 * 70 + 0.5 * 20)
    expect(percentileResolutionTime(tickets, { unresolved, p: 0.6 }).value).toBeNull()
    expect(medianResolutionTime(tickets).value).toBe(45)
  })

  test('leave statuses out of those that go on as well', () => {
    expect(resolutionTime({ unresolved, without: ['pending'] })(pending)).toEqual([
      { value: 70, over: 0, at: 0, agentId: undefined, group: undefined },
    ])
  })

  test('end at a first solve that was seen, and not at a last one that is still to come', () => {
    const sample = { at: 0, agentId: undefined, group: undefined }
    expect(resolutionTime({ unresolved })(reopened)).toEqual([{ value: 100, over: 0, ...sample }])
    expect(resolutionTime({ unresolved, until: 'first-solve' })(reopened)).toEqual([{ value: 30, over: 1, ...sample }])
    expect(resolutionTime({ until: 'first-solve' })(reopened)).toBe('unresolved')
  })

  test('are placed at the creation', () => {
    const old = ticket([moved(70, 'solved')])
    const period = { unresolved, during: { from: 0, to: 50 } }
    expect(averageResolutionTime([old, pending], period)).toMatchObject({ count: 2 })
    expect(averageResolutionTime([old, pending], { during: { from: 0, to: 50 } })).toMatchObject({ count: 0 })
  })

  test('leave out what a rule solved, where only people count', () => {
    const byRule = ticket([moved(10, 'solved', { by: 'system' })])
    expect(averageResolutionTime([byRule, pending], { unresolved, solvedBy: 'human' })).toMatchObject({
      value: 100,
      count: 1,
      excluded: { 'auto-resolved': 1 },
    })
  })
})
