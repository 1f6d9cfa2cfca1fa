import { describe, expect, test } from 'vitest'
import {
  abandonmentRate,
  answeredCount,
  averageHandleTime,
  averageHoldTime,
  averageSpeedOfAnswer,
  averageTalkTime,
  averageWaitTime,
  averageWrapTime,
  blockedRate,
  holdRate,
  longestWait,
  medianWaitTime,
  offeredCount,
  percentileWaitTime,
  ringNoAnswerRate,
  serviceLevel,
  transferRate,
} from '../../src/metrics/index.ts'
import type { Interaction } from '../../src/model/index.ts'
import { hours, minutes, seconds } from '../../src/time/index.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'

const NINE = Date.UTC(2026, 2, 16, 9)

function leg(fields: Partial<Interaction> & Record<string, unknown>): Interaction {
  return deepFreeze({ id: 'x', channel: 'voice', queuedAt: NINE, outcome: 'waiting', ...fields } as Interaction)
}
const taken = (wait: number, fields: Record<string, unknown> = {}): Interaction =>
  leg({ outcome: 'answered', answeredAt: NINE + wait, ...fields })
const left = (outcome: string, wait: number, fields: Record<string, unknown> = {}): Interaction =>
  leg({ outcome, leftAt: NINE + wait, ...fields } as never)

describe('queue metrics', () => {
  test('count inbound legs, unless directions says otherwise', () => {
    const given = [
      taken(1_000),
      taken(2_000, { direction: 'callback' }),
      taken(4_000, { direction: 'outbound' }),
      taken(8_000, { direction: 'internal' }),
    ]
    expect(averageSpeedOfAnswer(given)).toMatchObject({
      value: 1_000,
      excluded: { 'callback-leg': 1, outbound: 1, internal: 1 },
    })
    expect(averageSpeedOfAnswer(given, { directions: ['callback', 'internal'] })).toMatchObject({
      value: 5_000,
      excluded: { inbound: 1, outbound: 1 },
    })
  })

  test('exclude what never came to their population by its outcome', () => {
    const given = [left('no-answer', 5), leg({}), leg({ outcome: 'closed', arrivedAt: NINE }), taken(0)]
    expect(offeredCount(given)).toEqual({
      value: 1,
      unit: 'count',
      count: 1,
      records: 4,
      excluded: { closed: 1, 'no-answer': 1, waiting: 1 },
    })
  })

  test('place a leg where it entered the queue, was answered, or ended', () => {
    const given = [taken(minutes(30), { endedAt: NINE + minutes(70) })]
    const inHour = (hour: number, place?: 'queued' | 'answered' | 'ended'): number =>
      answeredCount(given, { place, during: { from: NINE + hours(hour), to: NINE + hours(hour + 1) } }).count
    expect([inHour(0), inHour(0, 'answered'), inHour(0, 'ended'), inHour(1, 'ended')]).toEqual([1, 1, 0, 1])
    const halfPast = { from: NINE + minutes(30), to: NINE + hours(1) }
    expect(answeredCount(given, { place: 'queued', during: halfPast }).excluded).toEqual({ 'out-of-period': 1 })
    expect(answeredCount(given, { place: 'answered', during: halfPast }).count).toBe(1)
  })

  test('read waits from the calendar they are given', () => {
    const halfSpeed = {
      id: 'half',
      elapsed: (from: number, to: number) => (to - from) / 2,
      add: (from: number, duration: number) => from + 2 * duration,
    }
    expect(averageWaitTime([left('voicemail', 40_000)], { calendar: halfSpeed }).value).toBe(20_000)
    expect(serviceLevel([taken(40_000)], { within: seconds(20), calendar: halfSpeed }).value).toBe(1)
    expect(abandonmentRate([left('abandoned', 10_000)], { shortAbandon: 5_000, calendar: halfSpeed }).value).toBeNull()
  })

  test('see the queue as it stood at asOf', () => {
    const given = [taken(seconds(50)), left('abandoned', seconds(10)), leg({ queuedAt: NINE + seconds(40) })]
    const asOf = NINE + seconds(30)
    expect(offeredCount(given, { asOf }).excluded).toEqual({ waiting: 1, 'not-yet': 1 })
    expect(longestWait(given, { asOf }).value).toBe(seconds(30))
    expect(longestWait(given, { asOf: NINE + hours(1) }).value).toBe(hours(1) - seconds(40))
    expect(longestWait(given).value).toBe(seconds(50))
  })

  test('take percentiles between samples, or of them', () => {
    const given = [10, 20, 30, 40].map((wait) => taken(wait))
    expect(medianWaitTime(given).value).toBe(25)
    expect(medianWaitTime(given, { method: 'nearest-rank' }).value).toBe(20)
    expect(percentileWaitTime(given, { p: 0.9 }).value).toBe(37)
    expect(percentileWaitTime(given, { p: 0.9, method: 'nearest-rank' }).value).toBe(40)
  })

  test('take an attempt as blocked or offered', () => {
    const given = [
      leg({ outcome: 'blocked', arrivedAt: NINE }),
      taken(0),
      leg({ outcome: 'self-served', arrivedAt: NINE }),
    ]
    expect(blockedRate(given)).toMatchObject({ value: 0.5, count: 2, excluded: { 'self-served': 1 } })
  })

  test('do not take an abandonment as short from an arrival that nobody knows', () => {
    const given = [left('abandoned', 1_000), left('abandoned', 1_000, { arrivedAt: NINE - 1_000 })]
    expect(abandonmentRate(given, { shortAbandon: 2_000, shortAbandonFrom: 'arrived' })).toMatchObject({
      value: 1,
      count: 1,
      excluded: { 'short-abandon': 1 },
    })
  })
})

describe('handle-time metrics', () => {
  test('count inbound and callback legs on live channels, or with a talk time', () => {
    const given = [
      taken(0, { talkTime: 10 }),
      taken(0, { talkTime: 30, direction: 'callback' }),
      taken(0, { talkTime: 50, direction: 'outbound' }),
      taken(0, { talkTime: 80, channel: 'messaging' }),
      taken(0, { endedAt: NINE + 9_000, channel: 'email' }),
    ]
    expect(averageHandleTime(given)).toMatchObject({ value: 40, count: 3, excluded: { 'not-live': 1, outbound: 1 } })
    expect(averageHandleTime(given, { channels: ['email'] })).toMatchObject({ value: 9_000, count: 1 })
  })

  test('note what they take as zero, or leave such legs out', () => {
    const given = [
      taken(0, { talkTime: 100, holdTime: 10, wrapTime: 1 }),
      taken(0, { talkTime: 100 }),
      taken(0, { endedAt: NINE + 100, wrapTime: 5 }),
      taken(0),
    ]
    expect(averageHandleTime(given)).toMatchObject({
      value: (111 + 100 + 105) / 3,
      excluded: { incomplete: 1 },
      notes: { missingHold: 1, missingWrap: 1 },
    })
    const strict = averageHandleTime(given, { missingParts: 'exclude' })
    expect(strict).toMatchObject({ value: 108, count: 2, excluded: { incomplete: 2 } })
    expect(strict).not.toHaveProperty('notes')
  })

  test('add up from their parts where every part is recorded', () => {
    const given = [
      taken(0, { talkTime: 100, holdTime: 10, wrapTime: 1 }),
      taken(0, { endedAt: NINE + 500, holdTime: 0, wrapTime: 40 }),
    ]
    const parts = [averageTalkTime, averageHoldTime, averageWrapTime].map((part) => part(given).value as number)
    expect(averageHandleTime(given).value).toBe(parts.reduce((sum, part) => sum + part))
  })

  test('do not make zeros of what is not recorded', () => {
    const given = [taken(0)]
    for (const metric of [
      averageTalkTime,
      averageHoldTime,
      averageWrapTime,
      holdRate,
      transferRate,
      ringNoAnswerRate,
    ]) {
      expect(metric(given)).toMatchObject({ value: null, count: 0, excluded: { 'not-recorded': 1 } })
    }
  })

  test('tell holds by their number before their time', () => {
    expect(
      holdRate([taken(0, { holds: 0, holdTime: 5 }), taken(0, { holds: 1 }), taken(0, { holdTime: 5 })]).value,
    ).toBe(2 / 3)
  })

  test('do not know the length of a conversation that goes on', () => {
    const given = [taken(0, { endedAt: NINE + 100, wrapTime: 50 })]
    expect(averageHandleTime(given, { asOf: NINE + 99 }).excluded).toEqual({ incomplete: 1 })
    expect(averageHandleTime(given, { asOf: NINE + 120 })).toMatchObject({ value: 100, notes: { missingWrap: 1 } })
    expect(averageHandleTime(given, { asOf: NINE + 150 }).value).toBe(150)
  })
})

describe('ringNoAnswerRate', () => {
  const rings = [
    { agentId: 'ada', at: NINE, result: 'no-answer' },
    { agentId: 'ben', at: NINE + 20, result: 'declined' },
    { agentId: 'cleo', at: NINE + 40, result: 'caller-left' },
  ]

  test('counts rings, not legs, and not those that the caller cut short', () => {
    const given = [left('abandoned', 50, { rings }), left('abandoned', 50, { rings: [] })]
    expect(ringNoAnswerRate(given)).toEqual({
      value: 0.5,
      unit: 'ratio',
      count: 2,
      records: 2,
      excluded: { 'no-rings': 1 },
      excludedSamples: { 'caller-left': 1 },
    })
    expect(ringNoAnswerRate([left('abandoned', 50, { rings: [rings[2]] })])).toMatchObject({
      value: null,
      excluded: { 'caller-left': 1 },
    })
  })

  test('places each ring at its own instant', () => {
    const given = [left('abandoned', 50, { rings })]
    const early = ringNoAnswerRate(given, { during: { from: NINE, to: NINE + 20 } })
    expect(early).toMatchObject({ value: 1, count: 1, excluded: {}, excludedSamples: { 'out-of-period': 2 } })
    expect(ringNoAnswerRate(given, { during: { from: 0, to: 1 } }).excluded).toEqual({ 'out-of-period': 1 })
    expect(ringNoAnswerRate(given, { asOf: NINE + 10 }).count).toBe(1)
  })
})
