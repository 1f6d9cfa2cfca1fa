import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  averageFirstResponseTime,
  averageSpeedOfAnswer,
  byAgent,
  byGroup,
  count,
  named,
  rollup,
} from '../../src/index.ts'
import { dimensionOf, tokenOf } from '../../src/group/index.ts'
import type { Interaction, Ticket } from '../../src/index.ts'

const ticket: Ticket = {
  id: '1',
  createdAt: 0,
  assigneeId: 'cleo',
  group: 'experts',
  events: [
    { type: 'assignment', at: 0, agentId: 'ann', group: 'first-line' },
    { type: 'message', at: 5, from: 'agent', agentId: 'ben' },
    { type: 'assignment', at: 9, agentId: 'cleo', group: 'experts' },
  ],
}

describe('byAgent and byGroup', () => {
  test('credit the author of the reply and the group of that moment, not the assignment of today', () => {
    const metrics = { first: averageFirstResponseTime }
    const [row] = rollup([ticket], { by: { agent: byAgent(), group: byGroup(), now: 'assigneeId' }, metrics })
    expect(row).toMatchObject({ agent: 'ben', group: 'first-line', now: 'cleo' })
  })

  test('credit the agent who answered and the queue; nobody where nobody did', () => {
    const calls: Interaction[] = [
      { id: '1', channel: 'voice', queue: 'sales', outcome: 'answered', agentId: 'ann', queuedAt: 0, answeredAt: 5 },
      { id: '2', channel: 'voice', queue: 'sales', outcome: 'abandoned', queuedAt: 0, leftAt: 5 },
    ]
    const rows = rollup(calls, { by: { agent: byAgent(), group: byGroup() }, metrics: { asa: averageSpeedOfAnswer } })
    expect(rows.map(({ agent, group, asa }) => [agent, group, asa.count])).toEqual([
      ['ann', 'sales', 1],
      [undefined, 'sales', 0],
    ])
  })
})

describe('keys', () => {
  test('are strings, finite numbers and booleans; anything else that data holds is the group without a key', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const token = tokenOf(value)
        const isKey = ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)
        expect(token === undefined).toBe(!isKey)
        if (isKey) expect(token === value).toBe(true)
        expect(Object.is(token, -0)).toBe(false)
      }),
    )
  })

  test('of a function are what it returns; null is no key, and a broken record is not shown to it', () => {
    const records = [{ tier: 'gold' }, { tier: null }, null] as unknown as { tier: string | null }[]
    const rows = rollup(records, { by: { tier: ({ tier }) => tier }, metrics: { all: count(() => 1) } })
    expect(rows.map(({ tier, all }) => [tier, all.records])).toEqual([
      ['gold', 1],
      [undefined, 2],
    ])
  })

  test('of a function are stored under its name, if it has one', () => {
    expect(
      dimensionOf(
        'test',
        'vip',
        named('vip', () => true),
      ).id,
    ).toBe('function:vip')
    expect(dimensionOf('test', 'vip', () => true).id).toBeUndefined()
  })
})
