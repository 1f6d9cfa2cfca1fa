import { describe, expect, test } from 'vitest'
import {
  agentWorkTime,
  pendingTime,
  requesterWaitTime,
  ticketOnHoldTime,
  timeInStatus,
} from '../../src/measures/index.ts'
import { moved, ticket } from './build.ts'
import { placeUnder } from '../metric/facets.ts'

const events = [
  moved(1, 'open'),
  moved(11, 'pending'),
  moved(111, 'on-hold'),
  moved(1_111, 'open'),
  moved(1_121, 'solved'),
  moved(11_121, 'open'),
  moved(11_131, 'closed'),
  moved(99_999, 'closed'),
]
const solved = ticket(events)
const open = ticket(events.slice(0, 6))

test('each name is the time in its statuses up to the last solve', () => {
  expect(requesterWaitTime()(solved)).toBe(1 + 10 + 1_000 + 10 + 10)
  expect(pendingTime()(solved)).toBe(100)
  expect(ticketOnHoldTime()(solved)).toBe(1_000)
  expect(agentWorkTime()(solved)).toBe(1 + 10 + 10 + 10)
})

test('any statuses can be asked for, also those between a solve and its reopening', () => {
  expect(timeInStatus({ statuses: ['solved'] })(solved)).toBe(10_000)
  expect(timeInStatus({ statuses: ['closed'] })(solved)).toBe(0)
  expect(timeInStatus({ statuses: ['pending', 'on-hold', 'pending'] })(solved)).toBe(1_100)
  expect(timeInStatus({ statuses: [] })(solved)).toBe(0)
})

test('the first event tells the status that the ticket was created in', () => {
  const one = ticket([moved(40, 'solved', { from: 'pending' })])
  expect([pendingTime()(one), agentWorkTime()(one)]).toEqual([40, 0])
})

test('time is read from the clock', () => {
  const calendar = { elapsed: (from: number, to: number) => 2 * (to - from), add: () => null }
  expect(pendingTime({ calendar })(solved)).toBe(200)
})

describe('an open ticket', () => {
  test('is unresolved', () => {
    expect(agentWorkTime()(open)).toBe('unresolved')
  })

  test('counts up to asOf where that is given, and is placed there', () => {
    expect(agentWorkTime({ asOf: 11_125 })(open)).toBe(25)
    expect(agentWorkTime({ asOf: 11_125 })(solved)).toBe(25)
    expect(placeUnder(agentWorkTime({ asOf: 11_125 }), open)).toBe(11_125)
    expect(agentWorkTime({ asOf: 11_131 })(solved)).toBe(31)
    expect(placeUnder(agentWorkTime({ asOf: 99_999 }), solved)).toBe(11_131)
    expect(placeUnder(agentWorkTime({ asOf: 11_125, place: 'created' }), open)).toBe(0)
    expect(agentWorkTime({ asOf: 50, during: { from: 0, to: 50 } })(open)).toBe('out-of-period')
  })
})

test('statuses are required, and known', () => {
  const asked = timeInStatus as (options: object) => unknown
  expect(() => asked({})).toThrow('timeInStatus needs the option statuses')
  expect(() => asked({ statuses: ['snoozed'] })).toThrow(TypeError)
})
