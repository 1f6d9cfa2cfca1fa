import { meanOf, medianOf, percentileOf } from '../metric/index.ts'
import type { ConfidenceOptions, MedianOptions, PercentileOptions } from '../metric/index.ts'
import { perConversation } from './perConversation.ts'
import type { PerOptions } from './perConversation.ts'
import type { WaitOptions } from './leg.ts'
import { timeToAbandon } from './waits.ts'
import type { QueueMetric, QueueMetricFamily } from './queueMetric.ts'

const NAMES = { name: 'time to abandon', better: 'neutral', linking: perConversation } as const

/**
 * The mean time, in milliseconds, that customers waited before they gave up: sum of (`leftAt` - `queuedAt`) over the
 * number of abandoned legs.
 *
 * Amazon Connect ("average queue abandon time"), Talkdesk, NEC and Cisco agree on it: neither answered nor queued for a
 * callback. It is not how long customers are willing to wait, for most of them are answered before they would give up;
 * neither a higher nor a lower value is better by itself.
 *
 * Excluded: `invalid`, `callback-leg`, `outbound`, `internal`, `other-channel`, `not-yet`, `out-of-period`, and what
 * was not abandoned under its own outcome (`answered`, `overflowed`, `waiting`, …). The value is `null` where nothing
 * was abandoned.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * averageTimeToAbandon([
 *   { id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 20_000 },
 *   { id: '2', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 40_000 },
 *   { id: '3', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 90_000 },
 * ]).value // => 30000
 * ```
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html
 * @since 0.1.0
 */
export const averageTimeToAbandon: QueueMetric<WaitOptions & PerOptions & ConfidenceOptions> = /* @__PURE__ */ meanOf(
  timeToAbandon,
  NAMES,
)

/**
 * The median time, in milliseconds, that customers waited before they gave up: half of those who did gave up sooner.
 * See {@link averageTimeToAbandon} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * medianTimeToAbandon([
 *   { id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 20_000 },
 *   { id: '2', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 40_000 },
 * ]).value // => 30000
 * ```
 * @since 0.1.0
 */
export const medianTimeToAbandon: QueueMetric<WaitOptions & PerOptions & MedianOptions> = /* @__PURE__ */ medianOf(
  timeToAbandon,
  NAMES,
)

/**
 * The time, in milliseconds, within which the share `p` of those customers who gave up did so. See {@link
 * averageTimeToAbandon} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError where `p` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const calls = [10_000, 20_000, 30_000].map((wait, i) => ({
 *   id: String(i), channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: wait,
 * }) as const)
 * percentileTimeToAbandon(calls, { p: 0.25 }).value // => 15000
 * ```
 * @since 0.1.0
 */
export const percentileTimeToAbandon: QueueMetricFamily<WaitOptions & PerOptions & PercentileOptions> =
  /* @__PURE__ */ percentileOf(timeToAbandon, NAMES)
