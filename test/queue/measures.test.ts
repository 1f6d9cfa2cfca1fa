import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  abandoned,
  abandonment,
  answered,
  answering,
  blocked,
  blocking,
  handleTime,
  holding,
  holdTime,
  inServiceLevel,
  offered,
  ringNoAnswer,
  speedOfAnswer,
  talkTime,
  timeToAbandon,
  transferring,
  waitSoFar,
  waitTime,
  wrapTime,
} from '../../src/measures/index.ts'
import type { AnyMeasure } from '../../src/measures/index.ts'
import type { InteractionExclusion } from '../../src/queue/interactionExclusion.ts'
import { interactionAsOf } from '../../src/model/index.ts'
import type { Interaction } from '../../src/model/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'
import { lapse, moment } from '../arbitraries/moments.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'
import { placeUnder } from '../metric/facets.ts'

const sound = interactionArbitrary.map(deepFreeze)
const broken = brokenArbitrary(interactionArbitrary).map(deepFreeze)

const EVERY: readonly AnyMeasure<Interaction>[] = [
  abandoned(),
  abandonment({ shortAbandon: 10_000 }),
  answered(),
  answering({ shortAbandon: 10_000, shortAbandonFrom: 'arrived', boundary: 'exclusive' }),
  blocked(),
  blocking(),
  handleTime(),
  handleTime({ missingParts: 'exclude' }),
  holding(),
  holdTime(),
  holdTime({ over: 'held' }),
  inServiceLevel({ within: 20_000 }),
  inServiceLevel({ within: 20_000, abandons: 'exclude-within', overflows: 'negative', callbacks: 'positive-within' }),
  offered(),
  ringNoAnswer(),
  speedOfAnswer(),
  talkTime(),
  timeToAbandon(),
  transferring(),
  waitSoFar(),
  waitTime(),
  wrapTime(),
]

/** Every published reason, so that none of them is missing here and none too many. */
const REASONS: Readonly<Record<InteractionExclusion, true>> = {
  invalid: true,
  inbound: true,
  'callback-leg': true,
  outbound: true,
  internal: true,
  'other-channel': true,
  'not-live': true,
  'not-yet': true,
  'out-of-period': true,
  answered: true,
  abandoned: true,
  overflowed: true,
  callback: true,
  voicemail: true,
  'no-answer': true,
  waiting: true,
  blocked: true,
  'self-served': true,
  'abandoned-before-queue': true,
  closed: true,
  'short-abandon': true,
  incomplete: true,
  'not-recorded': true,
  'not-held': true,
  'no-rings': true,
  'caller-left': true,
}

describe('every measure of interactions', () => {
  test('yields a number that is not negative, or a published reason, for anything at all', () => {
    fc.assert(
      fc.property(fc.oneof(sound, broken), (leg) => {
        for (const measure of EVERY) {
          const value = measure(leg)
          const values =
            typeof value === 'object' ? value.map((one) => ('excluded' in one ? one.excluded : one.value)) : [value]
          for (const one of values) {
            if (typeof one === 'number') expect(one >= 0 && one < Infinity).toBe(true)
            else expect(Object.keys(REASONS)).toContain(one)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('takes null for absent', () => {
    const OPTIONAL = [
      'direction',
      'arrivedAt',
      'endedAt',
      'talkTime',
      'holdTime',
      'holds',
      'wrapTime',
      'transferred',
      'rings',
    ]
    fc.assert(
      fc.property(sound, (leg) => {
        const nulls = Object.fromEntries(OPTIONAL.filter((name) => !(name in leg)).map((name) => [name, null]))
        for (const measure of EVERY) expect(measure({ ...leg, ...nulls })).toEqual(measure(leg))
      }),
    )
  })

  test('views a leg as it stood at asOf', () => {
    fc.assert(
      fc.property(fc.oneof(sound, broken), moment, (leg, asOf) => {
        for (const maker of [offered, speedOfAnswer, waitSoFar, handleTime, talkTime, wrapTime, ringNoAnswer]) {
          expect(maker({ asOf })(leg)).toEqual(maker({ asOf })(interactionAsOf(leg, asOf)))
        }
      }),
    )
  })
})

describe('the exclusions of a leg come in their published order', () => {
  const wrong = {
    id: '1',
    channel: 'email',
    direction: 'outbound',
    outcome: 'abandoned',
    queuedAt: 100,
    leftAt: 90,
  } as const
  const measure = handleTime({ asOf: 50, during: { from: 0, to: 10 } })
  const steps = [
    ['invalid', {}],
    ['outbound', { leftAt: 110 }],
    ['not-live', { direction: 'inbound' }],
    ['not-yet', { channel: 'voice' }],
    ['out-of-period', { queuedAt: 40, leftAt: 45 }],
    ['abandoned', { queuedAt: 5 }],
    ['incomplete', { outcome: 'answered', answeredAt: 8 }],
    [12, { endedAt: 20 }],
  ] as const

  test.each(steps.map(([expected], index) => [expected, index] as const))('%s', (expected, index) => {
    const repairs = Object.assign({}, ...steps.slice(0, index + 1).map(([, repair]) => repair)) as object
    expect(measure({ ...wrong, ...repairs })).toBe(expected)
  })

  test('other-channel stands where not-live does', () => {
    const named = handleTime({ asOf: 50, channels: ['chat'] })
    expect(named({ ...wrong, leftAt: 110 })).toBe('outbound')
    expect(named({ ...wrong, leftAt: 110, direction: 'inbound' })).toBe('other-channel')
  })
})

describe('each outcome', () => {
  const call = { id: '1', channel: 'voice', queuedAt: 0 } as const
  const exits = ['abandoned', 'overflowed', 'callback', 'voicemail', 'no-answer'] as const
  const legs: readonly Interaction[] = [
    { ...call, outcome: 'answered', answeredAt: 30 },
    ...exits.map((outcome): Interaction => ({ ...call, outcome, leftAt: 30 })),
    { ...call, outcome: 'waiting' },
    { id: '1', channel: 'voice', outcome: 'blocked', arrivedAt: 0 },
    { id: '1', channel: 'voice', outcome: 'closed', arrivedAt: 0 },
  ]
  const others = ['no-answer', 'waiting', 'blocked', 'closed']

  test.each([
    ['offered', offered(), [1, 1, 1, 1, 1, ...others]],
    ['answered', answered(), [1, ...exits, 'waiting', 'blocked', 'closed']],
    ['abandoned', abandoned(), ['answered', 1, 'overflowed', 'callback', 'voicemail', ...others]],
    ['blocked', blocked(), ['answered', ...exits, 'waiting', 1, 'closed']],
    ['speedOfAnswer', speedOfAnswer(), [30, ...exits, 'waiting', 'blocked', 'closed']],
    ['waitTime', waitTime(), [30, 30, 30, 30, 30, ...others]],
    ['waitSoFar', waitSoFar(), [30, 30, 30, 30, 30, ...others]],
    ['waitSoFar at 70', waitSoFar({ asOf: 70 }), [30, 30, 30, 30, 30, 'no-answer', 70, 'blocked', 'closed']],
    ['timeToAbandon', timeToAbandon(), ['answered', 30, 'overflowed', 'callback', 'voicemail', ...others]],
    ['abandonment', abandonment(), [0, 1, 0, 0, 0, ...others]],
    ['answering', answering(), [1, 0, 0, 0, 0, ...others]],
    ['blocking', blocking(), [0, 0, 0, 0, 0, 'no-answer', 'waiting', 1, 'closed']],
    ['inServiceLevel', inServiceLevel({ within: 30 }), [1, 0, 'overflowed', 'callback', 'voicemail', ...others]],
    [
      'inServiceLevel with every exit missed',
      inServiceLevel({ within: 29, overflows: 'negative', callbacks: 'negative', voicemails: 'positive-within' }),
      [0, 0, 0, 0, 0, ...others],
    ],
    [
      'inServiceLevel with every exit met',
      inServiceLevel({
        within: 30,
        abandons: 'positive-within',
        overflows: 'positive-within',
        callbacks: 'positive-within',
        voicemails: 'positive-within',
      }),
      [1, 1, 1, 1, 1, ...others],
    ],
  ] as const)('under %s', (_, measure, expected) => {
    expect(legs.map((leg) => measure(leg))).toEqual(expected)
  })
})

describe('a place in time', () => {
  const answeredLeg = {
    id: '1',
    channel: 'voice',
    outcome: 'answered',
    queuedAt: 10,
    answeredAt: 20,
    endedAt: 30,
  } as const
  const placeOf = (place: 'queued' | 'answered' | 'ended', leg: Interaction): number | undefined =>
    placeUnder(speedOfAnswer({ place }), leg)

  test('is the queue, the end of the wait, or the end', () => {
    expect((['queued', 'answered', 'ended'] as const).map((place) => placeOf(place, answeredLeg))).toEqual([10, 20, 30])
    const left = { id: '1', channel: 'voice', outcome: 'voicemail', queuedAt: 10, leftAt: 20 } as const
    expect((['queued', 'answered', 'ended'] as const).map((place) => placeOf(place, left))).toEqual([10, 20, 20])
  })

  test('is unknown where that has not come, and the arrival where there was no queue', () => {
    const waiting = { id: '1', channel: 'voice', outcome: 'waiting', queuedAt: 10, arrivedAt: 5 } as const
    expect((['queued', 'answered', 'ended'] as const).map((place) => placeOf(place, waiting))).toEqual([
      10,
      undefined,
      undefined,
    ])
    const closed = { id: '1', channel: 'voice', outcome: 'closed', arrivedAt: 5 } as const
    expect((['queued', 'answered', 'ended'] as const).map((place) => placeOf(place, closed))).toEqual([5, 5, 5])
    const { endedAt: _endedAt, ...goesOn } = answeredLeg
    expect(speedOfAnswer({ place: 'ended', during: { from: 0, to: 100 } })(goesOn)).toBe('out-of-period')
  })

  test('of anything broken is an instant or unknown', () => {
    fc.assert(
      fc.property(broken, (leg) => {
        for (const place of ['queued', 'answered', 'ended'] as const) {
          const at = placeOf(place, leg)
          expect(at === undefined || Math.abs(at) <= 8.64e15).toBe(true)
        }
      }),
    )
  })
})

describe('a limit', () => {
  test.each([
    ['inclusive', 1, 1, 0],
    ['exclusive', 1, 0, 0],
  ] as const)('that is %s', (boundary, before, at, after) => {
    fc.assert(
      fc.property(lapse(60_000), (limit) => {
        const leg = (wait: number): Interaction => ({
          id: '1',
          channel: 'voice',
          outcome: 'answered',
          queuedAt: 1_000_000,
          answeredAt: 1_000_000 + wait,
        })
        const measure = inServiceLevel({ within: limit, boundary })
        expect([measure(leg(limit)), measure(leg(limit + 1))]).toEqual([at, after])
        if (limit > 0) expect(measure(leg(limit - 1))).toBe(before)
      }),
    )
  })

  test('of waiting is passed once an answer would come too late', () => {
    const waiting = { id: '1', channel: 'voice', outcome: 'waiting', queuedAt: 0 } as const
    const at = (asOf: number, boundary: 'inclusive' | 'exclusive') =>
      inServiceLevel({ within: 20, boundary, waiting: 'missed-after-target', asOf })(waiting)
    expect([19, 20, 21].map((asOf) => at(asOf, 'inclusive'))).toEqual(['waiting', 'waiting', 0])
    expect([19, 20, 21].map((asOf) => at(asOf, 'exclusive'))).toEqual(['waiting', 0, 0])
  })
})
