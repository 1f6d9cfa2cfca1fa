import { meanOf, medianOf, percentileOf } from '../metric/index.ts'
import type { ConfidenceOptions, MedianOptions, PercentileOptions } from '../metric/index.ts'
import { perConversation } from './perConversation.ts'
import type { PerOptions } from './perConversation.ts'
import type { WaitOptions } from './leg.ts'
import { waitTime } from './waits.ts'
import type { QueueMetric, QueueMetricFamily } from './queueMetric.ts'

const NAMES = { name: 'wait time', better: 'lower', linking: perConversation } as const

/**
 * The mean time, in milliseconds, that offered legs waited before they left their queue, in whatever way: sum of
 * (`answeredAt` or `leftAt`, less `queuedAt`) over the number of legs answered, abandoned, overflowed, called back or
 * sent to voicemail.
 *
 * This is Talkdesk's average wait time (inbound and missed calls) and close to Cisco's older text for the speed of
 * answer (all offered calls). With the answered legs alone it is {@link averageSpeedOfAnswer}, with the abandoned alone
 * {@link averageTimeToAbandon}. Dynamics divides the wait of all by the number of the answered, which no mean does.
 *
 * Excluded: `invalid`, `callback-leg`, `outbound`, `internal`, `other-channel`, `not-yet`, `out-of-period`, and what
 * did not leave a queue under its own outcome (`waiting`, `no-answer`, `blocked`, …). The value is `null` where nothing
 * left a queue.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * averageWaitTime([
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 10_000 },
 *   { id: '2', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 30_000 },
 * ]).value // => 20000
 * ```
 * @see https://data-dictionary.talkdesk.com/docs/service-level
 * @since 0.1.0
 */
export const averageWaitTime: QueueMetric<WaitOptions & PerOptions & ConfidenceOptions> = /* @__PURE__ */ meanOf(
  waitTime,
  NAMES,
)

/**
 * The median time, in milliseconds, that offered legs waited before they left their queue: half of them left sooner.
 * See {@link averageWaitTime} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * medianWaitTime([
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 10_000 },
 *   { id: '2', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 12_000 },
 *   { id: '3', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 80_000 },
 * ]).value // => 12000
 * ```
 * @since 0.1.0
 */
export const medianWaitTime: QueueMetric<WaitOptions & PerOptions & MedianOptions> = /* @__PURE__ */ medianOf(
  waitTime,
  NAMES,
)

/**
 * The time, in milliseconds, within which the share `p` of the offered legs left their queue. See {@link
 * averageWaitTime} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError where `p` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const calls = [10_000, 20_000, 30_000].map((wait, i) => ({
 *   id: String(i), channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: wait,
 * }) as const)
 * percentileWaitTime(calls, { p: 0.75 }).value // => 25000
 * ```
 * @since 0.1.0
 */
export const percentileWaitTime: QueueMetricFamily<WaitOptions & PerOptions & PercentileOptions> =
  /* @__PURE__ */ percentileOf(waitTime, NAMES)
