import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { businessCalendar } from '../../src/calendar/index.ts'
import { isSoundTicket, ticketAsOf } from '../../src/model/index.ts'
import type { Ticket } from '../../src/model/index.ts'
import { evaluateSla, slaPolicy } from '../../src/sla/index.ts'
import type { SlaOutcome, SlaPolicy } from '../../src/sla/index.ts'
import { isInstant } from '../../src/time/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { moment } from '../arbitraries/moments.ts'
import { ticketArbitrary } from '../arbitraries/ticket.ts'
import { zoneName } from '../arbitraries/zone.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'
import { shifted } from '../laws/reshape.ts'
import { policyOver } from './policies.ts'

const tickets = ticketArbitrary.map(deepFreeze)
const anything = brokenArbitrary(ticketArbitrary).map(deepFreeze)
const policies = policyOver(zoneName)

/** An instant soon after a ticket's creation, where most happens, or any. */
const instants = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(moment, fc.nat(4 * 86_400_000)).map(([otherwise, later]) => (ticket: Ticket) => {
      const at: unknown = (ticket as Ticket | null | undefined)?.createdAt
      return isInstant(at) && isInstant(at + later) ? at + later : otherwise
    }),
  },
  { weight: 1, arbitrary: moment.map((at) => () => at) },
)

function holds(law: (ticket: Ticket, policy: SlaPolicy, asOf: number) => void, of = tickets): void {
  fc.assert(
    fc.property(of, policies, instants, (ticket, policy, at) => {
      law(ticket, policy, at(ticket))
    }),
    { numRuns: 60 },
  )
}

const keyOf = ({ target, cycle }: SlaOutcome): string => `${target} ${cycle}`
const byKey = (outcomes: readonly SlaOutcome[]): Map<string, SlaOutcome> =>
  new Map(outcomes.map((outcome) => [keyOf(outcome), outcome]))
const clockOf = (policy: SlaPolicy, { target }: SlaOutcome) =>
  policy.targets.find((one) => one.target === target)!.calendar

describe('an outcome', { timeout: 30_000 }, () => {
  test('is met if and only if it stopped with no more than its goal elapsed, and breached if and only if more has', () => {
    holds((ticket, policy, asOf) => {
      for (const { state, elapsed, goal, stoppedAt, reason } of evaluateSla(ticket, policy, { asOf })) {
        expect(state === 'breached').toBe(elapsed > goal)
        expect(state === 'met').toBe(elapsed <= goal && stoppedAt !== undefined && reason === undefined)
        expect(state === 'cancelled').toBe(elapsed <= goal && reason !== undefined)
        if (state === 'running' || state === 'paused') expect(stoppedAt).toBeUndefined()
      }
    })
  })

  test('accounts for all time of its clock', () => {
    holds((ticket, policy, asOf) => {
      for (const outcome of evaluateSla(ticket, policy, { asOf })) {
        const { startedAt, stoppedAt = asOf, elapsed, pausedTime, goal, remaining, breachedAt, dueAt, state } = outcome
        expect(elapsed + pausedTime).toBe(clockOf(policy, outcome).elapsed(startedAt, stoppedAt))
        expect([elapsed >= 0, pausedTime >= 0, remaining]).toEqual([true, true, goal - elapsed])
        expect(breachedAt).toBe(state === 'breached' ? dueAt : undefined)
        if (state === 'paused') expect(dueAt).toBeNull()
      }
    })
  })

  test('while it runs, is due at the earliest instant at which its goal has elapsed', () => {
    holds((ticket, policy, asOf) => {
      const seen = ticketAsOf(ticket, asOf)
      for (const outcome of evaluateSla(seen, policy, { asOf })) {
        const { state, dueAt, goal } = outcome
        if (state !== 'running' || dueAt === null || dueAt < asOf) continue
        const at = (instant: number): SlaOutcome =>
          byKey(evaluateSla(seen, policy, { asOf: instant })).get(keyOf(outcome))!
        expect(at(dueAt)).toMatchObject({ state: 'running', elapsed: goal, dueAt })
        if (dueAt > asOf) expect(at(dueAt - 1).elapsed).toBeLessThan(goal)
      }
    })
  })

  test('is breached from the instant it names, and not before', () => {
    holds((ticket, policy, asOf) => {
      for (const outcome of evaluateSla(ticket, policy, { asOf })) {
        const { breachedAt, goal, startedAt } = outcome
        if (breachedAt === undefined) continue
        const at = (instant: number): SlaOutcome =>
          byKey(evaluateSla(ticket, policy, { asOf: instant })).get(keyOf(outcome))!
        expect(at(breachedAt).elapsed).toBeGreaterThanOrEqual(goal)
        if (breachedAt > startedAt) expect(at(breachedAt - 1).state).not.toBe('breached')
      }
    })
  })

  test('that was breached stays breached, and cycles stay in their places', () => {
    fc.assert(
      fc.property(tickets, policies, instants, fc.nat(5 * 86_400_000), (ticket, policy, at, later) => {
        const asOf = at(ticket)
        const after = byKey(evaluateSla(ticket, policy, { asOf: asOf + later }))
        for (const outcome of evaluateSla(ticket, policy, { asOf })) {
          const then = after.get(keyOf(outcome))
          expect(then?.startedAt).toBe(outcome.startedAt)
          if (outcome.state !== 'breached') continue
          const { state, breachedAt, goal, priority } = outcome
          expect(then).toMatchObject({ state, breachedAt, goal, ...(priority !== undefined && { priority }) })
        }
      }),
    )
  })

  test('of the past is that of the ticket as it stood then', () => {
    const law = (ticket: Ticket, policy: SlaPolicy, asOf: number): void => {
      expect(evaluateSla(ticketAsOf(ticket, asOf), policy, { asOf })).toEqual(evaluateSla(ticket, policy, { asOf }))
    }
    holds(law)
    holds(law, anything)
  })

  test('is never due earlier for more statuses that pause it', () => {
    const statuses = fc.subarray(['new', 'open', 'pending', 'on-hold'] as const)
    fc.assert(
      fc.property(tickets, policies, instants, statuses, (ticket, policy, at, more) => {
        const asOf = at(ticket)
        const targets = policy.targets.map((target) => ({ ...target, pauseOn: [...target.pauseOn, ...more] }))
        const paused = byKey(evaluateSla(ticket, slaPolicy({ ...policy, targets }), { asOf }))
        for (const outcome of evaluateSla(ticket, policy, { asOf })) {
          const other = paused.get(keyOf(outcome))!
          expect(other.elapsed).toBeLessThanOrEqual(outcome.elapsed)
          if (other.dueAt !== null && outcome.dueAt !== null) {
            expect(other.dueAt).toBeGreaterThanOrEqual(outcome.dueAt)
          }
        }
      }),
    )
  })

  test('by a calendar in UTC moves with the ticket by whole weeks', () => {
    const hours = fc.constantFrom(
      { mon: [['09:00', '17:00']], wed: [['22:00', '06:00']], sat: [['00:00', '24:00']] } as const,
      {
        tue: [
          ['08:30', '12:00'],
          ['13:00', '17:15'],
        ],
        fri: [['09:00', '15:00']],
      } as const,
    )
    fc.assert(
      fc.property(
        tickets,
        policies,
        instants,
        hours,
        fc.integer({ min: -99, max: 99 }),
        (ticket, policy, at, open, weeks) => {
          const calendar = businessCalendar({ timeZone: 'UTC', hours: open })
          const moved = slaPolicy({ ...policy, targets: policy.targets.map((target) => ({ ...target, calendar })) })
          const by = weeks * 7 * 86_400_000
          const asOf = at(ticket)
          const move = (outcome: SlaOutcome): SlaOutcome => ({
            ...outcome,
            startedAt: outcome.startedAt + by,
            dueAt: outcome.dueAt === null ? null : outcome.dueAt + by,
            ...(outcome.stoppedAt !== undefined && { stoppedAt: outcome.stoppedAt + by }),
            ...(outcome.breachedAt !== undefined && { breachedAt: outcome.breachedAt + by }),
          })
          expect(evaluateSla(shifted(ticket, by), moved, { asOf: asOf + by })).toEqual(
            evaluateSla(ticket, moved, { asOf }).map(move),
          )
        },
      ),
    )
  })

  test('of whatever a record is, holds no number that is none', () => {
    holds((record, policy, asOf) => {
      const outcomes = evaluateSla(record, policy, { asOf })
      if (!isSoundTicket(ticketAsOf(record, asOf))) expect(outcomes).toEqual([])
      for (const value of outcomes.flatMap((outcome) => Object.values(outcome) as unknown[])) {
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
      }
    }, anything)
  })
})

test('junk instead of a ticket promises nothing', () => {
  const policy = slaPolicy({ name: 'p', targets: [{ target: 'resolution', goal: 1 }] })
  for (const junk of [null, undefined, 1, 'ticket', [], {}]) {
    expect(evaluateSla(junk as never, policy, { asOf: 0 })).toEqual([])
  }
})
