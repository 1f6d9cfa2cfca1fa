import { describe, expect, test } from 'vitest'
import { backlog, backlogAge, unassigned } from '../../src/measures/index.ts'
import { assigned, moved, ticket } from './build.ts'

const asOf = 100

test('the backlog is what is not solved at the instant', () => {
  const measure = backlog({ asOf })
  expect(measure(ticket())).toBe(1)
  expect(measure(ticket([moved(100, 'solved')]))).toBe('solved')
  expect(measure(ticket([moved(101, 'closed')]))).toBe(1)
  expect(measure(ticket([moved(50, 'solved'), moved(60, 'open')]))).toBe(1)
  expect(measure(ticket([], { createdAt: 101 }))).toBe('not-yet')
  expect(measure(ticket([], { historyComplete: false }))).toBe('truncated')
})

test('its age runs from the creation to the instant', () => {
  expect(backlogAge({ asOf })(ticket([], { createdAt: 30 }))).toBe(70)
  expect(backlogAge({ asOf })(ticket([moved(10, 'solved')]))).toBe('solved')
  const calendar = { elapsed: (from: number, to: number) => (to - from) / 2, add: () => null }
  expect(backlogAge({ asOf, calendar })(ticket([], { createdAt: 30 }))).toBe(35)
})

describe('unassigned', () => {
  const measure = unassigned({ asOf })

  test('is what nobody has at the instant', () => {
    expect(measure(ticket())).toBe(1)
    expect(measure(ticket([assigned(50, { agentId: 'ada' })]))).toBe('assigned')
    expect(measure(ticket([assigned(50, { agentId: 'ada' }), assigned(60, { agentId: null })]))).toBe(1)
    expect(measure(ticket([assigned(50, { group: 'first' })]))).toBe(1)
    expect(measure(ticket([assigned(150, { agentId: 'ada', from: { agentId: null } })], { assigneeId: 'ada' }))).toBe(1)
    expect(measure(ticket([assigned(150, { agentId: null, from: { agentId: 'ada' } })]))).toBe('assigned')
  })

  test('asks the header where no event tells', () => {
    expect(measure(ticket([], { assigneeId: 'ada' }))).toBe('assigned')
    expect(measure(ticket([assigned(50, { group: 'first' })], { assigneeId: 'ada' }))).toBe('assigned')
  })

  test('is not what is solved', () => {
    expect(measure(ticket([moved(10, 'solved')]))).toBe('solved')
  })
})

test('an instant is required', () => {
  for (const family of [backlog, backlogAge, unassigned] as readonly ((options: object) => unknown)[]) {
    expect(() => family({})).toThrow('needs the option asOf')
  }
})
