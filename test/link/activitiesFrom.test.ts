import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activitiesFrom, linkActivities } from '../../src/link/index.ts'
import type { Login } from '../../src/link/index.ts'
import type { Interaction } from '../../src/model/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'
import { lapse, moment } from '../arbitraries/moments.ts'
import { agentId } from '../arbitraries/names.ts'

const answered = {
  id: '1',
  channel: 'voice',
  queue: 'sales',
  agentId: 'ann',
  outcome: 'answered',
  queuedAt: 0,
  answeredAt: 10,
}

function built(leg: object, ...logins: readonly Login[]): unknown[] {
  return activitiesFrom([{ ...answered, ...leg } as Interaction], logins).map(
    ({ agentId, state, from, to }) => `${agentId} ${state} ${from}-${to}`,
  )
}

describe('activitiesFrom', () => {
  test('makes a contact, its wrap-up and the idle rest of a login', () => {
    expect(
      activitiesFrom([{ ...answered, endedAt: 40, wrapTime: 5 } as Interaction], [{ agentId: 'ann', from: 0, to: 60 }]),
    ).toEqual([
      { agentId: 'ann', state: 'on-contact', from: 10, to: 40, contacts: 1, channel: 'voice', queue: 'sales' },
      { agentId: 'ann', state: 'wrap-up', from: 40, to: 45, channel: 'voice', queue: 'sales' },
      { agentId: 'ann', state: 'available', from: 0, to: 10 },
      { agentId: 'ann', state: 'available', from: 45, to: 60 },
    ])
  })

  test('takes talk and hold for the length of a contact whose end is missing', () => {
    expect(built({ talkTime: 20, holdTime: 5 })).toEqual(['ann on-contact 10-35'])
    expect(built({ talkTime: 20 })).toEqual(['ann on-contact 10-30'])
    expect(built({ endedAt: 12, talkTime: 20 })).toEqual(['ann on-contact 10-12'])
    expect(built({ holdTime: 5 })).toEqual([])
  })

  test('makes ringing of rings, whoever answered', () => {
    const rings = [
      { agentId: 'bob', at: 1, duration: 3, result: 'no-answer' },
      { agentId: 'bob', at: 4, result: 'declined' },
      { agentId: 'ann', at: 5, result: 'accepted' },
      { agentId: 'ann', at: 11, result: 'accepted' },
      { agentId: '', at: 5, duration: 1, result: 'no-answer' },
    ]
    expect(built({ endedAt: 40, rings })).toEqual(['bob ringing 1-4', 'ann ringing 5-10', 'ann on-contact 10-40'])
    expect(built({ outcome: 'abandoned', leftAt: 9, rings })).toEqual(['bob ringing 1-4'])
  })

  test('keeps contacts outside the logins, and unites logins that overlap', () => {
    const logins = [
      { agentId: 'ann', from: 20, to: 50 },
      { agentId: 'ann', from: 45, to: 60 },
      { agentId: 'bob', from: 0, to: 5 },
    ]
    expect(built({ endedAt: 30 }, ...logins)).toEqual([
      'ann on-contact 10-30',
      'ann available 30-60',
      'bob available 0-5',
    ])
  })

  test('leaves out what nobody answered and what contradicts itself', () => {
    expect(built({ agentId: undefined, endedAt: 40 })).toEqual([])
    expect(built({ endedAt: 5 })).toEqual([])
    expect(activitiesFrom([null as unknown as Interaction], [])).toEqual([])
  })

  test('passes a broken login on, to be excluded as invalid', () => {
    const broken = { agentId: 'ann', from: 9, to: 3 }
    const activities = activitiesFrom([], [broken, null as unknown as Login])
    expect(activities).toEqual([{ ...broken, state: 'available' }, { state: 'available' }])
    expect(linkActivities(activities).map(({ counted }) => counted)).toEqual([null, null])
  })

  test('fills each login to the brim, and makes sound activities of sound data', () => {
    const login = fc
      .record({ agentId, from: moment, length: lapse(36_000_000) })
      .map(({ agentId, from, length }) => ({ agentId, from, to: from + length }))
    const legs = fc.array(fc.oneof(interactionArbitrary, brokenArbitrary(interactionArbitrary)), { maxLength: 20 })
    fc.assert(
      fc.property(legs, fc.array(login, { maxLength: 5 }), (legs, logins) => {
        const linked = linkActivities(activitiesFrom(legs, logins))
        for (const { agentId, from, to } of logins) {
          const length = linked
            .filter((activity) => activity.agentId === agentId)
            .flatMap(({ counted }) => counted ?? [])
            .reduce((sum, span) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)), 0)
          expect(length).toBe(to - from)
        }
      }),
    )
  })
})
