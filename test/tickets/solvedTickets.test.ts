import { describe, expect, test } from 'vitest'
import { created, oneTouch, reopening, reopens, replies, resolution, solved } from '../../src/measures/index.ts'
import { assigned, moved, said, ticket } from './build.ts'
import { placeUnder } from '../metric/facets.ts'

const reopened = ticket([moved(10, 'solved'), moved(20, 'open'), moved(30, 'closed'), moved(40, 'pending')])
const closed = ticket([moved(10, 'solved'), moved(20, 'closed')])

describe('reopenings', () => {
  test('are steps from solved or closed back', () => {
    expect([reopens()(reopened), reopening()(reopened)]).toEqual([2, 1])
    expect([reopens()(closed), reopening()(closed)]).toEqual([0, 0])
  })

  test.each(['new', 'open', 'pending', 'on-hold'] as const)('lead to %s', (to) => {
    expect(reopens()(ticket([moved(10, 'solved'), moved(20, to)]))).toBe(1)
  })

  test('are asked of tickets that were ever solved', () => {
    expect(reopening()(ticket([moved(10, 'open')]))).toBe('unresolved')
    expect(reopens()(ticket([moved(20, 'open', { from: 'closed' })]))).toBe(1)
  })

  test('are placed at the last solve, or at the creation', () => {
    expect(placeUnder(reopening(), reopened)).toBe(30)
    expect(placeUnder(reopening({ place: 'created' }), reopened)).toBe(0)
  })
})

describe('one touch', () => {
  const after = (count: number, header = {}) =>
    ticket([...[1, 2, 3].slice(0, count).map((at) => said(at, 'agent')), moved(9, 'solved')], header)

  test('is exactly one reply', () => {
    expect([0, 1, 2].map((count) => oneTouch()(after(count)))).toEqual([0, 1, 0])
  })

  test('or at most one', () => {
    expect([0, 1, 2].map((count) => oneTouch({ touch: 'at-most-one' })(after(count)))).toEqual([1, 1, 0])
  })

  test('is not the message with which an agent began the ticket', () => {
    expect([0, 1, 2, 3].map((count) => oneTouch()(after(count, { createdBy: 'agent' })))).toEqual([0, 0, 1, 0])
    expect(oneTouch()(after(1, { createdBy: 'bot' }))).toBe(1)
  })

  test('counts only what agents wrote to the customer', () => {
    const others = [said(1, 'customer'), said(2, 'bot'), said(3, 'system'), said(4, 'agent', { public: false })]
    expect(oneTouch()(ticket([...others, said(5, 'agent'), moved(9, 'solved')]))).toBe(1)
    expect(replies()(ticket([...others, said(5, 'agent'), moved(9, 'solved')]))).toBe(1)
  })

  test('is asked of tickets that are solved now', () => {
    expect(oneTouch()(ticket([said(1, 'agent')]))).toBe('unresolved')
    expect(oneTouch()(reopened)).toBe('unresolved')
    expect(oneTouch()(closed)).toBe(0)
  })
})

test('replies are asked of all tickets, and count an opening', () => {
  expect(replies()(ticket([said(0, 'agent'), said(1, 'agent')], { createdBy: 'agent' }))).toBe(2)
  expect(replies()(ticket())).toBe(0)
})

describe('counts', () => {
  test('created needs no history, solved does', () => {
    const lost = ticket([moved(10, 'solved')], { historyComplete: false })
    expect([created()(lost), solved()(lost)]).toEqual([1, 'truncated'])
  })

  test('created is placed at the creation, solved at the last solve', () => {
    expect([placeUnder(created(), closed), placeUnder(solved(), closed)]).toEqual([0, 10])
    expect(placeUnder(solved({ place: 'created' }), closed)).toBe(0)
  })

  test('solved are those that are solved now', () => {
    expect([solved()(closed), solved()(reopened), solved()(ticket())]).toEqual([1, 'unresolved', 'unresolved'])
  })
})

describe('the resolution of', () => {
  test('a cohort is 1 or 0', () => {
    expect([closed, reopened, ticket()].map((one) => resolution()(one))).toEqual([1, 0, 0])
    expect(placeUnder(resolution(), closed)).toBe(0)
  })

  test('a period is what came in, and what went out', () => {
    const events = [
      assigned(1, { agentId: 'ada', group: 'first' }),
      moved(10, 'solved', { agentId: 'ben' }),
      assigned(20, { agentId: 'cleo', group: 'second' }),
    ]
    const inPeriod = resolution({ basis: 'in-period' })
    const came = { value: 0, over: 1, at: 0, agentId: 'cleo', group: 'second' }
    expect(inPeriod(ticket(events))).toEqual([came, { value: 1, over: 0, at: 10, agentId: 'ben', group: 'first' }])
    expect(inPeriod(ticket([...events, moved(30, 'open')]))).toEqual([came])
  })
})
