import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  interactionAsOf,
  isSoundInteraction,
  isSoundSurvey,
  isSoundTicket,
  surveyAsOf,
  ticketAsOf,
} from '../../src/model/index.ts'
import type { Interaction, Ticket } from '../../src/model/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'
import { surveyArbitrary } from '../arbitraries/survey.ts'
import { ticketArbitrary } from '../arbitraries/ticket.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'
import { RECORD_KINDS } from '../laws/recordKinds.ts'
import { instantsIn } from '../laws/reshape.ts'

interface View {
  readonly arbitrary: fc.Arbitrary<unknown>
  readonly of: (record: unknown, asOf: number) => unknown
  readonly isSound: (record: unknown) => boolean
  readonly isLater: (record: unknown, asOf: number) => boolean
}

const VIEWS: readonly (readonly [string, View])[] = [
  ['interactionAsOf', interactionArbitrary, interactionAsOf, isSoundInteraction, 'interactions'] as const,
  ['ticketAsOf', ticketArbitrary, ticketAsOf, isSoundTicket, 'tickets'] as const,
  ['surveyAsOf', surveyArbitrary, surveyAsOf, isSoundSurvey, 'surveys'] as const,
].map(([name, arbitrary, of, isSound, kind]) => [
  name,
  { arbitrary: arbitrary.map(deepFreeze), of: of as View['of'], isSound, isLater: RECORD_KINDS[kind]!.isLater! },
])

/** A record and two instants, often of its own. */
function aimed(arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<readonly [unknown, number, number]> {
  return arbitrary.chain((record) => {
    const own = [Date.UTC(2026, 2, 20), ...instantsIn(record)]
    const instant = fc.tuple(fc.constantFrom(...own), fc.integer({ min: -1, max: 1 })).map(([at, by]) => at + by)
    return fc.tuple(fc.constant(record), instant, instant)
  })
}

describe.each(VIEWS)('%s', (_, { arbitrary, of, isSound, isLater }) => {
  test('of a sound record is sound, and knows of nothing later', () => {
    fc.assert(
      fc.property(aimed(arbitrary), ([record, asOf]) => {
        const seen = of(record, asOf)
        expect(isSound(seen)).toBe(true)
        if (!isLater(record, asOf)) expect(instantsIn(seen).filter((at) => at > asOf)).toEqual([])
      }),
    )
  })

  test('is the very record once all has happened, and for one that has not begun', () => {
    fc.assert(
      fc.property(aimed(arbitrary), ([record, asOf]) => {
        expect(of(record, Date.UTC(2027, 0))).toBe(record)
        if (isLater(record, asOf)) expect(of(record, asOf)).toBe(record)
      }),
    )
  })

  test('twice is once, and of a later view the same', () => {
    fc.assert(
      fc.property(aimed(arbitrary), ([record, one, other]) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)]
        const seen = of(record, early)
        expect(of(seen, early)).toBe(seen)
        if (!isLater(record, early)) expect(of(of(record, late), early)).toEqual(seen)
      }),
    )
  })

  test('takes anything, and mends nothing', () => {
    fc.assert(
      fc.property(aimed(fc.oneof(brokenArbitrary(arbitrary), fc.anything()).map(deepFreeze)), ([record, asOf]) => {
        expect(isSound(of(record, asOf))).toBe(isSound(record))
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('an interaction as of an instant', () => {
  const call = deepFreeze({
    id: '1',
    channel: 'voice',
    agentId: 'ada',
    queue: 'sales',
    resolved: true,
    outcome: 'answered',
    arrivedAt: 0,
    queuedAt: 10,
    rings: [
      { agentId: 'ben', at: 12, result: 'no-answer' },
      { agentId: 'ada', at: 16, result: 'accepted' },
    ],
    answeredAt: 20,
    endedAt: 90,
    talkTime: 60,
    holdTime: 10,
    holds: 1,
    wrapTime: 30,
    transferred: true,
  } satisfies Interaction)
  const start = { id: '1', channel: 'voice', queue: 'sales', arrivedAt: 0, queuedAt: 10 }

  test('waits until it is answered, and nobody knows by whom', () => {
    expect(interactionAsOf(call, 19)).toEqual({ ...start, outcome: 'waiting', rings: call.rings })
    expect(interactionAsOf(call, 15)).toEqual({ ...start, outcome: 'waiting', rings: [call.rings[0]] })
  })

  test('is answered from that very instant on, for nobody knows how long', () => {
    const underway = { ...start, agentId: 'ada', outcome: 'answered', answeredAt: 20, rings: call.rings }
    expect([20, 89].map((asOf) => interactionAsOf(call, asOf))).toEqual([underway, underway])
  })

  test('has ended, but not its wrap-up', () => {
    const { wrapTime: _wrapTime, ...ended } = call
    expect([90, 119].map((asOf) => interactionAsOf(call, asOf))).toEqual([ended, ended])
    expect(interactionAsOf(call, 120)).toBe(call)
  })

  test('ends, where no end is recorded, after its talk and hold', () => {
    const { endedAt: _endedAt, wrapTime: _wrapTime, ...open } = call
    expect(interactionAsOf(open, 89)).not.toHaveProperty('talkTime')
    expect(interactionAsOf(open, 90)).toBe(open)
  })
})

describe('a ticket as of an instant', () => {
  const ticket = (events: Ticket['events'], header: Partial<Ticket> = {}): Ticket =>
    deepFreeze({ id: '1', createdAt: 0, events, ...header })

  test('has the assignee and group of that moment', () => {
    const given = ticket(
      [
        { type: 'assignment', at: 10, agentId: 'ada', group: 'first', from: { agentId: null, group: 'intake' } },
        { type: 'assignment', at: 20, agentId: 'ben' },
        { type: 'assignment', at: 30, agentId: null, group: 'second' },
      ],
      { group: 'second' },
    )
    const at = (asOf: number) => {
      const { assigneeId, group } = ticketAsOf(given, asOf)
      return [assigneeId, group]
    }
    expect([5, 10, 20, 30].map(at)).toEqual([
      [undefined, 'intake'],
      ['ada', 'first'],
      ['ben', 'first'],
      [undefined, 'second'],
    ])
  })

  test('has the priority of that moment, if anything tells it', () => {
    const given = (from?: string) =>
      ticket(
        [
          { type: 'priority', at: 10, to: 'high', from },
          { type: 'priority', at: 20, to: 'urgent' },
        ],
        { priority: 'urgent' },
      )
    expect([5, 10, 20].map((asOf) => ticketAsOf(given('low'), asOf).priority)).toEqual(['low', 'high', 'urgent'])
    expect(ticketAsOf(given(), 5)).not.toHaveProperty('priority')
  })

  test('keeps a header that later events do not touch', () => {
    const given = ticket([{ type: 'handover', at: 10 }], { assigneeId: 'ada', priority: 'low', group: 'first' })
    expect(ticketAsOf(given, 5)).toEqual({ ...given, events: [] })
  })
})

test('a survey as of an instant has no answer of later', () => {
  const survey = deepFreeze({ id: '1', kind: 'csat', offeredAt: 10, answeredAt: 20, score: 5 } as const)
  expect(surveyAsOf(survey, 19)).toEqual({ id: '1', kind: 'csat', offeredAt: 10 })
  expect(surveyAsOf(survey, 20)).toBe(survey)
  expect(surveyAsOf(survey, 9)).toBe(survey)
})
