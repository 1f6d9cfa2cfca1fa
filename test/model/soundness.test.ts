import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginningOf, isSoundInteraction, isSoundSurvey, isSoundTicket, placeOf } from '../../src/model/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'
import { surveyArbitrary } from '../arbitraries/survey.ts'
import { ticketArbitrary } from '../arbitraries/ticket.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'

const KINDS = [
  ['interaction', isSoundInteraction, interactionArbitrary],
  ['ticket', isSoundTicket, ticketArbitrary],
  ['survey', isSoundSurvey, surveyArbitrary],
] as const

describe.each(KINDS)('a sound %s', (kind, isSound, arbitrary) => {
  test('is sound', () => {
    fc.assert(
      fc.property((arbitrary as fc.Arbitrary<unknown>).map(deepFreeze), (record) => {
        expect(isSound(record)).toBe(true)
      }),
    )
  })

  test('is told from anything without a fault', () => {
    fc.assert(
      fc.property(fc.oneof(brokenArbitrary(arbitrary as fc.Arbitrary<unknown>), fc.anything()), (record) => {
        expect(typeof isSound(record)).toBe('boolean')
      }),
    )
  })

  test('is not a record of another kind', () => {
    for (const [other, , others] of KINDS) {
      if (other === kind) continue
      fc.assert(
        fc.property(others as fc.Arbitrary<unknown>, (record) => {
          expect(isSound(record)).toBe(false)
        }),
        { numRuns: 30 },
      )
    }
  })
})

describe('an interaction is not sound', () => {
  const answered = {
    id: '1',
    channel: 'voice',
    outcome: 'answered',
    arrivedAt: 5,
    queuedAt: 10,
    answeredAt: 20,
    endedAt: 50,
    holdTime: 10,
    wrapTime: 5,
    holds: 1,
    direction: 'inbound',
    rings: [{ agentId: 'ada', at: 12, duration: 3, result: 'accepted' }],
  }
  const left = { id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 10, leftAt: 20 }
  const blocked = { id: '1', channel: 'voice', outcome: 'blocked', arrivedAt: 10 }

  test('until it is whole', () => {
    expect([answered, left, blocked].map(isSoundInteraction)).toEqual([true, true, true])
  })

  test.each([
    ['without an id', { ...answered, id: undefined }],
    ['with an id that is null', { ...left, id: null }],
    ['without a channel', { ...answered, channel: undefined }],
    ['with a channel that is no text', { ...left, channel: 7 }],
    ['with a direction that nobody knows', { ...answered, direction: 'sideways' }],
    ['with an outcome that nobody knows', { ...left, outcome: 'lost' }],
    ['without an outcome', { ...left, outcome: undefined }],
    ['answered without an answer', { ...answered, answeredAt: undefined }],
    ['answered before it was queued', { ...answered, answeredAt: 9 }],
    ['ended before it was answered', { ...answered, endedAt: 19, holdTime: undefined }],
    ['left before it was queued', { ...left, leftAt: 9 }],
    ['left at no time', { ...left, leftAt: undefined }],
    ['queued before it arrived', { ...answered, arrivedAt: 11 }],
    ['queued at an instant that Date cannot name', { ...left, queuedAt: -8.64e15 - 1 }],
    ['queued at a text', { ...left, queuedAt: '10' }],
    ['blocked without an arrival', { ...blocked, arrivedAt: undefined }],
    ['with a negative talk', { ...answered, talkTime: -1 }],
    ['with an endless wrap-up', { ...answered, wrapTime: Infinity }],
    ['with a hold that is not a number', { ...answered, holdTime: Number.NaN }],
    ['with holds that are no number', { ...answered, holds: 'two' }],
    ['with more hold than conversation, where the talk is what hold leaves', { ...answered, holdTime: 31 }],
    ['with rings that are no list', { ...answered, rings: {} }],
    ['with a ring of nobody', { ...answered, rings: [{ at: 12, result: 'accepted' }] }],
    ['with a ring that ends in no known way', { ...answered, rings: [{ agentId: 'a', at: 12, result: 'lost' }] }],
    ['with a ring at no time', { ...answered, rings: [{ agentId: 'a', result: 'accepted' }] }],
    [
      'with a ring of negative length',
      { ...answered, rings: [{ agentId: 'a', at: 1, duration: -1, result: 'accepted' }] },
    ],
    ['with a ring that is nothing', { ...answered, rings: [null] }],
    ['with holes for rings', { ...answered, rings: new Array(2) }],
  ])('%s', (_, record) => {
    expect(isSoundInteraction(record)).toBe(false)
  })

  test('but is where everything happens at one instant', () => {
    const at = { arrivedAt: 10, queuedAt: 10, answeredAt: 10, endedAt: 10, holdTime: 0 }
    expect(isSoundInteraction({ ...answered, ...at })).toBe(true)
    expect(isSoundInteraction({ ...answered, holdTime: 31, talkTime: 0 })).toBe(true)
    expect(isSoundInteraction({ ...answered, queuedAt: -8.64e15, arrivedAt: null, direction: null, rings: null })).toBe(
      true,
    )
  })
})

describe('a ticket is not sound', () => {
  const ticket = { id: '1', createdAt: 10, events: [] as unknown[] }
  const withEvent = (event: unknown): unknown => ({ ...ticket, events: [event] })

  test.each([
    ['without an id', { ...ticket, id: undefined }],
    ['without a creation', { ...ticket, createdAt: Number.NaN }],
    ['without events', { ...ticket, events: undefined }],
    ['created by nobody known', { ...ticket, createdBy: 'ghost' }],
    ['discarded for no known reason', { ...ticket, discarded: 'lost' }],
    ['with a history that is neither complete nor not', { ...ticket, historyComplete: 'yes' }],
    ['with an event before its creation', withEvent({ type: 'handover', at: 9 })],
    ['with an event at no time', withEvent({ type: 'handover' })],
    ['with an event that is nothing', withEvent(null)],
    ['with an event of no type', withEvent({ at: 10 })],
    ['with a message from nobody known', withEvent({ type: 'message', at: 10, from: 'ghost' })],
    ['with a message that is neither public nor not', withEvent({ type: 'message', at: 10, from: 'agent', public: 1 })],
    ['with a status that nobody knows', withEvent({ type: 'status', at: 10, to: 'done' })],
    ['with a status from one that nobody knows', withEvent({ type: 'status', at: 10, to: 'open', from: 'done' })],
    ['with a status by nobody known', withEvent({ type: 'status', at: 10, to: 'open', by: 'ghost' })],
    ['with a priority that is no text', withEvent({ type: 'priority', at: 10, to: 1 })],
    ['with an assignment from no object', withEvent({ type: 'assignment', at: 10, from: 'ada' })],
    [
      'with events out of order',
      {
        ...ticket,
        events: [
          { type: 'handover', at: 12 },
          { type: 'handover', at: 11 },
        ],
      },
    ],
  ])('%s', (_, record) => {
    expect(isSoundTicket(record)).toBe(false)
  })

  test('but is with events of a type to come, and all at one instant', () => {
    const at = 10
    const events = [
      { type: 'emoji', at },
      { type: 'handover', at },
    ]
    expect(isSoundTicket({ ...ticket, events })).toBe(true)
  })
})

describe('a survey is not sound', () => {
  const survey = { id: '1', kind: 'csat', offeredAt: 10, answeredAt: 20, score: 4 }

  test.each([
    ['without an id', { ...survey, id: undefined }],
    ['of no known kind', { ...survey, kind: 'toString' }],
    ['answered before it was offered', { ...survey, answeredAt: 9 }],
    ['answered without a score', { ...survey, score: undefined }],
    ['with a score off its scale', { ...survey, score: 6 }],
    ['with a score below its scale', { ...survey, score: 0 }],
    ['with a score that is no number', { ...survey, score: '4' }],
    ['with a scale that does not rise', { ...survey, scale: [5, 5] }],
    ['with a scale of one end', { ...survey, scale: [1] }],
    ['with a scale without end', { ...survey, scale: [1, Infinity] }],
    ['offered at no instant', { ...survey, offeredAt: 'today' }],
    ['of a kind in a list', { ...survey, kind: ['csat'] }],
    ['of a kind that makes no text', { ...survey, kind: Object.create(null) as object }],
  ])('%s', (_, record) => {
    expect(isSoundSurvey(record)).toBe(false)
  })

  test('but is without an answer, and on the edges of its scale', () => {
    expect(isSoundSurvey({ id: '1', kind: 'nps', offeredAt: 10 })).toBe(true)
    expect([1, 5].map((score) => isSoundSurvey({ ...survey, score }))).toEqual([true, true])
    expect([0, 10].map((score) => isSoundSurvey({ ...survey, kind: 'nps', score }))).toEqual([true, true])
    expect([1, 7].map((score) => isSoundSurvey({ ...survey, kind: 'ces', score }))).toEqual([true, true])
    expect(isSoundSurvey({ ...survey, scale: [0, 100], score: 99 })).toBe(true)
  })
})

describe('where a record stands in time', () => {
  test('a leg begins in its queue, or where it never had one at its arrival', () => {
    expect(beginningOf({ id: '1', channel: 'voice', outcome: 'waiting', queuedAt: 9, arrivedAt: 1 })).toBe(9)
    expect(beginningOf({ id: '1', channel: 'voice', outcome: 'closed', arrivedAt: 1 })).toBe(1)
  })

  test('any record has a place, or none', () => {
    expect(placeOf({ queuedAt: 3, arrivedAt: 1, answeredAt: 5 })).toBe(3)
    expect(placeOf({ createdAt: 2 })).toBe(2)
    expect(placeOf({ offeredAt: 2, answeredAt: 5 })).toBe(5)
    expect(placeOf({ offeredAt: 2 })).toBe(2)
    expect(placeOf({ from: 4, to: 9 })).toBe(4)
    for (const nothing of [null, undefined, 7, 'x', {}, { queuedAt: Number.NaN }])
      expect(placeOf(nothing)).toBeUndefined()
  })
})
