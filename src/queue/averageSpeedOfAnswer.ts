import { meanOf, medianOf, percentileOf } from '../metric/index.ts'
import type { ConfidenceOptions, MedianOptions, PercentileOptions } from '../metric/index.ts'
import { perConversation } from './perConversation.ts'
import type { PerOptions } from './perConversation.ts'
import type { WaitOptions } from './leg.ts'
import { speedOfAnswer } from './waits.ts'
import type { QueueMetric, QueueMetricFamily } from './queueMetric.ts'

const NAMES = { name: 'speed of answer', better: 'lower', linking: perConversation } as const

/** The options of {@link averageSpeedOfAnswer}. */
export interface SpeedOfAnswerOptions extends WaitOptions, PerOptions {}

/**
 * The mean time, in milliseconds, that answered legs waited in their queue: sum of (`answeredAt` - `queuedAt`) over
 * the number of answered legs. Time in the voice menu is not part of it, ringing is.
 *
 * This is the average speed of answer (ASA) of Amazon Connect ("average queue answer time"), NEC and Dynamics. Cisco's
 * older text divides by all offered calls and Talkdesk's average wait includes the unanswered: that is
 * {@link averageWaitTime}.
 *
 * Excluded: `invalid`, `callback-leg`, `outbound`, `internal`, `other-channel`, `not-yet`, `out-of-period`, and what was
 * not answered under its own outcome (`abandoned`, `overflowed`, `waiting`, …). The value is `null` where nothing was
 * answered.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * averageSpeedOfAnswer([
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 10_000 },
 *   { id: '2', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 20_000 },
 *   { id: '3', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 90_000 },
 * ]).value // => 15000
 * ```
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html
 * @since 0.1.0
 */
export const averageSpeedOfAnswer: QueueMetric<SpeedOfAnswerOptions & ConfidenceOptions> = /* @__PURE__ */ meanOf(
  speedOfAnswer,
  NAMES,
)

/**
 * The median time, in milliseconds, that answered legs waited in their queue: half of them were answered sooner.
 * See {@link averageSpeedOfAnswer} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * medianSpeedOfAnswer([
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 10_000 },
 *   { id: '2', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 20_000 },
 * ]).value // => 15000
 * ```
 * @since 0.1.0
 */
export const medianSpeedOfAnswer: QueueMetric<SpeedOfAnswerOptions & MedianOptions> = /* @__PURE__ */ medianOf(
  speedOfAnswer,
  NAMES,
)

/**
 * The time, in milliseconds, within which the share `p` of the answered legs was answered.
 * See {@link averageSpeedOfAnswer} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError where `p` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const calls = [10_000, 20_000, 30_000].map((wait, i) => ({
 *   id: String(i), channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: wait,
 * }) as const)
 * percentileSpeedOfAnswer(calls, { p: 0.9 }).value // => 28000
 * ```
 * @since 0.1.0
 */
export const percentileSpeedOfAnswer: QueueMetricFamily<SpeedOfAnswerOptions & PercentileOptions> =
  /* @__PURE__ */ percentileOf(speedOfAnswer, NAMES)
