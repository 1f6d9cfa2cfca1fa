import { ratioOf } from '../metric/index.ts'
import type { AgentMetric } from './agentMetric.ts'
import { concurrentTime } from './concurrentTime.ts'
import { linkedActivities } from './linkedActivities.ts'
import type { AgentTimeOptions } from './timeBody.ts'

/**
 * How many contacts an agent had at once, on average over the time with at least one: the summed lengths of all
 * `on-contact` activities over the time that they cover agent by agent. 1 means one at a time.
 *
 * `count` is the number of activities counted, one that lies in several buckets once in each. Excluded: `invalid`,
 * `out-of-period` and `other-state` (every state but `on-contact`). The value is `null` where nobody was in contact.
 *
 * @example
 * ```ts
 * averageConcurrency([
 *   { agentId: 'ann', state: 'on-contact', from: 0, to: 60 },
 *   { agentId: 'ann', state: 'on-contact', from: 20, to: 80 },
 * ]).value // => 1.5
 * ```
 * @since 0.1.0
 */
export const averageConcurrency: AgentMetric<AgentTimeOptions> = /* @__PURE__ */ ratioOf(concurrentTime, {
  id: 'averageConcurrency',
  label: 'Average concurrency',
  better: 'neutral',
  linking: linkedActivities,
})
