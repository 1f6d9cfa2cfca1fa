import type { Span } from '../internal/spans.ts'
import type { LinkedActivity } from '../link/index.ts'
import type { MeasureBody } from '../metric/index.ts'
import type { AgentActivity } from '../model/index.ts'
import { activities } from './activities.ts'
import type { AgentExclusion } from './agentExclusion.ts'
import { timeBody } from './timeBody.ts'
import type { AgentTimeOptions } from './timeBody.ts'
import type { TimeParts } from './timeSamples.ts'

/** A measure of activities, as `linkActivities` gives them, each with the part of its agent's time that it stands for. */
export function activityBody(
  options: AgentTimeOptions,
  partsOf: (activity: LinkedActivity, counted: readonly Span[]) => TimeParts | AgentExclusion,
): MeasureBody<AgentActivity> {
  return timeBody(activities, options, (activity) => {
    const linked = activity as LinkedActivity
    return partsOf(linked, linked.counted ?? [])
  })
}
