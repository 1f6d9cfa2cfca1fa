import { meanOf, medianOf, percentileOf } from '../metric/index.ts'
import type { ConfidenceOptions, MedianOptions, PercentileOptions } from '../metric/index.ts'
import { perConversation } from './perConversation.ts'
import type { PerOptions } from './perConversation.ts'
import { talkTime } from './handle.ts'
import type { LegOptions } from './leg.ts'
import type { QueueMetric, QueueMetricFamily } from './queueMetric.ts'

const NAMES = { name: 'talk time', better: 'neutral', linking: perConversation } as const

/**
 * The mean time, in milliseconds, that agents talked in an answered leg, hold left out: sum of `talkTime` over the
 * number of legs that tell it. Where the talk time is not recorded it is what the hold leaves of `endedAt` -
 * `answeredAt`. It is the first part of {@link averageHandleTime}; Amazon Connect calls it agent interaction time.
 *
 * Inbound and callback legs count, of live channels or with a recorded talk time. Excluded: `invalid`, `outbound`,
 * `internal`, `other-channel`, `not-live`, `not-yet`, `out-of-period`, what was not answered under its own outcome, and
 * `not-recorded` where the data tells neither a talk time nor an end. The value is `null` where nothing was recorded.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * averageTalkTime([
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, talkTime: 60_000 },
 *   { id: '2', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, endedAt: 50_000, holdTime: 10_000 },
 * ]).value // => 50000
 * ```
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html
 * @since 0.1.0
 */
export const averageTalkTime: QueueMetric<LegOptions & PerOptions & ConfidenceOptions> = /* @__PURE__ */ meanOf(
  talkTime,
  NAMES,
)

/**
 * The median time, in milliseconds, that agents talked in an answered leg: half of them were shorter. See {@link
 * averageTalkTime} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * medianTalkTime([
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, talkTime: 60_000 },
 *   { id: '2', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, talkTime: 100_000 },
 * ]).value // => 80000
 * ```
 * @since 0.1.0
 */
export const medianTalkTime: QueueMetric<LegOptions & PerOptions & MedianOptions> = /* @__PURE__ */ medianOf(
  talkTime,
  NAMES,
)

/**
 * The time, in milliseconds, that the share `p` of the answered legs were talked in at most. See {@link
 * averageTalkTime} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError where `p` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const calls = [100_000, 200_000, 300_000].map((talkTime, i) => ({
 *   id: String(i), channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, talkTime,
 * }) as const)
 * percentileTalkTime(calls, { p: 0.9 }).value // => 280000
 * ```
 * @since 0.1.0
 */
export const percentileTalkTime: QueueMetricFamily<LegOptions & PerOptions & PercentileOptions> =
  /* @__PURE__ */ percentileOf(talkTime, NAMES)
