import { ratioOf } from '../metric/index.ts'
import type { AgentMetric } from './agentMetric.ts'
import { linkedActivities } from './linkedActivities.ts'
import { occupiedTime } from './occupiedTime.ts'
import type { OccupancyOptions } from './occupiedTime.ts'

/**
 * The share of the time at the queue's disposal that agents were busy with contacts: time on contacts and in wrap-up,
 * over that and the time available. The sums run over all agents; an agent's time counts once, however many contacts
 * overlap, so that one chat at a time or four make no difference (see {@link averageConcurrency}).
 *
 * This is the occupancy of Amazon Connect, where hold and wrap-up are contact time and ringing is neither contact nor
 * idle (`ringing: 'exclude'`). Texts on staffing mean offered work over agents instead, and slot views of chat mean
 * used over total capacity. Breaks, meetings and the like are on neither side.
 *
 * `count` is the number of activities counted, one that lies in several buckets once in each. Excluded: `invalid`,
 * `out-of-period`, `ringing`, `other-state` (every state but those named), and `overlapped` (wholly covered by an
 * activity that counts in its stead). The value is `null` where there was neither contact nor available time.
 *
 * @example
 * ```ts
 * occupancy([
 *   { agentId: 'ann', state: 'on-contact', from: 0, to: minutes(40) },
 *   { agentId: 'ann', state: 'wrap-up', from: minutes(40), to: minutes(45) },
 *   { agentId: 'ann', state: 'available', from: minutes(45), to: minutes(60) },
 * ]).value // => 0.75
 * ```
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html
 * @since 0.1.0
 */
export const occupancy: AgentMetric<OccupancyOptions> = /* @__PURE__ */ ratioOf(occupiedTime, {
  id: 'occupancy',
  label: 'Occupancy',
  better: 'neutral',
  linking: linkedActivities,
})
