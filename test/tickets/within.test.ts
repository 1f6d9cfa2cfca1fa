import { describe, expect, test } from 'vitest'
import { firstResponseInTime, resolutionInTime } from '../../src/measures/index.ts'
import { assigned, moved, said, ticket } from './build.ts'
import { creditUnder, placeUnder } from '../metric/facets.ts'

describe('a first response in time', () => {
  const inTime = (asOf: number, more: object = {}) => firstResponseInTime({ within: 60, asOf, ...more })

  test('is one at the limit, not one after it', () => {
    expect(inTime(500)(ticket([said(60, 'agent')]))).toBe(1)
    expect(inTime(500)(ticket([said(61, 'agent')]))).toBe(0)
    expect(inTime(500, { boundary: 'exclusive' })(ticket([said(60, 'agent')]))).toBe(0)
    expect(inTime(500, { boundary: 'exclusive' })(ticket([said(59, 'agent')]))).toBe(1)
  })

  test('is still possible up to the limit, and missed beyond it', () => {
    expect(inTime(60)(ticket())).toBe('running')
    expect(inTime(61)(ticket())).toBe(0)
    expect(inTime(60, { boundary: 'exclusive' })(ticket())).toBe(0)
    expect(inTime(60)(ticket([said(61, 'agent')]))).toBe('running')
  })

  test('is missed by a ticket solved without one only if its time was over', () => {
    expect(inTime(500)(ticket([moved(60, 'solved')]))).toBe('closed-without-response')
    expect(inTime(500)(ticket([moved(61, 'solved')]))).toBe(0)
    expect(inTime(500)(ticket([moved(30, 'solved'), moved(80, 'closed')]))).toBe('closed-without-response')
    expect(inTime(500)(ticket([moved(30, 'solved'), moved(40, 'open'), moved(80, 'closed')]))).toBe(0)
    expect(inTime(500)(ticket([moved(30, 'solved'), moved(40, 'open')]))).toBe(0)
  })

  test('asks for the start and the beginning as the first response time does', () => {
    expect(inTime(500)(ticket([said(10, 'agent')], { createdBy: 'agent' }))).toBe('proactive')
    expect(inTime(500, { start: 'first-customer-message' })(ticket([said(10, 'agent')]))).toBe('no-customer-message')
    const late = ticket([said(100, 'customer'), said(150, 'agent')])
    expect(inTime(500)(late)).toBe(0)
    expect(inTime(500, { start: 'first-customer-message' })(late)).toBe(1)
  })

  test('credits whom the ticket is assigned to where it is missing', () => {
    const one = ticket([assigned(5, { agentId: 'ada', group: 'first' })])
    const { agentId, group } = creditUnder(inTime(500))
    expect([agentId(one), group(one), placeUnder(inTime(500), one)]).toEqual(['ada', 'first', 0])
  })

  test('needs a limit and an instant', () => {
    const asked = firstResponseInTime as (options: object) => unknown
    expect(() => asked({ within: 60 })).toThrow('firstResponseInTime needs the option asOf')
    expect(() => asked({ asOf: 60 })).toThrow('firstResponseInTime needs the option within')
    expect(() => asked({ asOf: 60, within: -1 })).toThrow(RangeError)
  })
})

describe('a resolution in time', () => {
  const inTime = (asOf: number, more: object = {}) => resolutionInTime({ within: 60, asOf, ...more })

  test('is one at the limit, not one after it', () => {
    expect(inTime(500)(ticket([moved(60, 'solved')]))).toBe(1)
    expect(inTime(500)(ticket([moved(61, 'closed')]))).toBe(0)
    expect(inTime(500, { boundary: 'exclusive' })(ticket([moved(60, 'solved')]))).toBe(0)
  })

  test('is still possible up to the limit, and missed beyond it', () => {
    expect(inTime(60)(ticket())).toBe('running')
    expect(inTime(61)(ticket())).toBe(0)
  })

  test('is open again after a reopening', () => {
    const reopened = ticket([moved(10, 'solved'), moved(20, 'open')])
    expect(inTime(60)(reopened)).toBe('running')
    expect(inTime(61, { until: 'first-solve' })(reopened)).toBe(0)
  })

  test('has a clock that stands still where it is told to', () => {
    const waited = ticket([moved(10, 'pending'), moved(50, 'open'), moved(90, 'solved')])
    expect(inTime(500)(waited)).toBe(0)
    expect(inTime(500, { without: ['pending'] })(waited)).toBe(1)
    expect(inTime(85, { without: ['pending'] })(waited)).toBe('running')
    expect(inTime(85)(waited)).toBe(0)
  })

  test('leaves out what no human solved, where only humans count', () => {
    const one = ticket([moved(10, 'solved', { by: 'bot' })])
    expect(inTime(500)(one)).toBe(1)
    expect(inTime(500, { solvedBy: 'human' })(one)).toBe('auto-resolved')
  })

  test('is placed at the creation', () => {
    expect(placeUnder(inTime(500), ticket([moved(10, 'solved')]))).toBe(0)
  })
})
