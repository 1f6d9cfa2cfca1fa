import { describe, expect, test } from 'vitest'
import { firstResponseTime } from '../../src/measures/index.ts'
import { assigned, handedOver, moved, said, ticket } from './build.ts'
import { creditUnder, placeUnder } from '../metric/facets.ts'

const measure = firstResponseTime()

describe('what a reply is', () => {
  test('the first public message of an agent stops the clock', () => {
    expect(measure(ticket([said(10, 'customer'), said(60, 'agent'), said(90, 'agent')]))).toBe(60)
  })

  test('bots, rules, notes and the customer do not', () => {
    const events = [said(1, 'bot'), said(2, 'system'), said(3, 'agent', { public: false }), said(4, 'customer')]
    expect(measure(ticket([...events, said(60, 'agent')]))).toBe(60)
  })

  test('replies says who counts', () => {
    const one = ticket([said(1, 'bot'), said(2, 'system'), said(60, 'agent')])
    expect(firstResponseTime({ replies: ['bot'] })(one)).toBe(1)
    expect(firstResponseTime({ replies: ['agent', 'system'] })(one)).toBe(2)
    expect(firstResponseTime({ replies: [] })(one)).toBe('awaiting-response')
  })

  test('notes lets notes count', () => {
    const one = ticket([said(5, 'agent', { public: false }), said(60, 'agent')])
    expect(firstResponseTime({ notes: true })(one)).toBe(5)
  })

  test('a reply at the creation itself takes no time', () => {
    expect(measure(ticket([said(0, 'agent')], { createdBy: 'customer' }))).toBe(0)
  })
})

describe('where the clock starts', () => {
  const one = ticket([said(5, 'agent'), said(20, 'customer'), said(25, 'customer'), said(60, 'agent')])

  test('with the ticket', () => {
    expect(measure(one)).toBe(5)
  })

  test('with the first message of the customer, replies before it not counting', () => {
    const fromCustomer = firstResponseTime({ start: 'first-customer-message' })
    expect(fromCustomer(one)).toBe(40)
    expect(fromCustomer(ticket([said(60, 'agent')]))).toBe('no-customer-message')
    expect(fromCustomer(ticket([said(10, 'customer', { public: false }), said(60, 'agent')]))).toBe(
      'no-customer-message',
    )
  })

  test('with the last handover before the reply, and with the ticket where there was none', () => {
    const fromHandover = firstResponseTime({ start: 'handover' })
    expect(fromHandover(ticket([handedOver(10), handedOver(20), said(60, 'agent'), handedOver(80)]))).toBe(40)
    expect(fromHandover(ticket([said(60, 'agent'), handedOver(80), said(90, 'agent')]))).toBe(60)
  })

  test('by its own clock', () => {
    const calendar = { elapsed: (from: number, to: number) => 1_000 * from + to, add: () => null }
    const events = [said(7, 'customer'), said(9, 'agent')]
    expect(firstResponseTime({ calendar, start: 'first-customer-message' })(ticket(events))).toBe(7_009)
  })
})

describe('tickets that the team began', () => {
  const events = [said(0, 'agent'), said(10, 'customer'), said(30, 'agent')]

  test('are left out', () => {
    expect(measure(ticket(events))).toBe('proactive')
    expect(measure(ticket([said(30, 'agent')], { createdBy: 'system' }))).toBe('proactive')
  })

  test('have an opening, so that the second reply counts', () => {
    const second = firstResponseTime({ proactive: 'second-reply' })
    expect(second(ticket(events))).toBe(30)
    expect(second(ticket([said(0, 'agent')]))).toBe('awaiting-response')
    expect(second(ticket([said(5, 'customer'), said(30, 'agent')]))).toBe(30)
    expect(firstResponseTime({ proactive: 'second-reply', start: 'first-customer-message' })(ticket(events))).toBe(20)
  })

  test('count like any other', () => {
    expect(firstResponseTime({ proactive: 'count' })(ticket(events))).toBe(0)
  })

  test('are known by their creator, else by the first message at the creation, else they are the customer’s', () => {
    expect(measure(ticket([said(0, 'agent'), said(30, 'agent')], { createdBy: 'customer' }))).toBe(0)
    expect(measure(ticket([said(0, 'customer'), said(0, 'agent')]))).toBe(0)
    expect(measure(ticket([assigned(0, { agentId: 'ada' }), said(0, 'bot'), said(30, 'agent')]))).toBe('proactive')
    expect(measure(ticket([said(1, 'agent')]))).toBe(1)
  })
})

describe('tickets without a reply', () => {
  test('wait for one, or were closed without', () => {
    expect(measure(ticket())).toBe('awaiting-response')
    expect(measure(ticket([moved(10, 'solved')]))).toBe('closed-without-response')
    expect(measure(ticket([moved(10, 'closed')]))).toBe('closed-without-response')
    expect(measure(ticket([moved(10, 'solved'), moved(20, 'open')]))).toBe('awaiting-response')
  })
})

describe('the order of reasons', () => {
  const spoiled = { createdAt: 0, createdBy: 'agent', discarded: 'spam', historyComplete: false } as const

  test('is invalid, discarded, not-yet, out-of-period, truncated, its own', () => {
    const late = firstResponseTime({ asOf: -1, during: { from: 50, to: 60 } })
    const elsewhere = firstResponseTime({ during: { from: 50, to: 60 } })
    expect(late({ ...spoiled, id: 't', events: [said(-5, 'agent')] })).toBe('invalid')
    expect(late(ticket([], spoiled))).toBe('spam')
    expect(late(ticket([], { ...spoiled, discarded: undefined }))).toBe('not-yet')
    expect(elsewhere(ticket([], { ...spoiled, discarded: undefined }))).toBe('out-of-period')
    expect(measure(ticket([], { ...spoiled, discarded: undefined }))).toBe('truncated')
    expect(measure(ticket([], { createdBy: 'agent' }))).toBe('proactive')
  })

  test.each(['merged', 'spam', 'deleted'] as const)('%s tickets are left out under that name', (discarded) => {
    expect(measure(ticket([said(5, 'agent')], { discarded }))).toBe(discarded)
  })
})

describe('the place', () => {
  const one = ticket([handedOver(5), said(10, 'customer'), said(60, 'agent')])
  const at = (options: Parameters<typeof firstResponseTime>[0]) => placeUnder(firstResponseTime(options), one)

  test('is the start of the clock', () => {
    expect(at({})).toBe(0)
    expect(at({ start: 'handover' })).toBe(5)
    expect(at({ start: 'first-customer-message' })).toBe(10)
  })

  test('or the reply', () => {
    expect(at({ place: 'reply' })).toBe(60)
    expect(firstResponseTime({ place: 'reply', during: { from: 0, to: 60 } })(one)).toBe('out-of-period')
    expect(firstResponseTime({ place: 'reply', during: { from: 60, to: 61 } })(one)).toBe(60)
  })

  test('is known of tickets without a reply too', () => {
    const during = { from: 100, to: 200 }
    expect(firstResponseTime({ during })(ticket())).toBe('out-of-period')
    expect(firstResponseTime({ during, place: 'reply' })(ticket())).toBe('awaiting-response')
  })
})

describe('the credit', () => {
  const events = [
    assigned(5, { group: 'first', agentId: 'ada' }),
    said(10, 'agent', { agentId: 'ben' }),
    assigned(20, { group: 'second' }),
  ]
  const { agentId, group } = creditUnder(measure)

  test('goes to the author of the reply and the group of that moment', () => {
    const one = ticket(events, { group: 'second', assigneeId: 'cleo' })
    expect([agentId(one), group(one)]).toEqual(['ben', 'first'])
  })

  test('goes to nobody where the author is not known', () => {
    expect(agentId(ticket([said(10, 'agent')], { assigneeId: 'ada' }))).toBeUndefined()
  })

  test('goes to whom the ticket is assigned to where there is no reply', () => {
    const one = ticket([assigned(5, { agentId: 'ada', group: 'first' }), assigned(20, { group: 'second' })])
    expect([agentId(one), group(one)]).toEqual(['ada', 'second'])
  })
})

test('asOf sees the ticket as it stood', () => {
  const one = ticket([said(60, 'agent'), moved(60, 'solved')])
  expect(firstResponseTime({ asOf: 59 })(one)).toBe('awaiting-response')
  expect(firstResponseTime({ asOf: 60 })(one)).toBe(60)
})

test('wrong options are refused', () => {
  const wrong = (options: object) => () => firstResponseTime(options)
  expect(wrong({ replies: ['customer'] })).toThrow(TypeError)
  expect(wrong({ start: 'opened' })).toThrow(RangeError)
  expect(wrong({ proactive: true })).toThrow(TypeError)
  expect(wrong({ unanswered: 'include' })).toThrow(
    'firstResponseTime: unanswered accepts "exclude" or censored({ asOf }), got "include"',
  )
})
