import { agentTime } from '../../link/index.ts'
import { concurrentTime } from '../../measures/index.ts'
import type { AgentTimeOptions } from '../../measures/index.ts'
import type { AgentActivity } from '../../model/index.ts'
import { ratioOf } from '../kinds.ts'
import type { Metric } from '../metric.ts'

/**
 * How many contacts an agent had at once, on average over the time with at least one: the summed lengths of all
 * `on-contact` activities over the time that they cover agent by agent. 1 means one at a time.
 *
 * `count` is the number of activities counted, one that lies in several buckets once in each. Excluded: `invalid`,
 * `out-of-period` and `other-state` (every state but `on-contact`). The value is `null` where nobody was in contact.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * averageConcurrency([
 *   { agentId: 'ann', state: 'on-contact', from: 0, to: 60 },
 *   { agentId: 'ann', state: 'on-contact', from: 20, to: 80 },
 * ]).value // => 1.5
 * ```
 * @since 0.1.0
 */
export const averageConcurrency: Metric<AgentActivity, AgentTimeOptions> = /* @__PURE__ */ ratioOf(concurrentTime, {
  id: 'averageConcurrency',
  label: 'Average concurrency',
  better: 'neutral',
  linking: { specs: {}, of: () => agentTime },
})
