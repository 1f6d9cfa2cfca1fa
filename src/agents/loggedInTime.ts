import { defineMeasure } from '../metric/index.ts'
import type { MeasureMaker, PooledMeasure } from '../metric/index.ts'
import type { AgentActivity } from '../model/index.ts'
import { activityBody } from './activityBody.ts'
import { agentTimeOptions } from './timeBody.ts'
import type { AgentTimeOptions } from './timeBody.ts'

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
export const loggedInTime: MeasureMaker<
  AgentActivity,
  AgentTimeOptions,
  PooledMeasure<AgentActivity>
> = /* @__PURE__ */ defineMeasure({
  id: 'loggedInTime',
  unit: 'ms',
  options: agentTimeOptions,
  make: (options) =>
    activityBody(options, ({ state }, counted) =>
      state === 'offline' ? 'offline' : { value: counted, over: counted },
    ),
})
