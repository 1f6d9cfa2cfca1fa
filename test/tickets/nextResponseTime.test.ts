import { describe, expect, test } from 'vitest'
import { nextResponseTime } from '../../src/measures/index.ts'
import type { Sample } from '../../src/measures/index.ts'
import type { Ticket } from '../../src/model/index.ts'
import { assigned, moved, said, ticket } from './build.ts'

/** The exchanges of a ticket in short: a number at an instant, or a reason. */
function exchanges(one: Ticket, options: Parameters<typeof nextResponseTime>[0] = {}): unknown {
  const samples = nextResponseTime(options)(one)
  if (typeof samples === 'string') return samples
  return samples.map((sample: Sample) => [sample.at, 'excluded' in sample ? sample.excluded : sample.value])
}

const replied = said(5, 'agent')

test('each exchange runs from the oldest unanswered customer message to the reply', () => {
  const events = [said(10, 'customer'), said(20, 'customer'), said(50, 'agent'), said(60, 'agent')]
  expect(exchanges(ticket([replied, ...events, said(70, 'customer'), said(80, 'agent')]))).toEqual([
    [10, 40],
    [70, 10],
  ])
})

test('what was asked before the first response belongs to that', () => {
  expect(exchanges(ticket([said(1, 'customer'), replied, said(9, 'agent')]))).toBe('no-exchange')
  expect(exchanges(ticket([said(1, 'customer')]))).toBe('awaiting-response')
  expect(exchanges(ticket([said(1, 'customer'), moved(2, 'solved')]))).toBe('closed-without-response')
})

test('private messages of the customer ask nothing', () => {
  expect(exchanges(ticket([replied, said(10, 'customer', { public: false }), said(50, 'agent')]))).toBe('no-exchange')
})

test('notes and bots answer only where they count', () => {
  const events = [
    replied,
    said(10, 'customer'),
    said(20, 'bot'),
    said(30, 'agent', { public: false }),
    said(50, 'agent'),
  ]
  expect(exchanges(ticket(events))).toEqual([[10, 40]])
  expect(exchanges(ticket(events), { replies: ['agent', 'bot'] })).toEqual([[10, 10]])
  expect(exchanges(ticket(events), { notes: true })).toEqual([[10, 20]])
})

describe('an exchange without a reply', () => {
  test('is open', () => {
    expect(exchanges(ticket([replied, said(10, 'customer')]))).toEqual([[10, 'awaiting-response']])
  })

  test('was closed', () => {
    const closed = [[10, 'closed-without-response']]
    expect(exchanges(ticket([replied, said(10, 'customer'), moved(20, 'solved')]))).toEqual(closed)
    expect(exchanges(ticket([replied, moved(8, 'solved'), said(10, 'customer')]))).toEqual(closed)
  })

  test('ends at a solve, so that thanks do not wait for a reopening', () => {
    const events = [replied, said(10, 'customer'), moved(20, 'solved'), moved(900, 'open'), said(950, 'agent')]
    expect(exchanges(ticket(events))).toEqual([[10, 'closed-without-response']])
  })

  test('does not end where a solved ticket is closed', () => {
    const events = [replied, moved(8, 'solved'), said(10, 'customer'), moved(20, 'closed'), said(30, 'agent')]
    expect(exchanges(ticket(events))).toEqual([[10, 20]])
  })
})

describe('which reply is the first response', () => {
  const events = [said(0, 'agent'), said(10, 'customer'), said(30, 'agent'), said(40, 'customer'), said(45, 'agent')]
  const one = ticket(events)

  test('the opening of a ticket that the team began', () => {
    expect(exchanges(one)).toEqual([
      [10, 20],
      [40, 5],
    ])
  })

  test('the reply after the opening', () => {
    expect(exchanges(one, { proactive: 'second-reply' })).toEqual([[40, 5]])
    expect(exchanges(one, { start: 'first-customer-message' })).toEqual([[40, 5]])
  })

  test('none at all', () => {
    expect(exchanges(one, { proactive: 'exclude' })).toBe('proactive')
    expect(exchanges(ticket([replied]), { start: 'first-customer-message' })).toBe('no-customer-message')
  })
})

test('each exchange is credited by itself', () => {
  const events = [
    replied,
    assigned(6, { agentId: 'ada', group: 'first' }),
    said(10, 'customer'),
    said(20, 'agent', { agentId: 'ben' }),
    assigned(20, { agentId: 'cleo', group: 'second' }),
    said(30, 'customer'),
    moved(40, 'solved'),
    assigned(50, { agentId: 'ada', group: null }),
    moved(50, 'open'),
    said(60, 'customer'),
  ]
  expect(nextResponseTime()(ticket(events))).toEqual([
    { value: 10, at: 10, agentId: 'ben', group: 'first' },
    { excluded: 'closed-without-response', at: 30, agentId: 'cleo', group: 'second' },
    { excluded: 'awaiting-response', at: 60, agentId: 'ada', group: undefined },
  ])
})

test('each exchange is placed by itself', () => {
  const events = [replied, said(10, 'customer'), said(20, 'agent'), said(30, 'customer'), said(50, 'agent')]
  expect(exchanges(ticket(events), { during: { from: 30, to: 31 } })).toEqual([
    [10, 'out-of-period'],
    [30, 20],
  ])
})
