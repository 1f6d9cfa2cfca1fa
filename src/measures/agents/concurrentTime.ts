import type { AgentActivity } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { PooledMeasureFactory } from '../defineMeasure.ts'
import { activitySteps, agentTimeSpecs } from './agentTime.ts'
import type { AgentTimeOptions } from './agentTime.ts'

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
export const concurrentTime: PooledMeasureFactory<AgentActivity, AgentTimeOptions> = /* @__PURE__ */ defineMeasure<
  AgentActivity,
  AgentTimeOptions,
  AgentTimeOptions
>({
  id: 'concurrentTime',
  unit: 'contacts',
  options: /* @__PURE__ */ agentTimeSpecs(),
  steps: (options) =>
    activitySteps(options, (activity, counted) =>
      activity.state === 'on-contact' ? { value: [activity], over: counted } : 'other-state',
    ),
})
