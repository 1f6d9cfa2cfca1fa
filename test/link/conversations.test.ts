import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conversations, linkConversations, linkRepeats, linkSurveys } from '../../src/link/index.ts'
import {
  abandonment,
  answered,
  answering,
  handleTime,
  holdTime,
  inServiceLevel,
  offered,
  ringNoAnswer,
  speedOfAnswer,
  talkTime,
  waitSoFar,
  wrapTime,
} from '../../src/measures/index.ts'
import type { LinkOptions } from '../../src/link/index.ts'
import { beginningOf, interactionAsOf, isSoundInteraction } from '../../src/model/index.ts'
import type { Interaction } from '../../src/model/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'
import { moment } from '../arbitraries/moments.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'

type Linker = (records: readonly never[], options?: LinkOptions) => readonly unknown[]

const legs = fc.array(interactionArbitrary, { maxLength: 15 }).map(deepFreeze)
const anyLegs = fc
  .array(fc.oneof(interactionArbitrary, brokenArbitrary(interactionArbitrary)), { maxLength: 15 })
  .map(deepFreeze)

const MEASURES = [
  offered(),
  answered(),
  speedOfAnswer(),
  waitSoFar(),
  waitSoFar({ asOf: Date.UTC(2026, 2, 30) }),
  abandonment(),
  answering({ shortAbandon: 20_000, shortAbandonFrom: 'arrived' }),
  inServiceLevel({ within: 30_000 }),
  handleTime(),
  handleTime({ missingParts: 'exclude', asOf: Date.UTC(2026, 2, 30) }),
  talkTime(),
  holdTime({ over: 'held' }),
  wrapTime(),
  ringNoAnswer(),
]

const byContent = (one: unknown, other: unknown): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)
const queuedOf = (all: readonly Interaction[]) => all.flatMap((leg) => ('queuedAt' in leg ? [leg] : []))
const answeredOf = (all: readonly Interaction[]) => all.flatMap((leg) => (leg.outcome === 'answered' ? [leg] : []))

describe('linkConversations', () => {
  test('puts every leg into exactly one conversation', () => {
    fc.assert(
      fc.property(anyLegs, (given) => {
        const linked = linkConversations(given)
        const inside = linked.flatMap((conversation) => conversation.legs)
        expect(inside).toHaveLength(given.length)
        expect(new Set(inside)).toEqual(new Set(given))
        const ids = given.map((leg) => (leg as Interaction | null)?.conversationId)
        const shared = ids.filter((id) => (typeof id === 'string' && id !== '') || typeof id === 'number')
        expect(linked).toHaveLength(new Set(shared).size + given.length - shared.length)
        for (const { legs: together } of linked) {
          expect(new Set(together.map((leg) => (leg as Interaction | null)?.conversationId)).size).toBe(1)
        }
      }),
    )
  })

  test('does not care for the order of the legs', () => {
    fc.assert(
      fc.property(
        legs.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray([...given], { minLength: given.length })),
        ),
        ([given, other]) => {
          expect([...linkConversations(other)].sort(byContent)).toEqual([...linkConversations(given)].sort(byContent))
        },
      ),
    )
  })

  test('keeps the order in which conversations are first met', () => {
    fc.assert(
      fc.property(legs, (given) => {
        const firsts = linkConversations(given).map(({ legs: together }) =>
          Math.min(...together.map((leg) => given.indexOf(leg))),
        )
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
      }),
    )
  })

  test('makes sound conversations of sound legs, and nothing but excluded ones of others', () => {
    fc.assert(
      fc.property(anyLegs, (given) => {
        for (const conversation of linkConversations(given)) {
          const isSound = conversation.legs.every((leg) => isSoundInteraction(leg))
          expect(isSoundInteraction(conversation)).toBe(isSound)
          if (isSound) continue
          for (const measure of MEASURES) {
            if (!('asOf' in measure.options)) expect(measure(conversation)).toBe('invalid')
          }
        }
      }),
    )
  })

  test('joins once: what is joined stays as it is', () => {
    fc.assert(
      fc.property(legs, (given) => {
        const once = linkConversations(given)
        expect(linkConversations(once)).toEqual(once)
        expect(once.every((conversation) => conversations.isLinked(conversation))).toBe(true)
      }),
    )
  })

  test('measures a conversation of one leg like the leg', () => {
    fc.assert(
      fc.property(interactionArbitrary, (leg) => {
        const [alone] = linkConversations([leg])
        for (const measure of MEASURES) expect(measure(alone as Interaction)).toEqual(measure(leg))
      }),
    )
  })

  test('waits from the first queuedAt, and is answered at the first answer if any leg is', () => {
    fc.assert(
      fc.property(legs, (given) => {
        for (const conversation of linkConversations(given)) {
          const queued = queuedOf(conversation.legs)
          const taken = answeredOf(conversation.legs)
          expect(conversation.outcome === 'answered').toBe(taken.length > 0)
          if (queued.length > 0) {
            expect(conversation).toMatchObject({ queuedAt: Math.min(...queued.map(({ queuedAt }) => queuedAt)) })
          }
          if (taken.length > 0) {
            expect(conversation).toMatchObject({ answeredAt: Math.min(...taken.map(({ answeredAt }) => answeredAt)) })
          }
        }
      }),
    )
  })

  test('adds up the handle times of its answered legs', () => {
    fc.assert(
      fc.property(legs, (given) => {
        const anyLeg = handleTime({
          directions: ['inbound', 'outbound', 'callback', 'internal'],
          channels: given.map(({ channel }) => channel),
        })
        for (const conversation of linkConversations(given)) {
          const parts = answeredOf(conversation.legs).map((leg) => anyLeg(leg))
          const whole = anyLeg(conversation)
          if (parts.length === 0) expect(whole).toBe(conversation.outcome)
          else if (parts.includes('incomplete')) expect(whole).toBe('incomplete')
          else expect(whole).toBe((parts as number[]).reduce((sum, part) => sum + part))
        }
      }),
    )
  })

  test('sees conversations as they stood at asOf', () => {
    fc.assert(
      fc.property(legs, moment, (given, asOf) => {
        const then = linkConversations(given, { asOf })
        expect(then).toEqual(
          linkConversations(
            given.map((leg) => interactionAsOf(leg, asOf)),
            { asOf },
          ),
        )
        const begun = given.filter((leg) => beginningOf(leg) <= asOf)
        const known = then.filter((conversation) => beginningOf(conversation) <= asOf)
        expect([...known].sort(byContent)).toEqual([...linkConversations(begun, { asOf })].sort(byContent))
      }),
    )
  })

  test('measured as of an instant, does not take its sums for times that run on', () => {
    fc.assert(
      fc.property(legs, moment, (given, asOf) => {
        const measures = [talkTime({ asOf }), wrapTime({ asOf }), handleTime({ asOf })]
        const later = [talkTime(), wrapTime(), handleTime()]
        for (const conversation of linkConversations(given, { asOf })) {
          if (beginningOf(conversation) > asOf) continue
          expect(measures.map((measure) => measure(conversation))).toEqual(
            later.map((measure) => measure(conversation)),
          )
        }
      }),
    )
  })

  test('has wrapped up at asOf where its agents did so side by side', () => {
    const leg = { channel: 'voice', conversationId: 'c', outcome: 'answered', queuedAt: 0, talkTime: 50 } as const
    const given: readonly Interaction[] = [
      { ...leg, id: 'a', answeredAt: 50, endedAt: 100, wrapTime: 100 },
      { ...leg, id: 'b', answeredAt: 100, endedAt: 150, wrapTime: 10 },
    ]
    const at = (asOf: number) => wrapTime({ asOf })(linkConversations(given, { asOf })[0] as Interaction)
    expect([200, 199].map(at)).toEqual([110, 'not-recorded'])
    expect(wrapTime({ asOf: 120 })(linkConversations(given)[0] as Interaction)).toBe('not-recorded')
  })

  test('has the last end of however many answers', () => {
    const given = Array.from({ length: 200_000 }, (_, at): Interaction => ({
      id: String(at),
      channel: 'voice',
      conversationId: 'c',
      outcome: 'answered',
      queuedAt: at,
      answeredAt: at,
      endedAt: at,
    }))
    expect(linkConversations(given)).toMatchObject([{ answeredAt: 0, endedAt: 199_999 }])
  })
})

describe.each([linkConversations, linkRepeats, linkSurveys])('$name', (link: Linker) => {
  test('refuses an asOf that is no instant', () => {
    expect(() => link([], { asOf: Number.NaN })).toThrow(
      new RangeError(
        `${link.name}: asOf accepts a number of milliseconds since 1970 within the range of Date, got NaN`,
      ),
    )
    expect(() => link([], { asOf: '2026' as never })).toThrow(TypeError)
    expect(() => link([], 7 as never)).toThrow(`${link.name} accepts an object of options, got 7`)
  })
})

describe('a conversation', () => {
  const base = { channel: 'voice', conversationId: 'c', customerId: 'kim' } as const
  const join = (...given: readonly (Partial<Interaction> & Record<string, unknown>)[]): Interaction =>
    linkConversations(
      given.map((leg, index) => ({ id: String(index), ...base, ...leg }) as Interaction),
    )[0] as Interaction

  test('has the fields of its first queued leg and the arrival of its first leg', () => {
    const joined = join(
      { outcome: 'answered', queue: 'second', queuedAt: 90, answeredAt: 95, agentId: 'ben' },
      { outcome: 'overflowed', queue: 'first', queuedAt: 60, leftAt: 90 },
      { outcome: 'abandoned-before-queue', arrivedAt: 10 },
    )
    expect(joined).toMatchObject({
      id: '1',
      queue: 'first',
      agentId: 'ben',
      arrivedAt: 10,
      queuedAt: 60,
      answeredAt: 95,
      outcome: 'answered',
    })
    expect(joined).not.toHaveProperty('leftAt')
  })

  test('that asked for a callback which nobody picked up stays a callback', () => {
    const joined = join(
      { outcome: 'callback', queuedAt: 0, leftAt: 40 },
      { outcome: 'no-answer', direction: 'callback', queuedAt: 600, leftAt: 630 },
    )
    expect(joined).toMatchObject({ outcome: 'callback', leftAt: 40 })
    expect(offered()(joined)).toBe(1)
    expect(join({ outcome: 'no-answer', direction: 'callback', queuedAt: 600, leftAt: 630 })).toMatchObject({
      outcome: 'no-answer',
      leftAt: 630,
    })
  })

  test('that nobody answered ended as its last queued leg did, and waits while one does', () => {
    const overflowed = { outcome: 'overflowed', queuedAt: 0, leftAt: 40 } as const
    const gaveUp = { outcome: 'abandoned', queuedAt: 40, leftAt: 100 } as const
    expect(join(gaveUp, overflowed)).toMatchObject({ outcome: 'abandoned', queuedAt: 0, leftAt: 100 })
    expect(join(overflowed, { outcome: 'waiting', queuedAt: 40 })).toMatchObject({ outcome: 'waiting', queuedAt: 0 })
  })

  test('that never reached a queue ended as its last leg did', () => {
    const joined = join({ outcome: 'self-served', arrivedAt: 50 }, { outcome: 'blocked', arrivedAt: 0 })
    expect(joined).toMatchObject({ outcome: 'self-served', arrivedAt: 0, id: '1' })
  })

  test('starts with the leg that left first, of two of one instant', () => {
    const joined = join(
      { outcome: 'answered', queue: 'second', queuedAt: 0, answeredAt: 5 },
      { outcome: 'overflowed', queue: 'first', queuedAt: 0, leftAt: 0 },
    )
    expect(joined.queue).toBe('first')
  })

  test('sums up talk, hold and wrap-up, and misses what one of its legs misses', () => {
    const one = {
      outcome: 'answered',
      queuedAt: 0,
      answeredAt: 10,
      talkTime: 100,
      holdTime: 5,
      wrapTime: 20,
      endedAt: 115,
    } as const
    const other = { outcome: 'answered', queuedAt: 115, answeredAt: 120, endedAt: 200, holdTime: 10 } as const
    expect(join(one, other)).toMatchObject({ talkTime: 170, holdTime: 15, wrapTime: undefined, endedAt: 200 })
    expect(join(one, { ...other, endedAt: undefined })).toMatchObject({ talkTime: undefined, endedAt: undefined })
  })

  test('is resolved if the last leg that tells says so', () => {
    const leg = (answeredAt: number, resolved?: boolean) =>
      ({ outcome: 'answered', queuedAt: answeredAt, answeredAt, resolved }) as const
    expect(join(leg(0, true), leg(10, false), leg(20)).resolved).toBe(false)
    expect(join(leg(0, false), leg(10, true)).resolved).toBe(true)
    expect(join(leg(0), leg(10)).resolved).toBeUndefined()
  })

  test('needs a name: legs with an empty one stand alone', () => {
    const given = ['', '', 'c'].map((conversationId, index): Interaction => ({
      id: String(index),
      channel: 'voice',
      conversationId,
      outcome: 'waiting',
      queuedAt: index,
    }))
    expect(linkConversations(given)).toHaveLength(3)
    expect(given.map((leg) => conversations.isLinked(leg))).toEqual([true, true, false])
  })

  test('is not what somebody else keeps under legs', () => {
    for (const others of [[], 3, [{ from: 'VNO', to: 'FRA' }], [null], new Array<Interaction>(2)]) {
      const leg = { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, talkTime: 9 } as const
      const flight = { ...leg, legs: others }
      expect(linkConversations([flight])).toHaveLength(1)
      expect(handleTime()(flight)).toBe(9)
      expect(handleTime()(linkConversations([flight])[0] as Interaction)).toBe(9)
    }
  })
})
