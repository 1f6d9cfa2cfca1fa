import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accumulator,
  automatedResolutionRate,
  botInvolvementRate,
  containmentRate,
  days,
  escalationRate,
  groupTransferRate,
  handoverRate,
  reassignmentRate,
} from '../../src/index.ts'
import { ticketAsOf } from '../../src/model/index.ts'
import type { Ticket, TicketEvent } from '../../src/index.ts'
import { ticketArbitrary } from '../arbitraries/ticket.ts'
import { lastSolve } from './lastSolve.ts'

// The same questions asked in another way: of lists of names and of text, not of single events.

const counted = (tickets: readonly Ticket[]): readonly Ticket[] =>
  tickets.filter(({ discarded, historyComplete }) => discarded == null && historyComplete !== false)

const shareOf = (tickets: readonly Ticket[], holds: (ticket: Ticket) => boolean): number | null =>
  tickets.length === 0 ? null : tickets.filter(holds).length / tickets.length

function holders({ events, ...header }: Ticket, field: 'agentId' | 'group'): readonly string[] {
  const changes = events.flatMap((event) => (event.type === 'assignment' && event[field] !== undefined ? [event] : []))
  const first = changes[0]
  const initial = first === undefined ? (field === 'group' ? header.group : header.assigneeId) : first.from?.[field]
  return [initial, ...changes.map((event) => event[field])].filter((name): name is string => typeof name === 'string')
}

/** A ticket's story in letters: b and c for public messages of bots and customers, a for agents, h for a handover. */
function story({ events }: Ticket): string {
  return events.map(letter).join('')
}

function letter(event: TicketEvent): string {
  if (event.type === 'handover') return 'h'
  if (event.type !== 'message' || event.public === false) return ''
  return event.from.slice(0, 1)
}

function isSolved({ events }: Ticket): boolean {
  const last = events.filter((event) => event.type === 'status').at(-1)
  return last?.type === 'status' && ['solved', 'closed'].includes(last.to)
}

/** When the matter was over: at the last solve of a solved ticket, else when something last happened. */
function over(ticket: Ticket): number {
  return lastSolve(ticket) ?? ticket.events.at(-1)?.at ?? ticket.createdAt
}

const tickets = fc.array(ticketArbitrary, { maxLength: 25 })

describe('rates of tickets that were passed on', () => {
  test('agree with the names that a ticket went through', () => {
    fc.assert(
      fc.property(tickets, (all) => {
        const those = counted(all)
        const passed = (field: 'agentId' | 'group') => (ticket: Ticket) => new Set(holders(ticket, field)).size > 1
        expect(groupTransferRate(all).value).toBe(shareOf(those, passed('group')))
        expect(reassignmentRate(all).value).toBe(shareOf(those, passed('agentId')))
        const to = ['experts', 'legal']
        const reached = (ticket: Ticket): boolean => holders(ticket, 'group').some((group) => to.includes(group))
        expect(escalationRate(all, { to }).value).toBe(shareOf(those, reached))
      }),
    )
  })

  test('giving a ticket back to the same group is no transfer', () => {
    const at = (time: number, group: string | null): TicketEvent => ({ type: 'assignment', at: time, group })
    const ticket = (...events: TicketEvent[]): Ticket => ({ id: '1', createdAt: 0, events })
    expect(groupTransferRate([ticket(at(1, 'a'), at(2, null), at(3, 'a'))]).value).toBe(0)
    expect(groupTransferRate([ticket(at(1, 'a'), at(2, null), at(3, 'b'))]).value).toBe(1)
  })

  test('an escalation has to say whereto', () => {
    expect(() => escalationRate([], {} as never)).toThrow(/escalationRate needs the option to/)
  })
})

describe('rates of tickets with bots', () => {
  const isEngaged = (ticket: Ticket): boolean => /b.*c/.test(story(ticket))
  const isContained = (ticket: Ticket): boolean => isEngaged(ticket) && !/[ah]/.test(story(ticket))
  const isAutomated = (ticket: Ticket): boolean => isContained(ticket) && isSolved(ticket)

  test('agree with the stories told in letters', () => {
    fc.assert(
      fc.property(tickets, (all) => {
        const those = counted(all)
        const engaged = those.filter(isEngaged)
        expect(botInvolvementRate(all).value).toBe(shareOf(those, isEngaged))
        expect(handoverRate(all).value).toBe(shareOf(engaged, (ticket) => story(ticket).includes('h')))
        expect(containmentRate(all).value).toBe(shareOf(engaged, isContained))
        expect(automatedResolutionRate(all).value).toBe(shareOf(engaged, isAutomated))
        expect(automatedResolutionRate(all, { outOf: 'all' }).value).toBe(shareOf(those, isAutomated))
        expect(handoverRate(all).excluded['not-bot-engaged'] ?? 0).toBe(those.length - engaged.length)
      }),
    )
  })

  test('an assumed resolution leaves both sides where it is asked to', () => {
    const talk: readonly TicketEvent[] = [
      { type: 'message', at: 0, from: 'bot' },
      { type: 'message', at: 5, from: 'customer' },
    ]
    const ends = (outcome: 'confirmed' | 'assumed'): Ticket => ({
      id: outcome,
      createdAt: 0,
      createdBy: 'customer',
      events: [...talk, { type: 'bot-outcome', at: 9, outcome }, { type: 'status', at: 9, to: 'solved', by: 'bot' }],
    })
    const both = [ends('confirmed'), ends('assumed'), { id: 'open', createdAt: 0, events: talk }]
    expect(automatedResolutionRate(both).value).toBe(2 / 3)
    expect(automatedResolutionRate(both, { assumed: 'exclude' })).toMatchObject({
      value: 1 / 2,
      count: 2,
      excluded: { assumed: 1 },
    })
  })

  test('the credit lasts only if the customer stays away: asked of every ticket about every other one', () => {
    const asOf = Date.UTC(2026, 3, 12)
    const recontactWithin = days(3)
    fc.assert(
      fc.property(tickets, fc.constantFrom('bot-engaged' as const, 'all' as const), (all, outOf) => {
        const given = all.map((ticket, index) => ({ ...ticket, id: `${index}` }))
        const begun = given.filter(({ createdAt }) => createdAt <= asOf).map((ticket) => ticketAsOf(ticket, asOf))
        const whole = counted(begun).filter((ticket) => {
          if (outOf === 'bot-engaged' && !isEngaged(ticket)) return false
          return ticket.customerId !== undefined && over(ticket) + recontactWithin <= asOf
        })
        const isBack = (ticket: Ticket): boolean =>
          begun.some(
            ({ discarded, customerId, createdAt, topic }) =>
              discarded === undefined &&
              customerId === ticket.customerId &&
              createdAt > over(ticket) &&
              createdAt <= over(ticket) + recontactWithin &&
              (topic === undefined || ticket.topic === undefined || topic === ticket.topic),
          )
        const options = { asOf, recontactWithin, outOf }
        const stays = (holds: (ticket: Ticket) => boolean) => (ticket: Ticket) => holds(ticket) && !isBack(ticket)
        expect(containmentRate(given, options).value).toBe(shareOf(whole, stays(isContained)))
        expect(automatedResolutionRate(given, options).value).toBe(shareOf(whole, stays(isAutomated)))
      }),
    )
  })

  test('a window that is still open, and a customer who is not known, are left out by name', () => {
    const talk: readonly TicketEvent[] = [
      { type: 'message', at: 0, from: 'bot' },
      { type: 'message', at: 5, from: 'customer' },
    ]
    const told = (id: string, customerId: string | undefined, ...more: TicketEvent[]): Ticket => ({
      id,
      createdAt: 0,
      createdBy: 'customer',
      ...(customerId !== undefined && { customerId }),
      events: [...talk, ...more],
    })
    const solved = (at: number): TicketEvent => ({ type: 'status', at, to: 'solved', by: 'bot' })
    const given = [
      told('kept', 'kim', solved(10)),
      told('lost', 'lee', solved(10), { type: 'assignment', at: 35, agentId: 'ada' }),
      { ...told('again', 'lee'), createdAt: 30, events: [] },
      told('fresh', 'max', solved(71)),
      told('handed over of late', 'nia', { type: 'handover', at: 71 }),
      told('handed over', 'ora', { type: 'handover', at: 70 }),
      told('of nobody', undefined, solved(10)),
    ]
    const options = { asOf: 100, recontactWithin: 30 }
    const left = { 'no-customer': 1, 'not-bot-engaged': 1, 'window-open': 2 }
    for (const rate of [automatedResolutionRate, containmentRate]) {
      expect(rate(given, options)).toMatchObject({ value: 1 / 3, count: 3, excluded: left })
      expect(rate(given, { ...options, recontactWithin: 19 })).toMatchObject({ value: 3 / 5 })
      expect(rate(given, { ...options, recontactWithin: 20 })).toMatchObject({ value: 2 / 5 }) // on the dot
      const wording = ': recontactWithin accepts a duration together with asOf, got 30'
      expect(() => rate(given, { recontactWithin: 30 })).toThrow(wording)
      expect(() => rate.with({ recontactWithin: 30 })).toThrow(TypeError)
      const metrics = { rate: rate.with(options) }
      expect(() => accumulator(metrics).addAll(given)).toThrow(/linkRepeats\(records\)/)
    }
  })
})
