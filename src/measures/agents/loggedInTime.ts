import type { AgentActivity } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { PooledMeasureFactory } from '../defineMeasure.ts'
import { activitySteps, agentTimeSpecs } from './agentTime.ts'
import type { AgentTimeOptions } from './agentTime.ts'

/**
 * The time an agent was logged in: in any state but `offline`. In milliseconds; it takes activities linked by
 * `linkActivities`. Excluded: `invalid`, `out-of-period`, `overlapped`, `offline`.
 *
 * @example
 * ```ts
 * const [record] = linkActivities([{ agentId: 'ada', state: 'break', from: 0, to: 60_000 }])
 * loggedInTime()(record) // => [{ value: 60_000, over: 60_000, at: 0, agentId: 'ada', group: undefined }]
 * ```
 * @since 0.1.0
 */
export const loggedInTime: PooledMeasureFactory<AgentActivity, AgentTimeOptions> = /* @__PURE__ */ defineMeasure<
  AgentActivity,
  AgentTimeOptions,
  AgentTimeOptions
>({
  id: 'loggedInTime',
  unit: 'ms',
  options: /* @__PURE__ */ agentTimeSpecs(),
  steps: (options) =>
    activitySteps(options, ({ state }, counted) =>
      state === 'offline' ? 'offline' : { value: counted, over: counted },
    ),
})
