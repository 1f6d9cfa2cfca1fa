import { meanOf, medianOf, percentileOf } from '../metric/index.ts'
import type { ConfidenceOptions, MedianOptions, PercentileOptions } from '../metric/index.ts'
import { perConversation } from './perConversation.ts'
import type { PerOptions } from './perConversation.ts'
import { holdTime } from './handle.ts'
import type { HoldTimeOptions } from './handle.ts'
import type { QueueMetric, QueueMetricFamily } from './queueMetric.ts'

const NAMES = { name: 'hold time', better: 'lower', linking: perConversation } as const

/**
 * The mean time, in milliseconds, that customers were on hold in an answered leg: sum of `holdTime` over the number of
 * legs that tell it, those without hold included.
 *
 * Genesys and Dynamics divide by all handled contacts, which is the default; Amazon Connect's average customer hold
 * time divides by those that were on hold at all: `over: 'held'`. Only with the default do average talk, hold and
 * wrap-up add up to the average handle time.
 *
 * Inbound and callback legs count, of live channels or with a recorded talk time. Excluded: `invalid`, `outbound`,
 * `internal`, `other-channel`, `not-live`, `not-yet`, `out-of-period`, what was not answered under its own outcome,
 * `not-recorded` where the data tells no hold time, and `not-held` with `over: 'held'`. The value is `null` where
 * nothing was recorded.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const calls = [0, 30_000].map((holdTime, i) => ({
 *   id: String(i), channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, holdTime,
 * }) as const)
 * averageHoldTime(calls).value // => 15000
 * averageHoldTime(calls, { over: 'held' }).value // => 30000
 * ```
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html
 * @since 0.1.0
 */
export const averageHoldTime: QueueMetric<HoldTimeOptions & PerOptions & ConfidenceOptions> = /* @__PURE__ */ meanOf(
  holdTime,
  NAMES,
)

/**
 * The median time, in milliseconds, that customers were on hold in an answered leg: half of them were shorter. See
 * {@link averageHoldTime} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const calls = [0, 0, 30_000].map((holdTime, i) => ({
 *   id: String(i), channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, holdTime,
 * }) as const)
 * medianHoldTime(calls).value // => 0
 * ```
 * @since 0.1.0
 */
export const medianHoldTime: QueueMetric<HoldTimeOptions & PerOptions & MedianOptions> = /* @__PURE__ */ medianOf(
  holdTime,
  NAMES,
)

/**
 * The time, in milliseconds, that customers were on hold at most in the share `p` of the answered legs. See {@link
 * averageHoldTime} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError where `p` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const calls = [0, 10_000, 30_000].map((holdTime, i) => ({
 *   id: String(i), channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, holdTime,
 * }) as const)
 * percentileHoldTime(calls, { p: 0.75 }).value // => 20000
 * ```
 * @since 0.1.0
 */
export const percentileHoldTime: QueueMetricFamily<HoldTimeOptions & PerOptions & PercentileOptions> =
  /* @__PURE__ */ percentileOf(holdTime, NAMES)
