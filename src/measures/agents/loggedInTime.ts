import type { AgentActivity } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { PooledMeasureFactory } from '../defineMeasure.ts'
import { activitySteps, agentTimeSpecs } from './agentTime.ts'
import type { AgentTimeOptions } from './agentTime.ts'

/** The time an agent was logged in: in any state but `offline`. */
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
