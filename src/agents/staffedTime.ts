import { totalOf } from '../metric/index.ts'
import type { AgentMetric } from './agentMetric.ts'
import { linkedActivities } from './linkedActivities.ts'
import { loggedInTime } from './loggedInTime.ts'
import type { AgentTimeOptions } from './timeBody.ts'

/**
 * The time, in milliseconds, that agents were logged in: in any state but `offline`, breaks and meetings included.
 * An agent's time counts once, however many activities overlap.
 *
 * This is Avaya's staffed time and Amazon Connect's online time, summed over the agents.
 *
 * `count` is the number of activities counted, one that lies in several buckets once in each. Excluded: `invalid`,
 * `out-of-period`, `offline`, and `overlapped` (wholly covered by an activity that counts in its stead). The value is
 * `null` where nobody was logged in.
 *
 * @example
 * ```ts
 * const day = [
 *   { agentId: 'ann', state: 'available', from: 0, to: hours(3) },
 *   { agentId: 'ann', state: 'break', from: hours(3), to: hours(4) },
 *   { agentId: 'ann', state: 'offline', from: hours(4), to: hours(9) },
 * ]
 * staffedTime(day).value // => hours(4)
 * ```
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html
 * @since 0.1.0
 */
export const staffedTime: AgentMetric<AgentTimeOptions> = /* @__PURE__ */ totalOf(loggedInTime, {
  id: 'staffedTime',
  label: 'Staffed time',
  better: 'neutral',
  linking: linkedActivities,
})
