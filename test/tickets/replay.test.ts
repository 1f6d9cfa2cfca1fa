import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as measures from '../../src/measures/index.ts'
import type { AnyMeasure, Sample } from '../../src/measures/index.ts'
import { ticketAsOf } from '../../src/model/index.ts'
import type { Ticket, TicketStatus } from '../../src/model/index.ts'
import { ticketArbitrary } from '../arbitraries/ticket.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'
import * as replay from './replay.ts'
import { creditUnder, placeUnder } from '../metric/facets.ts'

const STATUSES: readonly TicketStatus[] = ['new', 'open', 'pending', 'on-hold', 'solved', 'closed']

/** Tickets that count, of which one in ten was done from the start. */
const tickets: fc.Arbitrary<Ticket> = fc
  .tuple(ticketArbitrary, fc.constantFrom<TicketStatus | undefined>('solved', 'closed', ...Array<undefined>(18)))
  .map(([{ discarded: _discarded, historyComplete: _historyComplete, ...ticket }, born]) => {
    const first = ticket.events.find((event) => event.type === 'status')
    const events = ticket.events.map((event) =>
      event === first && born !== undefined ? { ...event, from: born } : event,
    )
    return deepFreeze({ ...ticket, events })
  })

const statuses = fc.subarray([...STATUSES])

const options: fc.Arbitrary<replay.Options> = fc.record({
  replies: fc.oneof(fc.constant(['agent' as const]), fc.subarray(['agent', 'bot', 'system'] as const)),
  notes: fc.boolean(),
  start: fc.constantFrom('created', 'first-customer-message', 'handover'),
  proactive: fc.constantFrom('exclude', 'second-reply', 'count'),
  within: fc.nat(5 * 86_400_000),
  asOf: fc.constant(Date.UTC(2026, 3, 1)),
  boundary: fc.constantFrom('inclusive', 'exclusive'),
  until: fc.constantFrom('last-solve', 'first-solve'),
  without: statuses,
  solvedBy: fc.constantFrom('anyone', 'human'),
})

const REPLY = ['replies', 'notes', 'start', 'proactive'] as const
const SOLVE = ['until', 'without', 'solvedBy'] as const
const LIMIT = ['within', 'asOf', 'boundary'] as const

function pick<Name extends keyof replay.Options>(
  from: replay.Options,
  names: readonly Name[],
): Pick<replay.Options, Name> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<replay.Options, Name>
}

function agree(property: (ticket: Ticket, options: replay.Options) => void): void {
  fc.assert(fc.property(tickets, options, property), { numRuns: 400 })
}

/** The ticket at `asOf`, unless it did not exist then. */
function viewed(ticket: Ticket, asOf: number): Ticket | undefined {
  return ticket.createdAt > asOf ? undefined : ticketAsOf(ticket, asOf)
}

function credit(measure: AnyMeasure<Ticket>, ticket: Ticket): (string | undefined)[] {
  const { agentId, group } = creditUnder(measure)
  return [agentId(ticket), group(ticket)]
}

describe('what a replay of every ticket finds, the measure finds:', () => {
  test('firstResponseTime', () => {
    agree((ticket, given) => {
      const chosen = pick(given, REPLY) as never
      expect(measures.firstResponseTime(chosen)(ticket)).toBe(replay.firstResponseTime(ticket, given))
    })
  })

  test('the place and the credit of the first response', () => {
    agree((ticket, given) => {
      const { start, reply } = replay.response(ticket, given)
      const chosen = pick(given, REPLY) as object
      const measure = measures.firstResponseTime(chosen)
      expect(placeUnder(measure, ticket)).toBe(start)
      expect(placeUnder(measures.firstResponseTime({ ...chosen, place: 'reply' }), ticket)).toBe(reply?.at)
      const agentId = reply === undefined ? replay.holder(ticket, 'agentId') : reply.agentId
      expect(credit(measure, ticket)).toEqual([agentId, replay.holder(ticket, 'group', reply)])
    })
  })

  test('firstResponseInTime', () => {
    agree((ticket, given) => {
      const measure = measures.firstResponseInTime(pick(given, [...REPLY, ...LIMIT]) as never)
      const seen = viewed(ticket, given.asOf)
      expect(measure(ticket)).toBe(seen === undefined ? 'not-yet' : replay.firstResponseInTime(seen, given))
    })
  })

  test('nextResponseTime', () => {
    agree((ticket, given) => {
      const found = measures.nextResponseTime(pick(given, REPLY) as never)(ticket)
      const short = (sample: Sample) => [sample.at, 'excluded' in sample ? sample.excluded : sample.value]
      expect(typeof found === 'string' ? found : found.map(short)).toEqual(replay.exchanges(ticket, given))
    })
  })

  test('resolutionTime', () => {
    agree((ticket, given) => {
      const measure = measures.resolutionTime(pick(given, SOLVE))
      expect(measure(ticket)).toBe(replay.resolutionTime(ticket, given))
      expect(placeUnder(measure, ticket)).toBe(replay.solves(ticket).at(-1)?.at)
      expect(credit(measure, ticket)).toEqual(replay.solver(ticket, given.until, true))
    })
  })

  test('resolutionInTime', () => {
    agree((ticket, given) => {
      const measure = measures.resolutionInTime(pick(given, [...SOLVE, ...LIMIT]))
      const seen = viewed(ticket, given.asOf)
      expect(measure(ticket)).toBe(seen === undefined ? 'not-yet' : replay.resolutionInTime(seen, given))
    })
  })

  test('timeInStatus, of solved tickets and, with asOf, of open ones', () => {
    agree((ticket, { without: chosen, asOf }) => {
      const end = replay.solves(ticket).at(-1)?.at ?? 0
      const isDone = ['solved', 'closed'].includes(replay.status(ticket))
      const time = replay.timeIn(ticket, chosen, end)
      expect(measures.timeInStatus({ statuses: chosen })(ticket)).toBe(isDone ? time : 'unresolved')
      const seen = viewed(ticket, asOf)
      if (seen === undefined) return
      const isDoneThen = ['solved', 'closed'].includes(replay.status(seen))
      const until = isDoneThen ? replay.solves(seen).at(-1)!.at : asOf
      expect(measures.timeInStatus({ statuses: chosen, asOf })(ticket)).toBe(replay.timeIn(seen, chosen, until))
    })
  })

  test('reopening and reopens', () => {
    agree((ticket) => {
      const isNever = replay.solves(ticket).length === 0
      const times = replay.reopenings(ticket)
      expect(measures.reopens()(ticket)).toBe(isNever ? 'unresolved' : times)
      expect(measures.reopening()(ticket)).toBe(isNever ? 'unresolved' : Math.min(1, times))
      expect(credit(measures.reopens(), ticket)).toEqual(replay.solver(ticket, 'last-solve', false))
    })
  })

  test('oneTouch and replies', () => {
    agree((ticket) => {
      expect(measures.oneTouch()(ticket)).toBe(replay.oneTouch(ticket, 'exactly-one'))
      expect(measures.oneTouch({ touch: 'at-most-one' })(ticket)).toBe(replay.oneTouch(ticket, 'at-most-one'))
      expect(measures.replies()(ticket)).toBe(replay.replies(ticket))
    })
  })

  test('solved, resolution and the backlog', () => {
    agree((ticket, { asOf }) => {
      const isDone = ['solved', 'closed'].includes(replay.status(ticket))
      expect(measures.solved()(ticket)).toBe(isDone ? 1 : 'unresolved')
      expect(measures.resolution()(ticket)).toBe(isDone ? 1 : 0)
      const seen = viewed(ticket, asOf)
      if (seen === undefined) return
      const isSolved = ['solved', 'closed'].includes(replay.status(seen))
      expect(measures.backlog({ asOf })(ticket)).toBe(isSolved ? 'solved' : 1)
      expect(measures.backlogAge({ asOf })(ticket)).toBe(isSolved ? 'solved' : asOf - ticket.createdAt)
      const hasAgent = replay.holder(seen, 'agentId') !== undefined
      expect(measures.unassigned({ asOf })(ticket)).toBe(isSolved ? 'solved' : hasAgent ? 'assigned' : 1)
    })
  })
})
