import fc from 'fast-check'
import type { AgentActivity, AgentState, ScheduledActivity } from '../../src/model/index.ts'
import { lapse, moment } from './moments.ts'
import { agentId, channel, queue } from './names.ts'

const WORKING: readonly AgentState[] = ['available', 'ringing', 'on-contact', 'wrap-up']
const RESTING: readonly AgentState[] = ['break', 'meeting', 'training', 'offline', 'lunch']

const state: fc.Arbitrary<AgentState> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORKING) },
  { weight: 1, arbitrary: fc.constantFrom(...RESTING) },
)

const HOURS = 3_600_000

/** A valid stretch of an agent's day; stretches of one agent may overlap. */
export const activityArbitrary: fc.Arbitrary<AgentActivity> = fc
  .tuple(
    fc.record({ agentId, from: moment, length: lapse(10 * HOURS), state }),
    fc.record(
      { channel, queue, reason: fc.constantFrom('coffee', 'coaching', 'system down'), contacts: fc.nat(12) },
      { requiredKeys: [] },
    ),
  )
  .map(([{ length, ...main }, rest]) => ({ ...main, to: main.from + length, ...rest }))

/** A valid stretch of an agent's planned day. */
export const scheduledActivityArbitrary: fc.Arbitrary<ScheduledActivity> = fc
  .tuple(
    fc.record({
      agentId,
      activity: fc.oneof(fc.constant('on-queue'), fc.constantFrom('break', 'meeting', 'training', 'lunch')),
      from: moment,
      length: lapse(10 * HOURS),
    }),
    fc.record({ paid: fc.boolean(), adherence: fc.boolean() }, { requiredKeys: [] }),
  )
  .map(([{ length, ...main }, rest]) => ({ ...main, to: main.from + length, ...rest }))
