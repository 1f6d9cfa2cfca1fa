import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accumulator, days, firstContactResolutionRate, linkRepeats, repeatContactRate } from '../../src/index.ts'
import { ticketAsOf } from '../../src/model/index.ts'
import type { Interaction, Ticket } from '../../src/index.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'
import { ticketArbitrary } from '../arbitraries/ticket.ts'
import { lastSolve } from '../tickets/lastSolve.ts'

const asOf = Date.UTC(2026, 3, 12)
const window = days(2)

describe('firstContactResolutionRate and repeatContactRate', () => {
  test('agree with asking every ticket about every other one', () => {
    fc.assert(
      fc.property(
        fc.array(ticketArbitrary, { maxLength: 20 }),
        fc.constantFrom<'if-known' | boolean>('if-known', true, false),
        (all, sameTopic) => {
          const given = all.map((ticket, index) => ({ ...ticket, id: `${index}` }))
          const tickets = given.filter(({ createdAt }) => createdAt <= asOf).map((ticket) => ticketAsOf(ticket, asOf))
          const cases = tickets.flatMap((ticket) => {
            const end = lastSolve(ticket)
            if (ticket.discarded !== undefined || ticket.historyComplete === false || end === undefined) return []
            if (ticket.customerId === undefined || end + window > asOf) return []
            const isBack = tickets.some((other) => {
              if (other.discarded !== undefined || other.customerId !== ticket.customerId) return false
              if (other.createdAt <= end || other.createdAt > end + window) return false
              if (sameTopic === false) return true
              if (ticket.topic === undefined || other.topic === undefined) return sameTopic === 'if-known'
              return ticket.topic === other.topic
            })
            return [isBack]
          })
          const share = (yes: number): number | null => (cases.length === 0 ? null : yes / cases.length)
          const back = cases.filter((isBack) => isBack).length
          expect(repeatContactRate(given, { asOf, window, sameTopic }).value).toBe(share(back))
          expect(firstContactResolutionRate(given, { asOf, window, sameTopic }).value).toBe(share(cases.length - back))
        },
      ),
    )
  })

  test('take the legs of a conversation for one contact, and count a repeat that was abandoned', () => {
    const call = (id: string, at: number, more: object): Interaction =>
      ({ id, channel: 'voice', customerId: 'kim', queuedAt: at, ...more }) as Interaction
    const answered = (id: string, at: number, more: object = {}): Interaction =>
      call(id, at, { outcome: 'answered', answeredAt: at, endedAt: at, ...more })
    const transferred = [
      answered('1', 0, { conversationId: 'c', transferred: true }),
      answered('2', 9, { conversationId: 'c' }),
    ]
    const abandoned = call('3', days(1), { outcome: 'abandoned', leftAt: days(1) })
    expect(firstContactResolutionRate(transferred, { asOf: days(30) }).value).toBe(1)
    expect(firstContactResolutionRate(transferred, { asOf: days(30), transfers: 'fail' }).value).toBe(0)
    expect(firstContactResolutionRate([...transferred, abandoned], { asOf: days(30) })).toMatchObject({
      value: 0,
      count: 1,
      excluded: { 'not-answered': 1 },
    })
    expect(firstContactResolutionRate([answered('4', 0, { resolved: false })], { asOf: days(30) }).value).toBe(0)
    expect(repeatContactRate([answered('4', 0, { resolved: false })], { asOf: days(30) }).value).toBe(0)
  })

  test('leave out whom they cannot judge yet, or never', () => {
    const solved = (id: string, at: number, more: object = {}): Ticket => ({
      id,
      createdAt: at,
      customerId: id,
      events: [{ type: 'status', at, to: 'solved' }],
      ...more,
    })
    const rate = firstContactResolutionRate.with({ asOf: days(10) })
    expect(rate([solved('a', 0), solved('b', days(5)), solved('c', days(3)), solved('d', days(20))])).toMatchObject({
      count: 2, // c's window closes at this very instant
      excluded: { 'window-open': 1, 'not-yet': 1 },
    })
    expect(rate([solved('a', 0, { customerId: undefined })]).excluded).toEqual({ 'no-customer': 1 })
    expect(rate([solved('a', 0, { events: [] })]).excluded).toEqual({ unresolved: 1 })
  })

  test('place tickets at their last solve, or at their creation', () => {
    const ticket: Ticket = {
      id: '1',
      createdAt: 5,
      customerId: 'kim',
      events: [{ type: 'status', at: 50, to: 'solved' }],
    }
    for (const rate of [firstContactResolutionRate, repeatContactRate]) {
      const during = { from: 5, to: 6 }
      expect(rate([ticket], { asOf: days(10), during }).excluded).toEqual({ 'out-of-period': 1 })
      expect(rate([ticket], { asOf: days(10), during, place: 'created' }).count).toBe(1)
      expect(rate([ticket], { asOf: days(10), during: { from: 50, to: 51 } }).count).toBe(1)
    }
  })

  test('lose no record, and need linked ones in pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(interactionArbitrary, ticketArbitrary)), (records) => {
        const { count, excluded, records: seen } = firstContactResolutionRate(records, { asOf })
        expect(count + Object.values(excluded).reduce((sum, one) => sum + one, 0)).toBe(seen)
      }),
    )
    const ticket: Ticket = { id: '1', createdAt: 0, customerId: 'kim', events: [] }
    const metrics = { rate: repeatContactRate.with({ asOf }) }
    expect(() => accumulator(metrics).add(ticket)).toThrow(/linkRepeats\(records\)/)
    expect(
      accumulator(metrics)
        .addAll(linkRepeats([ticket]))
        .result().rate.records,
    ).toBe(1)
  })
})
