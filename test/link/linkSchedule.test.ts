import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkSchedule, schedule } from '../../src/link/index.ts'
import type { LinkedSchedule } from '../../src/link/index.ts'
import type { AgentActivity, ScheduledActivity } from '../../src/model/index.ts'
import { activityArbitrary, scheduledActivityArbitrary } from '../arbitraries/activity.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'

function plan(activity: string, from: number, to: number, more: object = {}): ScheduledActivity {
  return { agentId: 'ann', activity, from, to, ...more }
}

function did(state: string, from: number, to: number, more: object = {}): AgentActivity {
  return { agentId: 'ann', state, from, to, ...more }
}

function spansOf(linked: readonly LinkedSchedule[]): unknown[] {
  return linked.map(({ kind, spans }) => [kind, ...spans.map(({ from, to }) => `${from}-${to}`)])
}

const agent = fc.constantFrom('ann', 'bob')
const ruler = fc.tuple(fc.nat(30), fc.nat(12)).map(([from, length]) => ({ from, to: from + length }))
const plans = fc.array(
  fc
    .tuple(agent, fc.constantFrom('on-queue', 'lunch'), ruler)
    .map(([agentId, activity, span]) => Object.freeze({ agentId, activity, ...span })),
  { maxLength: 6 },
)
const deeds = fc.array(
  fc
    .tuple(agent, fc.constantFrom('available', 'on-contact', 'lunch'), ruler)
    .map(([agentId, state, span]) => Object.freeze({ agentId, state, ...span })),
  { maxLength: 8 },
)

function has(spans: readonly { readonly from: number; readonly to: number }[], moment: number): boolean {
  return spans.some(({ from, to }) => from <= moment && moment < to)
}

describe('linkSchedule', () => {
  test('puts what was done beside what was planned', () => {
    const [one, outside] = linkSchedule([plan('on-queue', 10, 60)], [did('available', 0, 20), did('break', 50, 70)])
    expect(one).toEqual({
      ...plan('on-queue', 10, 60),
      kind: 'scheduled',
      spans: [{ from: 10, to: 60 }],
      actual: [did('available', 0, 20), did('break', 50, 70)],
    })
    expect(outside).toMatchObject({ kind: 'outside', agentId: 'ann', from: 0, to: 70 })
    expect(spansOf([outside!])).toEqual([['outside', '0-10', '60-70']])
  })

  test('lets an activity that is laid over another cover it', () => {
    const shift = [plan('on-queue', 0, 100), plan('lunch', 40, 60), plan('meeting', 50, 55)]
    const expected = [
      ['scheduled', '0-40', '60-100'],
      ['scheduled', '40-50', '55-60'],
      ['scheduled', '50-55'],
    ]
    expect(spansOf(linkSchedule(shift, []))).toEqual(expected)
    expect(spansOf(linkSchedule(shift.toReversed(), []))).toEqual(expected.toReversed())
    expect(spansOf(linkSchedule([plan('on-queue', 0, 100), plan('lunch', 0, 20)], []))).toEqual([
      ['scheduled', '20-100'],
      ['scheduled', '0-20'],
    ])
    expect(spansOf(linkSchedule([plan('on-queue', 0, 10), plan('lunch', 5, 15)], []))).toEqual([
      ['scheduled', '0-5'],
      ['scheduled', '5-15'],
    ])
  })

  test('gives each moment to the plan that began last, and finds all that was done in it', () => {
    fc.assert(
      fc.property(plans, deeds, (scheduled, activities) => {
        const linked = linkSchedule(scheduled, activities)
        expect(linked.slice(0, scheduled.length).map(({ agentId, from, to }) => ({ agentId, from, to }))).toEqual(
          scheduled.map(({ agentId, from, to }) => ({ agentId, from, to })),
        )
        const wrong = Array.from({ length: 86 }, (_, index) => index).filter((index) => {
          const [agentId, moment] = [index < 43 ? 'ann' : 'bob', index % 43]
          const isThere = (one: AgentActivity | ScheduledActivity) => one.agentId === agentId && has([one], moment)
          const [planned, done] = [scheduled.filter(isThere), activities.filter(isThere)]
          const [holder, ...others] = linked.filter((one) => one.agentId === agentId && has(one.spans, moment))
          if (holder === undefined || others.length > 0) return planned.length + done.length + others.length > 0
          if (holder.actual.filter(isThere).length !== done.length) return true
          if (holder.actual.some(({ from, to }) => from >= holder.to || to <= holder.from)) return true
          if (planned.length > 0) return planned.some(({ from }) => from > holder.from) || holder.kind !== 'scheduled'
          return holder.kind !== (scheduled.some((one) => one.agentId === agentId) ? 'outside' : 'unscheduled')
        })
        expect(wrong).toEqual([])
      }),
    )
  })

  test('finds all states at every moment, however many activities are alike', () => {
    const states = ['available', 'on-contact', 'lunch']
    const long = fc.tuple(fc.nat(9), fc.nat(33)).map(([from, length]) => ({ from, to: from + length }))
    const alike = fc.array(
      fc.tuple(fc.constantFrom(...states), long).map(([state, span]) => did(state, span.from, span.to)),
      { maxLength: 90 },
    )
    fc.assert(
      fc.property(plans, alike, (scheduled, activities) => {
        const wrong = linkSchedule(scheduled, activities).flatMap(({ agentId, spans, actual }) =>
          Array.from({ length: 43 }, (_, moment) => moment).filter((moment) => {
            if (agentId !== 'ann') return false
            const at = (all: readonly AgentActivity[]) =>
              states.filter((state) => all.some((one) => one.state === state && has([one], moment)))
            return has(spans, moment) && at(actual).join() !== at(activities).join()
          }),
        )
        expect(wrong).toEqual([])
      }),
    )
  })

  test('does not depend on the order of the data', () => {
    const both = fc.tuple(plans, deeds)
    const shuffled = both.chain(([scheduled, activities]) =>
      fc.tuple(
        fc.constant([scheduled, activities] as const),
        fc.shuffledSubarray(scheduled, { minLength: scheduled.length }),
        fc.shuffledSubarray(activities, { minLength: activities.length }),
      ),
    )
    const sorted = (linked: readonly LinkedSchedule[]) => linked.map((record) => JSON.stringify(record)).sort()
    fc.assert(
      fc.property(shuffled, ([[scheduled, activities], otherScheduled, otherActivities]) => {
        expect(sorted(linkSchedule(otherScheduled, otherActivities))).toEqual(
          sorted(linkSchedule(scheduled, activities)),
        )
      }),
    )
  })

  test('tells apart by name what is planned for the very same time', () => {
    const twins = [plan('on-queue', 0, 10), plan('lunch', 0, 10), plan('on-queue', 0, 10, { paid: false })]
    const owners = (scheduled: readonly ScheduledActivity[]) =>
      linkSchedule(scheduled, []).flatMap(({ activity, paid, spans }) => (spans.length > 0 ? [[activity, paid]] : []))
    expect(owners(twins)).toHaveLength(1)
    expect(owners(twins.toReversed())).toEqual(owners(twins))
  })

  test('tells agents without a schedule from those outside theirs', () => {
    const linked = linkSchedule([plan('on-queue', 0, 10)], [did('available', 0, 10, { agentId: 'bob' })])
    expect(spansOf(linked)).toEqual([
      ['scheduled', '0-10'],
      ['unscheduled', '0-10'],
    ])
  })

  test('loses nothing that contradicts itself', () => {
    const scheduled = fc.array(fc.oneof(scheduledActivityArbitrary, brokenArbitrary(scheduledActivityArbitrary)))
    const activities = fc.array(fc.oneof(activityArbitrary, brokenArbitrary(activityArbitrary)))
    fc.assert(
      fc.property(scheduled, activities, (scheduled, activities) => {
        const copy = structuredClone([scheduled, activities])
        const linked = linkSchedule(scheduled, activities)
        expect([scheduled, activities]).toEqual(copy)
        const ofSchedule = linked.slice(0, scheduled.length)
        expect(ofSchedule.every(({ kind }) => kind === 'scheduled' || kind === 'invalid')).toBe(true)
        const seen = new Set(linked.flatMap(({ actual }) => actual))
        const invalid = linked.slice(scheduled.length).filter(({ kind }) => kind === 'invalid').length
        const empty = activities.filter(
          (one) => (one as AgentActivity | null)?.from === (one as AgentActivity | null)?.to,
        )
        const unseen = activities.filter((one) => !seen.has(one) && !empty.includes(one))
        expect(unseen.length).toBeLessThanOrEqual(invalid)
      }),
    )
    const broken = [
      plan('on-queue', 5, 1),
      plan('on-queue', 0, 1, { paid: 'yes' }),
      plan('on-queue', 0, Number.NaN),
      null,
    ]
    const linked = linkSchedule(broken as ScheduledActivity[], [null, did('available', 2, 1)] as AgentActivity[])
    expect(linked.map(({ kind }) => kind)).toEqual(Array<string>(6).fill('invalid'))
  })
})

describe('schedule', () => {
  const link = schedule([plan('on-queue', 0, 10)])

  test('links activities, and passes on what is linked', () => {
    const linked = link.link([did('available', 0, 5)])
    expect(linked).toEqual(linkSchedule([plan('on-queue', 0, 10)], [did('available', 0, 5)]))
    expect(link.link(linked as LinkedSchedule[])).toEqual(linked)
    expect(link.link([])).toEqual(linkSchedule([plan('on-queue', 0, 10)], []))
  })

  test('recognises what is linked', () => {
    expect(link.isLinked(link.link([])[0] as LinkedSchedule)).toBe(true)
    expect(link.isLinked(did('available', 0, 5))).toBe(false)
    expect(link.isLinked(null as unknown as LinkedSchedule)).toBe(true)
  })

  test('is the same link for the same schedule alone', () => {
    expect(schedule([plan('on-queue', 0, 10)]).id).toBe(link.id)
    expect(schedule([plan('on-queue', 0, 11)]).id).not.toBe(link.id)
    expect(schedule([plan('on-queue', 0, 10, { paid: false })]).id).not.toBe(link.id)
    expect(schedule([plan('on-queue', 0, 10), null as unknown as ScheduledActivity]).id).not.toBe(link.id)
  })
})
