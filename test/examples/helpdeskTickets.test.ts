import { describe, expect, test } from 'vitest'
import { readHelpdeskTickets } from '../../examples/data/helpdeskTickets.ts'
import { HEADER, line } from './helpdeskLog.ts'

function readEvents(...lines: readonly string[]): readonly unknown[] {
  const { tickets } = readHelpdeskTickets([HEADER, ...lines, ''].join('\n'))
  expect(tickets).toHaveLength(1)
  return tickets[0]?.events.filter((event) => event.type !== 'assignment') ?? []
}

/** Italy is two hours ahead of UTC in May. */
const NINE = Date.UTC(2013, 4, 7, 7)
const minute = (count: number): number => NINE + count * 60_000

describe('readHelpdeskTickets', () => {
  test('makes one ticket of the lines of a case', () => {
    const text = [
      HEADER,
      line('Assign seriousness', 5, 0),
      line('Take in charge ticket', 6, 10),
      line('Resolve ticket', 7, 30),
    ]
    expect(readHelpdeskTickets(text.join('\n'))).toEqual({
      lines: 3,
      skipped: [],
      tickets: [
        {
          id: 'Case 9',
          createdAt: NINE,
          customerId: 'customer 8',
          topic: 'product 2',
          assigneeId: 'agent 6',
          group: 'workgroup 1',
          priority: 'seriousness 1',
          historyComplete: true,
          events: [
            { type: 'assignment', at: NINE, group: 'workgroup 1', agentId: null, from: { group: null, agentId: null } },
            {
              type: 'assignment',
              at: minute(10),
              group: 'workgroup 1',
              agentId: 'agent 6',
              from: { group: 'workgroup 1', agentId: null },
            },
            { type: 'message', at: minute(10), from: 'agent', agentId: 'agent 6' },
            { type: 'status', at: minute(10), from: 'new', to: 'open', agentId: 'agent 6' },
            { type: 'status', at: minute(30), from: 'open', to: 'solved', agentId: 'agent 7' },
          ],
        },
      ],
    })
  })

  test('waits, is solved, is taken in charge again, and closes', () => {
    const events = readEvents(
      line('Insert ticket', 5, 0),
      line('Wait', 5, 1),
      line('Resolve ticket', 5, 2),
      line('Take in charge ticket', 6, 3),
      line('Resolve ticket', 6, 4),
      line('Closed', 7, 5),
    )
    expect(events).toMatchObject([
      { at: minute(1), from: 'new', to: 'pending' },
      { at: minute(2), from: 'pending', to: 'solved' },
      { type: 'message', at: minute(3), from: 'agent', agentId: 'agent 6' },
      { at: minute(3), from: 'solved', to: 'open' },
      { at: minute(4), from: 'open', to: 'solved' },
      { at: minute(5), from: 'solved', to: 'closed' },
    ])
  })

  test('enters a state once, whatever is written down twice', () => {
    const twice = ['Take in charge ticket', 'Wait', 'Resolve ticket', 'Closed'].flatMap((activity, place) => [
      line(activity, 5, 2 * place + 1),
      line(activity, 5, 2 * place + 2),
    ])
    const events = readEvents(line('Assign seriousness', 5, 0), ...twice)
    expect(events.filter((event) => (event as { readonly type: string }).type === 'status')).toMatchObject([
      { at: minute(1), to: 'open' },
      { at: minute(3), to: 'pending' },
      { at: minute(5), to: 'solved' },
      { at: minute(7), to: 'closed' },
    ])
    expect(events.filter((event) => (event as { readonly type: string }).type === 'message')).toHaveLength(2)
  })

  test('leaves the status alone at any other activity', () => {
    const others = ['Create SW anomaly', 'Require upgrade', 'Schedule intervention', 'VERIFIED']
    expect(readEvents(line('Assign seriousness', 5, 0), ...others.map((activity) => line(activity, 5, 1)))).toEqual([])
  })

  test('follows the workgroup and the seriousness', () => {
    const lines = [line('Assign seriousness', 5, 0), line('Assign seriousness', 5, 1, { workgroup: 2, seriousness: 4 })]
    const { tickets } = readHelpdeskTickets([HEADER, ...lines].join('\n'))
    expect(tickets[0]).toMatchObject({
      group: 'workgroup 2',
      priority: 'seriousness 4',
      events: [
        { type: 'assignment', group: 'workgroup 1' },
        { type: 'priority', at: minute(1), from: 'seriousness 1', to: 'seriousness 4' },
        { type: 'assignment', at: minute(1), group: 'workgroup 2', from: { group: 'workgroup 1', agentId: null } },
      ],
    })
  })

  test('does not trust a history that begins with an answer', () => {
    const { tickets } = readHelpdeskTickets([HEADER, line('Take in charge ticket', 5, 0)].join('\n'))
    expect(tickets[0]?.historyComplete).toBe(false)
  })

  test('loses no line', () => {
    const good = line('Closed', 5, 0)
    const { tickets, lines, skipped } = readHelpdeskTickets(
      [HEADER, good, good.replace('09:00:00', '9 am'), 'Case 9,Wait'].join('\n'),
    )
    expect([tickets.length, lines]).toEqual([1, 1])
    expect(skipped).toEqual([
      { line: 4, reason: 'wrong number of fields' },
      { line: 3, reason: 'unreadable time' },
    ])
    expect(() => readHelpdeskTickets('Case ID,Activity\n')).toThrow(RangeError)
  })
})
