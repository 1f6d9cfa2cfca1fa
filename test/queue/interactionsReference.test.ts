import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  abandonedCount,
  abandonmentRate,
  answeredCount,
  answerRate,
  averageHandleTime,
  averageSpeedOfAnswer,
  averageTimeToAbandon,
  averageWaitTime,
  blockedCount,
  blockedRate,
  longestWait,
  offeredCount,
  serviceLevel,
} from '../../src/metrics/index.ts'
import type { Interaction } from '../../src/model/index.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'
import { lapse } from '../arbitraries/moments.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'
import * as reference from './queueReference.ts'

const legs = fc.array(interactionArbitrary, { maxLength: 20 }).map(deepFreeze)

/** A limit that some wait often meets exactly. */
function limitAmong(given: readonly Interaction[]): fc.Arbitrary<number> {
  const waits = given.flatMap((leg) =>
    leg.outcome === 'answered'
      ? [leg.answeredAt - leg.queuedAt]
      : 'leftAt' in leg
        ? [leg.leftAt - leg.queuedAt, leg.leftAt - (leg.arrivedAt ?? leg.queuedAt)]
        : [],
  )
  return waits.length === 0 ? lapse(60_000) : fc.oneof(fc.constantFrom(...waits), lapse(60_000))
}

const otherExit = fc.constantFrom('exclude', 'negative', 'positive-within')
const legsAndQuestion = legs.chain((given) =>
  fc.tuple(
    fc.constant(given),
    fc.record<reference.ServiceLevelQuestion>({
      within: limitAmong(given),
      boundary: fc.constantFrom('inclusive', 'exclusive'),
      abandons: fc.constantFrom(
        'negative',
        'exclude',
        'exclude-within',
        'positive-within',
        'exclude-short',
        'positive-short',
      ),
      shortAbandon: limitAmong(given),
      shortAbandonFrom: fc.constantFrom('queued', 'arrived'),
      overflows: otherExit,
      callbacks: otherExit,
      voicemails: otherExit,
    }),
  ),
)

/** The options of a question: a short abandonment is only to be given where the policy asks for it. */
function optionsOf({ shortAbandon, ...question }: reference.ServiceLevelQuestion) {
  return question.abandons.endsWith('-short') ? { ...question, shortAbandon } : question
}

const instantAround = (given: readonly Interaction[]): fc.Arbitrary<number> => {
  const instants = given.flatMap((leg) =>
    'queuedAt' in leg ? [leg.queuedAt, 'leftAt' in leg ? leg.leftAt : leg.queuedAt + 20_000] : [leg.arrivedAt],
  )
  return fc
    .tuple(fc.constantFrom(...instants, Date.UTC(2026, 2, 20)), fc.constantFrom(-1, 0, 1, 30_000))
    .map(([at, more]) => at + more)
}

describe('the queue metrics agree with a plain reference', () => {
  test.each([
    ['averageSpeedOfAnswer', averageSpeedOfAnswer, reference.speedOfAnswer],
    ['averageWaitTime', averageWaitTime, reference.waitTime],
    ['averageTimeToAbandon', averageTimeToAbandon, reference.timeToAbandon],
    ['averageHandleTime', averageHandleTime, reference.handleTime],
  ])('%s', (_, metric, expected) => {
    fc.assert(
      fc.property(legs, (given) => {
        expect(metric(given)).toMatchObject(expected(given))
      }),
    )
  })

  test.each([
    ['answeredCount', answeredCount, 'answered'],
    ['abandonedCount', abandonedCount, 'abandoned'],
    ['blockedCount', blockedCount, 'blocked'],
  ] as const)('%s', (_, metric, outcome) => {
    fc.assert(
      fc.property(legs, (given) => {
        const expected = reference.count(given, outcome)
        expect(metric(given)).toMatchObject({ value: expected, count: expected, records: given.length })
      }),
    )
  })

  test('offeredCount', () => {
    fc.assert(
      fc.property(legs, (given) => {
        expect(offeredCount(given).value).toBe(reference.offered(given))
      }),
    )
  })

  test('longestWait, with and without the waiting', () => {
    fc.assert(
      fc.property(
        legs.chain((given) => fc.tuple(fc.constant(given), instantAround(given))),
        ([given, asOf]) => {
          expect(longestWait(given).value).toBe(reference.longestWait(given))
          expect(longestWait(given, { asOf }).value).toBe(reference.longestWait(given, asOf))
        },
      ),
    )
  })

  test.each([
    ['abandonmentRate', abandonmentRate, 'abandoned'],
    ['answerRate', answerRate, 'answered'],
  ] as const)('%s, with and without short abandonments', (_, metric, outcome) => {
    fc.assert(
      fc.property(legsAndQuestion, ([given, question]) => {
        const { shortAbandon, shortAbandonFrom, boundary } = question
        expect(metric(given)).toMatchObject(reference.offeredRate(given, outcome))
        expect(metric(given, { shortAbandon, shortAbandonFrom, boundary })).toMatchObject(
          reference.offeredRate(given, outcome, question),
        )
      }),
    )
  })

  test('blockedRate, with and without short abandonments', () => {
    fc.assert(
      fc.property(legsAndQuestion, ([given, question]) => {
        const { shortAbandon, shortAbandonFrom, boundary } = question
        expect(blockedRate(given)).toMatchObject(reference.blockedRate(given))
        expect(blockedRate(given, { shortAbandon, shortAbandonFrom, boundary })).toMatchObject(
          reference.blockedRate(given, question),
        )
      }),
    )
  })

  test('serviceLevel: six treatments of the abandoned, three of each other exit, both boundaries', () => {
    fc.assert(
      fc.property(legsAndQuestion, ([given, question]) => {
        expect(serviceLevel(given, optionsOf(question))).toMatchObject(reference.serviceLevel(given, question))
      }),
      { numRuns: 1_000 },
    )
  })

  test('serviceLevel: those who wait beyond the target are missed where asked for', () => {
    fc.assert(
      fc.property(
        legsAndQuestion.chain((both) => fc.tuple(fc.constant(both), instantAround(both[0]))),
        ([[given, question], asOf]) => {
          const then = reference.stateOfQueue(given, asOf)
          const options = { ...optionsOf(question), asOf }
          expect(serviceLevel(given, options)).toMatchObject(reference.serviceLevel(then, question))
          expect(serviceLevel(given, { ...options, waiting: 'missed-after-target' })).toMatchObject(
            reference.serviceLevel(then, question, reference.missedAt(given, asOf, question)),
          )
        },
      ),
      { numRuns: 300 },
    )
  })
})
