import { defineMeasure } from '../metric/index.ts'
import type { MeasureMaker, PooledMeasure } from '../metric/index.ts'
import type { AgentActivity } from '../model/index.ts'
import { activityBody } from './activityBody.ts'
import { agentTimeOptions } from './timeBody.ts'
import type { AgentTimeOptions } from './timeBody.ts'

/**
 * The time of all contacts of an agent, over the time the agent had at least one. Both in milliseconds; it takes
 * activities linked by `linkActivities`. Excluded: `invalid`, `out-of-period`, `other-state`.
 *
 * @example
 * ```ts
 * const [record] = linkActivities([{ agentId: 'ada', state: 'on-contact', from: 0, to: 60_000 }])
 * concurrentTime()(record) // => [{ value: 60_000, over: 60_000, at: 0, agentId: 'ada', group: undefined }]
 * ```
 * @since 0.1.0
 */
export const concurrentTime: MeasureMaker<
  AgentActivity,
  AgentTimeOptions,
  PooledMeasure<AgentActivity>
> = /* @__PURE__ */ defineMeasure({
  id: 'concurrentTime',
  unit: 'contacts',
  options: agentTimeOptions,
  make: (options) =>
    activityBody(options, (activity, counted) =>
      activity.state === 'on-contact' ? { value: [activity], over: counted } : 'other-state',
    ),
})
