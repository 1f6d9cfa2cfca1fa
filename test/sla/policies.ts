import fc from 'fast-check'
import { businessCalendar } from '../../src/calendar/index.ts'
import type { TicketStatus } from '../../src/model/index.ts'
import { slaPolicy } from '../../src/sla/index.ts'
import type { SlaGoal, SlaPolicy, SlaTargetDefinition, SlaTargetName } from '../../src/sla/index.ts'
import { wallClock } from '../../src/time/index.ts'
import type { Clock } from '../../src/time/index.ts'
import { calendarOptions } from '../arbitraries/calendar.ts'

const NAMES: readonly SlaTargetName[] = [
  'first-response',
  'next-response',
  'periodic-update',
  'requester-wait',
  'agent-work',
  'resolution',
]
const STATUSES: readonly TicketStatus[] = ['new', 'open', 'pending', 'on-hold', 'solved', 'closed']

/** A goal of up to `longest`: one for all, or one by priority. */
export function goalUpTo(longest: number): fc.Arbitrary<SlaGoal> {
  const length = fc.integer({ min: 1, max: longest })
  return fc.oneof(
    length,
    fc.record(
      { low: length, normal: length, high: length, urgent: length, default: length },
      { requiredKeys: ['default'] },
    ),
  )
}

/** One definition of each of some targets, in any order. */
export function targetsOf(
  goal: fc.Arbitrary<SlaGoal>,
  clock: fc.Arbitrary<Clock>,
): fc.Arbitrary<readonly SlaTargetDefinition[]> {
  return fc.shuffledSubarray([...NAMES], { minLength: 1 }).chain((names) =>
    fc.tuple(
      ...names.map((target) =>
        fc.record(
          {
            target: fc.constant(target),
            goal,
            calendar: clock,
            pauseOn: fc.subarray([...STATUSES]),
            onPriorityChange: fc.constantFrom('retarget' as const, 'keep' as const),
            reopen: fc.constantFrom('resume' as const, 'first-solve' as const, 'new-cycle' as const),
            unansweredAtSolve: fc.constantFrom('cancel' as const, 'cancel' as const, 'run' as const),
          },
          { requiredKeys: ['target', 'goal'] },
        ),
      ),
    ),
  )
}

/** The wall clock, or a business calendar with weekly hours and exceptions in the weeks of the generated tickets. */
export function clocks(zone: fc.Arbitrary<string>): fc.Arbitrary<Clock> {
  const weekly = calendarOptions(zone, Date.UTC(2026, 2, 30)).filter(({ hours }) =>
    Object.values(hours).some((windows) => windows !== undefined && windows.length > 0),
  )
  return fc.oneof(fc.constant(wallClock), weekly.map(businessCalendar))
}

/** A policy for every ticket. */
export function policyOver(zone: fc.Arbitrary<string>): fc.Arbitrary<SlaPolicy> {
  return targetsOf(goalUpTo(3 * 86_400_000), clocks(zone)).map((targets) => slaPolicy({ name: 'any', targets }))
}
