import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CustomerContact } from '../../src/link/index.ts'
import { comeback } from '../../src/link/comeback.ts'
import type { Ticket } from '../../src/model/index.ts'

const topic = fc.constantFrom('invoice', 'delivery', undefined)
const contacts = fc.array(fc.record({ at: fc.nat(60), topic }), { maxLength: 60 })
const rule = fc.record({
  window: fc.nat(30),
  boundary: fc.constantFrom('inclusive' as const, 'exclusive' as const),
  sameTopic: fc.constantFrom('if-known' as const, true, false),
})

test('a customer came back if any contact after the end, within the window, is about the same', () => {
  fc.assert(
    fc.property(contacts, topic, fc.nat(60), rule, (customerContacts, topic, end, { window, boundary, sameTopic }) => {
      const ticket: Ticket & { readonly customerContacts: readonly CustomerContact[] } = Object.freeze({
        id: '1',
        createdAt: 0,
        topic,
        events: [],
        customerContacts,
      })
      const isAlike = (other: CustomerContact): boolean => {
        if (sameTopic === false) return true
        const areKnown = topic !== undefined && other.topic !== undefined
        return areKnown ? topic === other.topic : sameTopic === 'if-known'
      }
      const expected = customerContacts.some((other) => {
        const isIn = boundary === 'inclusive' ? other.at - end <= window : other.at - end < window
        return other.at > end && isIn && isAlike(other)
      })
      const cameBack = comeback({ window, boundary, sameTopic, asOf: 1_000 })
      expect([cameBack(ticket, end), cameBack(ticket, end)]).toEqual([expected, expected])
    }),
    { numRuns: 500 },
  )
})

test('passes over what is no contact in a list that somebody else made', () => {
  const junk = Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? null : { at: 'later' }))
  for (const list of [junk, junk.slice(0, 5)]) {
    const ticket = { id: '1', createdAt: 0, events: [], customerContacts: [...list, { at: 8 }] } as unknown as Ticket
    const cameBack = comeback({ window: 5, asOf: 100 })
    expect([cameBack(ticket, 3), cameBack(ticket, 2), cameBack(ticket, 8)]).toEqual([true, false, false])
  }
})
