import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atRisk, evaluateSla, slaPolicy } from '../../src/sla/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { moment } from '../arbitraries/moments.ts'
import { ticketArbitrary } from '../arbitraries/ticket.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'
import { policyOver } from './policies.ts'

const anything = fc.oneof(
  { weight: 3, arbitrary: ticketArbitrary },
  { weight: 1, arbitrary: brokenArbitrary(ticketArbitrary) },
)

test('whatever runs and is due within the time is listed, the soonest first, and nothing else', () => {
  const tickets = fc.array(anything, { maxLength: 8 }).map(deepFreeze)
  const within = fc.nat(3 * 86_400_000)
  fc.assert(
    fc.property(tickets, policyOver(fc.constant('UTC')), moment, within, (given, policies, asOf, within) => {
      const listed = atRisk(given.values(), { policies, asOf, within })
      const all = given.flatMap((ticket) => evaluateSla(ticket, policies, { asOf }))
      const due = all.filter(({ state, dueAt }) => state === 'running' && dueAt !== null && dueAt - asOf <= within)
      expect(new Set(listed)).toEqual(new Set(due))
      expect(listed).toHaveLength(due.length)
      for (const [index, { dueAt }] of listed.entries())
        expect(dueAt).toBeGreaterThanOrEqual(listed[index - 1]?.dueAt ?? -Infinity)
    }),
  )
})

test('what is due at the same instant keeps the order of the tickets', () => {
  const policies = slaPolicy({
    name: 'p',
    targets: [
      { target: 'resolution', goal: 10 },
      { target: 'first-response', goal: 10 },
    ],
  })
  const tickets = ['b', 'a'].map((id) => ({ id, createdAt: 0, events: [] }))
  const listed = atRisk(tickets, { policies, asOf: 5, within: 5 })
  expect(listed.map(({ ticketId, target }) => `${ticketId} ${target}`)).toEqual([
    'b resolution',
    'b first-response',
    'a resolution',
    'a first-response',
  ])
  expect(atRisk(tickets, { policies, asOf: 5, within: 4 })).toEqual([])
})

test('what is due sooner is listed first, wherever its ticket stands', () => {
  const policies = slaPolicy({ name: 'p', targets: [{ target: 'resolution', goal: 10 }] })
  const tickets = [3, 1, 4, 0, 2].map((createdAt) => ({ id: `t${createdAt}`, createdAt, events: [] }))
  const listed = atRisk(tickets, { policies, asOf: 5, within: 9 })
  expect(listed.map(({ ticketId }) => ticketId)).toEqual(['t0', 't1', 't2', 't3', 't4'])
})

test('a call that makes no sense is refused in words', () => {
  const policies = slaPolicy({ name: 'p', targets: [{ target: 'resolution', goal: 10 }] })
  expect(() => atRisk([], { policies, asOf: 1 } as never)).toThrow('atRisk needs the option within')
  expect(() => atRisk([], { policies, asOf: 1, within: -1 })).toThrow('atRisk: within accepts')
  expect(() => atRisk([], { policies: [{}], asOf: 1, within: 1 } as never)).toThrow('atRisk: policies accepts')
})
