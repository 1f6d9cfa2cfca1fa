import { describe, expect, test } from 'vitest'
import { exceptionsOf } from '../../src/measures/index.ts'
import { linkActivities, linkSchedule } from '../../src/link/index.ts'
import {
  adherence,
  averageConcurrency,
  conformance,
  contactsPerHour,
  occupancy,
  shrinkage,
  staffedTime,
  utilization,
} from '../../src/metrics/index.ts'
import type { AgentActivity, ScheduledActivity } from '../../src/model/index.ts'

const MINUTE = 60_000

function did(state: string, from: number, to: number, more: object = {}): AgentActivity {
  return Object.freeze({ agentId: 'ann', state, from: from * MINUTE, to: to * MINUTE, ...more })
}

function plan(activity: string, from: number, to: number, more: object = {}): ScheduledActivity {
  return Object.freeze({ agentId: 'ann', activity, from: from * MINUTE, to: to * MINUTE, ...more })
}

const day = [
  did('on-contact', 0, 10, { contacts: 2 }),
  did('on-contact', 5, 20, { contacts: 1 }),
  did('on-contact', 6, 7),
  did('wrap-up', 20, 25),
  did('ringing', 25, 30),
  did('available', 30, 40),
  did('lunch', 40, 50),
  did('offline', 50, 60),
  did('available', 9, 3),
]

describe('metrics of activities', () => {
  test('name what they leave out', () => {
    expect(occupancy(day)).toEqual({
      value: 25 / 35,
      unit: 'ratio',
      count: 4,
      records: 9,
      excluded: { invalid: 1, 'other-state': 2, overlapped: 1, ringing: 1 },
    })
    expect(staffedTime(day)).toMatchObject({
      value: 50 * MINUTE,
      unit: 'ms',
      excluded: { invalid: 1, offline: 1, overlapped: 1 },
    })
    expect(averageConcurrency(day)).toMatchObject({
      value: 26 / 20,
      unit: 'contacts',
      excluded: { invalid: 1, 'other-state': 5 },
    })
    expect(contactsPerHour(day)).toMatchObject({
      value: (3 * 60) / 40,
      unit: 'per-hour',
      excluded: { invalid: 1, 'other-state': 1, offline: 1, overlapped: 1 },
    })
    expect(contactsPerHour(day, { over: 'staffed' })).toMatchObject({
      value: (3 * 60) / 50,
      excluded: { invalid: 1, offline: 1, overlapped: 1 },
    })
    expect(contactsPerHour(day.slice(3))).toMatchObject({ value: null, excluded: { invalid: 1, 'not-recorded': 5 } })
    expect(utilization(day)).toMatchObject({ value: 40 / 50, excluded: { invalid: 1, offline: 1, overlapped: 1 } })
  })

  test('count ringing as they are told', () => {
    expect(occupancy(day, { ringing: 'contact' }).value).toBe(30 / 40)
    expect(occupancy(day, { ringing: 'available' }).value).toBe(25 / 40)
  })

  test('cut activities at the edges of a period', () => {
    const during = { from: 8 * MINUTE, to: 35 * MINUTE }
    expect(occupancy(day, { during })).toMatchObject({
      value: 17 / 22,
      excluded: { invalid: 1, 'out-of-period': 3, ringing: 1 },
      excludedSamples: { 'out-of-period': 2 },
    })
    const later = { from: 45 * MINUTE, to: 70 * MINUTE }
    expect(staffedTime(day, { during: later })).toMatchObject({
      value: 5 * MINUTE,
      excluded: { invalid: 1, offline: 1, 'out-of-period': 6 },
    })
  })

  test('spread the contacts of an activity over it', () => {
    const shift = [did('on-contact', 0, 60, { contacts: 6 }), did('available', 60, 90)]
    expect(contactsPerHour(shift, { during: { from: 0, to: 20 * MINUTE } }).value).toBe(6)
    expect(contactsPerHour(shift, { during: { from: 50 * MINUTE, to: 70 * MINUTE } }).value).toBe(3)
    expect(contactsPerHour([did('on-contact', 5, 5, { contacts: 2 }), did('available', 0, 60)]).value).toBe(2)
  })

  test('do not depend on which of two equal activities tells the contacts', () => {
    const twins = [did('on-contact', 0, 10, { contacts: 3 }), did('on-contact', 0, 10)]
    expect(contactsPerHour(twins.toReversed())).toStrictEqual(contactsPerHour(twins))
  })

  test('have no value where there is nothing to count', () => {
    for (const metric of [occupancy, staffedTime, averageConcurrency, contactsPerHour, utilization]) {
      expect(metric([])).toMatchObject({ value: null, count: 0, records: 0 })
    }
    const instant = [did('available', 5, 5)]
    expect(occupancy(instant)).toMatchObject({ value: null, count: 1 })
    expect(occupancy(instant, { during: { from: 5 * MINUTE, to: 6 * MINUTE } })).toMatchObject({ count: 1 })
    expect(occupancy([did('lunch', 5, 5)], { during: { from: 0, to: 5 * MINUTE } }).excluded).toEqual({
      'out-of-period': 1,
    })
    expect(occupancy(instant, { during: { from: 0, to: 5 * MINUTE } })).toMatchObject({
      excluded: { 'out-of-period': 1 },
    })
  })

  test('refuse options they do not know', () => {
    expect(() => occupancy(day, { ringing: 'both' as 'contact' })).toThrow(RangeError)
    expect(() => staffedTime(day, { ringing: 'contact' } as object)).toThrow(/staffedTime accepts the options during/)
    expect(() => contactsPerHour(day, { over: 'paid' as 'staffed' })).toThrow(RangeError)
  })
})

const scheduled = [
  plan('on-queue', 0, 35),
  plan('lunch', 35, 45, { paid: false }),
  plan('team-day', 45, 48, { adherence: false }),
  plan('on-queue', 48, 60),
  plan('on-queue', 50, 40),
]
const others = [did('available', 60, 70), did('available', 0, 5, { agentId: 'bob' })]

describe('metrics of a schedule', () => {
  const all = [...day, ...others]

  test('name what they leave out', () => {
    expect(adherence(all, { scheduled })).toEqual({
      value: (35 + 5) / (35 + 10 + 12),
      unit: 'ratio',
      count: 3,
      records: 8,
      excluded: { 'adherence-off': 1, invalid: 2, 'outside-shift': 1, unscheduled: 1 },
    })
    expect(adherence(all, { scheduled, outsideShift: 'exception' })).toMatchObject({
      value: 40 / 67,
      excluded: { 'adherence-off': 1, invalid: 2, unscheduled: 1 },
    })
    expect(conformance(all, { scheduled })).toMatchObject({
      value: (35 + 5 + 10) / (35 + 12),
      excluded: { invalid: 2, 'not-on-queue': 1, unscheduled: 1 },
    })
    expect(shrinkage(all, { scheduled })).toMatchObject({
      value: (0 + 3 + 12) / (35 + 3 + 12),
      excluded: { invalid: 2, 'outside-shift': 1, unpaid: 1, unscheduled: 1 },
    })
    expect(utilization(all, { scheduled })).toMatchObject({
      value: 50 / 50,
      excluded: { invalid: 2, unscheduled: 1 },
    })
    const noWork = [did('lunch', 0, 5), did('lunch', 90, 95)]
    expect(utilization(noWork, { scheduled: [plan('lunch', 0, 5, { paid: false })] })).toMatchObject({
      value: null,
      excluded: { 'outside-shift': 1, unpaid: 1 },
    })
    expect(adherence([], { scheduled: [plan('on-queue', 0, 9), plan('lunch', 0, 9)] })).toMatchObject({
      value: 0,
      excluded: { overlapped: 1 },
    })
  })

  test('let a function say what meets the schedule', () => {
    const matches = (name: string, { state }: AgentActivity) =>
      name === 'on-queue' ? ['on-contact', 'chatting'].includes(state) : state !== 'offline'
    const activities = [did('chatting', 0, 10), did('available', 10, 20), did('coffee', 20, 30)]
    const scheduled = [plan('on-queue', 0, 20), plan('lunch', 20, 30)]
    expect(adherence(activities, { scheduled, matches }).value).toBe(20 / 30)
    expect(conformance(activities, { scheduled, matches }).value).toBe(10 / 20)
    expect(shrinkage(activities, { scheduled, matches }).value).toBe(20 / 30)
    expect(utilization(activities, { scheduled, matches }).value).toBe(10 / 30)
    expect(utilization(activities, { matches }).value).toBe(10 / 30)
  })

  test('take what linkSchedule gives as it is', () => {
    const linked = linkSchedule(scheduled, all)
    expect(adherence(linked, { scheduled: [] })).toEqual(adherence(all, { scheduled }))
    expect(utilization(linked)).toEqual(utilization(all, { scheduled }))
    const bound = adherence.with({ scheduled: [] })
    const state = linked.reduce((state, record) => bound.fold.add(state, record), bound.fold.empty())
    expect(bound.fold.result(state)).toEqual(adherence(all, { scheduled }))
    expect(() => bound.fold.add(bound.fold.empty(), day[0]!)).toThrow(/linkSchedule/)
    expect(() => occupancy.fold.add(occupancy.fold.empty(), day[0]!)).toThrow(/linkActivities/)
  })

  test('do not take for linked what has other things under the names of the links', () => {
    for (const extra of [
      { spans: 5 },
      { kind: 'scheduled', spans: [null] },
      { kind: 'scheduled', spans: [], actual: 1 },
    ]) {
      const named = all.map((activity) => ({ ...activity, ...extra }))
      expect(utilization(named)).toEqual(utilization(all))
      expect(adherence(named, { scheduled })).toEqual(adherence(all, { scheduled }))
    }
    const counted = [{ ...day[0]!, counted: 'all', tellsContacts: true }]
    expect(occupancy(counted)).toEqual(occupancy([day[0]!]))
    expect(occupancy.measure(counted[0]!)).toBe('invalid')
    const inherited = JSON.parse(
      '{"agentId":"ann","state":"break","from":0,"to":9,"__proto__":{"counted":[]}}',
    ) as AgentActivity
    expect(linkActivities([inherited])).toMatchObject([{ counted: [{ from: 0, to: 9 }] }])
    expect(Object.getPrototypeOf(linkActivities([inherited])[0])).toBe(Object.prototype)
  })

  test('do not take the schedule for a part of their definition', () => {
    expect(adherence.with({ scheduled }).reading).toEqual(['scheduled'])
    expect(utilization.reading).toEqual(['scheduled'])
  })

  test('need a schedule', () => {
    expect(() => adherence(day, {} as { scheduled: [] })).toThrow(/adherence needs the option scheduled/)
    expect(() => conformance(day, { scheduled: 'all' as unknown as [] })).toThrow(TypeError)
    expect(() => shrinkage(day, { scheduled: [], matches: 'all' as unknown as () => boolean })).toThrow(TypeError)
    expect(() => adherence(day, { scheduled: [], outsideShift: 'count' as 'ignore' })).toThrow(RangeError)
  })

  test('list their exceptions', () => {
    const spans = linkSchedule(scheduled, all).map((record) =>
      exceptionsOf(record).map(({ from, to }) => [from / MINUTE, to / MINUTE]),
    )
    expect(spans).toEqual([[], [[35, 40]], [], [[48, 60]], [], [], [], []])
    expect(exceptionsOf(linkSchedule([plan('lunch', 0, 5)], [did('coffee', 0, 5)])[0]!, () => true)).toEqual([])
  })
})
