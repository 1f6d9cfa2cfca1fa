import type { Specs } from '../internal/options.ts'
import { oneOf } from '../internal/specs.ts'
import { defineMeasure } from '../metric/index.ts'
import type { MeasureMaker, PooledMeasure } from '../metric/index.ts'
import type { AgentActivity } from '../model/index.ts'
import type { Instant } from '../time/index.ts'
import { activityBody } from './activityBody.ts'
import { isOnQueue } from './states.ts'
import { agentTimeOptions } from './timeBody.ts'
import type { AgentTimeOptions } from './timeBody.ts'

/** What the contacts per hour can be asked. */
export interface ContactsPerHourOptions extends AgentTimeOptions {
  /**
   * Which hours count: those in which the agent was available, rung, in contact or wrapping up (Genesys' interactions
   * per hour), or all in which the agent was logged in.
   * @defaultValue `'on-queue'`
   */
  readonly over?: 'on-queue' | 'staffed' | undefined
}

/**
 * The contacts an agent handled, over the hours that the agent worked. The contacts of a stretch are spread evenly over
 * it, in contacts times the milliseconds of an hour, so that value over time is contacts per hour; it takes activities
 * linked by `linkActivities`. Excluded: `invalid`, `out-of-period`, `overlapped`, `not-recorded`, `offline`,
 * `other-state`.
 *
 * @example
 * ```ts
 * const [record] = linkActivities([{ agentId: 'ada', state: 'on-contact', from: 0, to: 60_000, contacts: 1 }])
 * handledContacts()(record) // => [{ value: 3_600_000, over: 60_000, at: 0, agentId: 'ada', group: undefined }]
 * ```
 * @since 0.1.0
 */
export const handledContacts: MeasureMaker<
  AgentActivity,
  ContactsPerHourOptions,
  PooledMeasure<AgentActivity>
> = /* @__PURE__ */ defineMeasure({
  id: 'handledContacts',
  unit: 'per-hour',
  options: handledOptions,
  make: (options) =>
    activityBody(options, (activity, counted) => {
      const { state, contacts, tellsContacts } = activity
      if (!tellsContacts) return 'not-recorded'
      const isHour = options.over === 'staffed' ? state !== 'offline' : isOnQueue(state)
      if (!isHour && !contacts) return state === 'offline' ? 'offline' : 'other-state'
      return {
        value: contacts ? [activity] : [],
        over: isHour ? counted : [],
        worth: spread(activity, (contacts ?? 0) * HOUR),
      }
    }),
})

const HOUR = 3_600_000

/** Spreads an amount evenly over a stretch, in whole numbers that add up to it however the stretch is cut. */
function spread({ from, to }: AgentActivity, amount: number): (begin: Instant, end: Instant) => number {
  if (from === to) return () => amount
  const until = (at: Instant): number => Math.round((amount * (at - from)) / (to - from))
  return (begin, end) => until(end) - until(begin)
}

function handledOptions(): Specs<ContactsPerHourOptions, 'over'> {
  return { over: oneOf('on-queue', 'staffed'), ...agentTimeOptions() }
}
