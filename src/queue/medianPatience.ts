import { confidenceOption, metricOf } from '../metric/index.ts'
import type { ConfidenceOptions } from '../metric/index.ts'
import { survivalMedian } from '../stats/index.ts'
import { perConversation } from './perConversation.ts'
import type { PerOptions } from './perConversation.ts'
import type { WaitOptions } from './leg.ts'
import { patience } from './patience.ts'
import type { QueueMetric } from './queueMetric.ts'

/**
 * The time, in milliseconds, that half of all customers are willing to wait: the median of the Kaplan-Meier estimate of
 * patience. A customer who gave up showed how much of it he had. Of one who was answered, or left the queue in another
 * way, it is known only that it was more than the wait, so that wait is a censored sample; with `asOf`, likewise the
 * wait so far of those who are still in the queue.
 *
 * The mean wait of those who gave up ({@link averageTimeToAbandon}) says something else, for it leaves out everyone who
 * was patient enough to be answered. In one month of a bank's calls it is 66 seconds where this is 280.
 *
 * It assumes that how soon a call is answered has nothing to do with how patient the caller is, as in a queue that is
 * served in turn. With `confidence` it comes with the interval of Brookmeyer and Crowley on the log-log scale.
 *
 * Excluded: `invalid`, `callback-leg`, `outbound`, `internal`, `other-channel`, `not-yet`, `out-of-period`, and what was
 * not offered under its own outcome (`blocked`, `self-served`, `no-answer`, …), without `asOf` also `waiting`. All
 * others are counted, and the note `censored` says how many did not give up. The value is `null` where nobody was
 * offered, and where so few gave up that the curve never comes down to one half.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * medianPatience([
 *   { id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 20_000 },
 *   { id: '2', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 40_000 },
 *   { id: '3', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 90_000 },
 * ]).value // => 90000
 * ```
 * @see Brown et al. (2005), Statistical analysis of a telephone call center, JASA 100(469), section 5
 * @since 0.1.0
 */
export const medianPatience: QueueMetric<WaitOptions & PerOptions & ConfidenceOptions> = /* @__PURE__ */ metricOf({
  id: 'medianPatience',
  label: 'Median patience',
  unit: 'ms',
  better: 'neutral',
  maker: patience,
  specs: confidenceOption,
  statistic: ({ confidence }) => survivalMedian({ confidence: confidence as number | undefined }),
  linking: perConversation,
})
