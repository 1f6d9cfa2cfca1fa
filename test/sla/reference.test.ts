import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ticketAsOf } from '../../src/model/index.ts'
import type { Actor, Ticket, TicketStatus } from '../../src/model/index.ts'
import { evaluateSla, slaPolicy } from '../../src/sla/index.ts'
import { wallClock } from '../../src/time/index.ts'
import { priority } from '../arbitraries/names.ts'
import { historyOf, step } from '../arbitraries/ticketHistory.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'
import { goalUpTo, targetsOf } from './policies.ts'
import { tickClock, ticked } from './ticks.ts'

/** Clocks so coarse that due times often fall on closings and pauses. */
const clock = fc.constantFrom(
  wallClock,
  tickClock((digit) => digit >= 2 && digit < 8),
  tickClock((digit) => digit % 3 !== 0),
)

/** Tickets whose lives are told in milliseconds, so that they can be counted one by one. */
const ticket: fc.Arbitrary<Ticket> = fc
  .record({
    createdAt: fc.nat(9),
    author: fc.constantFrom<Actor>('customer', 'customer', 'customer', 'agent'),
    said: fc.boolean(),
    steps: fc.array(fc.tuple(fc.nat(6), step), { maxLength: 14 }),
    header: fc.record({ priority }, { requiredKeys: [] }),
    born: fc.constantFrom<TicketStatus | undefined>('solved', 'pending', ...Array<undefined>(10)),
  })
  .map(({ createdAt, author, said, steps, header, born }) => {
    const { events, current } = historyOf(createdAt, header, steps)
    const first = events.find((event) => event.type === 'status')
    const known = events.map((event) => (event === first && born !== undefined ? { ...event, from: born } : event))
    const opening = said ? [{ type: 'message', at: createdAt, from: author } as const] : []
    return deepFreeze({ id: 't', createdAt, createdBy: author, ...current, events: [...opening, ...known] })
  })

test('counted millisecond by millisecond, every outcome is the same', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(ticket, targetsOf(goalUpTo(14), clock), fc.nat(70), (given, targets, later) => {
      const asOf = given.createdAt + later
      const policy = slaPolicy({ name: 'any', targets })
      const found = evaluateSla(given, policy, { asOf })
      const seen = ticketAsOf(given, asOf)
      const expected = policy.targets.flatMap((target) =>
        ticked(seen, target, asOf).map((line) => ({ target: target.target, ...line })),
      )
      const shown = found.map(
        ({ target, cycle, startedAt, goal, priority, elapsed, pausedTime, dueAt, state, stoppedAt }) => ({
          target,
          cycle,
          startedAt,
          goal,
          priority,
          elapsed,
          pausedTime,
          dueAt,
          state,
          stoppedAt,
        }),
      )
      expect(shown).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})
