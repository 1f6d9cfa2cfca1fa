import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agentTime, linkActivities } from '../../src/link/index.ts'
import type { LinkedActivity } from '../../src/link/index.ts'
import type { AgentActivity } from '../../src/model/index.ts'
import { activityArbitrary } from '../arbitraries/activity.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'

const STATES = ['on-contact', 'wrap-up', 'ringing', 'available', 'break', 'lunch', 'offline']

/** Activities on a short ruler, so that they overlap in every way. */
const crowded: fc.Arbitrary<readonly AgentActivity[]> = fc.array(
  fc
    .tuple(fc.constantFrom('ann', 'bob'), fc.constantFrom(...STATES), fc.nat(30), fc.nat(12))
    .map(([agentId, state, from, length]) => Object.freeze({ agentId, state, from, to: from + length })),
  { maxLength: 10 },
)

function stretch(state: string, from: number, to: number, more: object = {}): AgentActivity {
  return { agentId: 'ann', state, from, to, ...more }
}

function counted(...activities: readonly AgentActivity[]): unknown[] {
  return linkActivities(activities).map((activity) => activity.counted?.map(({ from, to }) => [from, to]) ?? null)
}

/** Who has a moment, by the definition alone. */
function holders(linked: readonly LinkedActivity[], agentId: string, moment: number): readonly LinkedActivity[] {
  return linked.filter((activity) => {
    return activity.agentId === agentId && activity.counted?.some(({ from, to }) => moment >= from && moment < to)
  })
}

describe('linkActivities', () => {
  test('unites overlapping contacts into one stretch', () => {
    expect(counted(stretch('on-contact', 0, 60), stretch('on-contact', 40, 90))).toEqual([[[0, 60]], [[60, 90]]])
    expect(counted(stretch('on-contact', 0, 60), stretch('on-contact', 10, 20))).toEqual([[[0, 60]], []])
  })

  test('lets contact go before wrap-up, ringing, available, anything else and offline', () => {
    const all = STATES.map((state, index) => stretch(state, 0, 10 * (index + 1)))
    expect(counted(...all.toReversed()).toReversed()).toEqual([
      [[0, 10]],
      [[10, 20]],
      [[20, 30]],
      [[30, 40]],
      [[50, 50]].slice(1),
      [[40, 60]],
      [[60, 70]],
    ])
  })

  test('gives a moment to the state that began first, among states that are equal', () => {
    expect(counted(stretch('lunch', 5, 20), stretch('break', 0, 10))).toEqual([[[10, 20]], [[0, 10]]])
  })

  test('cuts a state in two that another interrupts', () => {
    expect(counted(stretch('available', 0, 60), stretch('on-contact', 20, 30))).toEqual([
      [
        [0, 20],
        [30, 60],
      ],
      [[20, 30]],
    ])
  })

  test('keeps agents apart', () => {
    expect(counted(stretch('available', 0, 9), { ...stretch('available', 0, 9), agentId: 'bob' })).toEqual([
      [[0, 9]],
      [[0, 9]],
    ])
  })

  test('gives each moment to one activity, and to the one that comes first', () => {
    const rank = ({ state }: AgentActivity) => Math.min(STATES.indexOf(state), state === 'offline' ? 9 : 4)
    fc.assert(
      fc.property(crowded, fc.constantFrom('ann', 'bob'), (activities, agentId) => {
        const linked = linkActivities(activities)
        const wrong = Array.from({ length: 43 }, (_, moment) => moment).filter((moment) => {
          const present = linked.filter((one) => one.agentId === agentId && one.from <= moment && moment < one.to)
          const [holder, ...others] = holders(linked, agentId, moment)
          if (holder === undefined || others.length > 0) return present.length + others.length > 0
          const rivals = present.filter((one) => rank(one) <= rank(holder))
          return rivals.some((one) => rank(one) < rank(holder) || one.from < holder.from) || !present.includes(holder)
        })
        expect(wrong).toEqual([])
      }),
    )
  })

  test('keeps every record in its place and changes none', () => {
    const any = fc.oneof({ weight: 2, arbitrary: activityArbitrary }, brokenArbitrary(activityArbitrary))
    fc.assert(
      fc.property(fc.array(any), (activities) => {
        const copy = structuredClone(activities)
        const linked = linkActivities(activities)
        expect(activities).toEqual(copy)
        expect(linked.length).toBe(activities.length)
        linked.forEach(({ counted: _counted, tellsContacts: _tells, ...rest }, index) => {
          // What somebody else keeps under the names of the link gives way to it.
          const given: unknown = activities[index]
          const {
            counted: _others,
            tellsContacts: _also,
            ...record
          } = (typeof given === 'object' && given !== null ? { ...given } : {}) as LinkedActivity
          expect(rest).toEqual(record)
        })
      }),
    )
  })

  test('keeps activities that contradict themselves apart', () => {
    const sound = stretch('available', 0, 10)
    const broken = [
      { ...sound, to: -1 },
      { ...sound, to: Number.NaN },
      { ...sound, from: '0' },
      { ...sound, agentId: '' },
      { ...sound, agentId: undefined },
      { ...sound, state: undefined },
      { ...sound, contacts: -1 },
      { ...sound, contacts: 0.5 },
      { ...sound, contacts: 1e300 },
      { ...sound, to: 367 * 86_400_000 },
      null,
      'junk',
    ] as unknown as AgentActivity[]
    expect(counted(...broken, sound)).toEqual([...broken.map(() => null), [[0, 10]]])
    expect(counted({ ...sound, to: 366 * 86_400_000, contacts: null as unknown as undefined })).toEqual([
      [[0, 366 * 86_400_000]],
    ])
  })

  test('knows whose activities tell contacts', () => {
    const linked = linkActivities([
      stretch('available', 0, 1),
      stretch('on-contact', 1, 2, { contacts: 0 }),
      { ...stretch('available', 0, 1), agentId: 'bob' },
    ])
    expect(linked.map(({ tellsContacts }) => tellsContacts)).toEqual([true, true, false])
  })

  test('recognises its own work', () => {
    const [linked] = linkActivities([stretch('available', 0, 1)])
    expect(agentTime.isLinked(linked!)).toBe(true)
    expect(agentTime.isLinked(stretch('available', 0, 1))).toBe(false)
    expect(agentTime.isLinked(null as unknown as AgentActivity)).toBe(true)
  })
})
