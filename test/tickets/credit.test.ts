import { describe, expect, test } from 'vitest'
import { created, firstResponseTime } from '../../src/measures/index.ts'
import type { Ticket } from '../../src/model/index.ts'
import { assigned, said, ticket } from './build.ts'
import { creditUnder } from '../metric/facets.ts'

const { agentId, group } = creditUnder(created())
const groupAtReply = creditUnder(firstResponseTime()).group

describe('whom a ticket is assigned to', () => {
  test('its last assignment tells, field by field', () => {
    const one = ticket([assigned(1, { agentId: 'ada', group: 'first' }), assigned(2, { agentId: 'ben' })], {
      assigneeId: 'cleo',
      group: 'experts',
    })
    expect([agentId(one), group(one)]).toEqual(['ben', 'first'])
  })

  test('nobody, where it was taken away', () => {
    const one = ticket([assigned(1, { agentId: null, group: null })], { assigneeId: 'cleo', group: 'experts' })
    expect([agentId(one), group(one)]).toEqual([undefined, undefined])
  })

  test('the header tells, where no event does', () => {
    expect([agentId, group].map((of) => of(ticket([], { assigneeId: 'cleo', group: 'experts' })))).toEqual([
      'cleo',
      'experts',
    ])
  })
})

describe('the group of a moment', () => {
  const at = (events: Ticket['events']) => groupAtReply(ticket(events, { group: 'now' }))
  const reply = said(10, 'agent')

  test('is that of the last assignment before it', () => {
    expect(
      at([assigned(1, { group: 'first' }), assigned(2, { agentId: 'ada' }), reply, assigned(20, { group: 'now' })]),
    ).toBe('first')
  })

  test('is what the next assignment says it was before, not what the header says it is', () => {
    expect(at([reply, assigned(20, { group: 'now', from: { group: 'first' } })])).toBe('first')
    expect(at([reply, assigned(20, { group: 'now', from: { group: null } })])).toBeUndefined()
    expect(at([reply, assigned(20, { group: 'now' })])).toBeUndefined()
  })

  test('is the header’s where no event touches it', () => {
    expect(at([reply, assigned(20, { agentId: 'ada' })])).toBe('now')
  })

  test('goes by the order of events at one instant', () => {
    expect(at([assigned(1, { group: 'first' }), reply, assigned(10, { group: 'second' })])).toBe('first')
    expect(at([assigned(1, { group: 'first' }), assigned(10, { group: 'second' }), reply])).toBe('second')
  })
})
