import { meanOf, medianOf, percentileOf } from '../metric/index.ts'
import type { ConfidenceOptions, MedianOptions, PercentileOptions } from '../metric/index.ts'
import { perConversation } from './perConversation.ts'
import type { PerOptions } from './perConversation.ts'
import { wrapTime } from './handle.ts'
import type { LegOptions } from './leg.ts'
import type { QueueMetric, QueueMetricFamily } from './queueMetric.ts'

const NAMES = { name: 'wrap-up time', better: 'neutral', linking: perConversation } as const

/**
 * The mean time, in milliseconds, that agents worked on an answered leg after it ended: sum of `wrapTime` over the
 * number of legs that tell it. Also known as after-call or after-contact work (ACW).
 *
 * Amazon Connect averages it over contacts, as this does; Dynamics counts only the last agent's, where `per:
 * 'conversation'` adds up all agents'.
 *
 * Inbound and callback legs count, of live channels or with a recorded talk time. Excluded: `invalid`, `outbound`,
 * `internal`, `other-channel`, `not-live`, `not-yet`, `out-of-period`, what was not answered under its own outcome, and
 * `not-recorded` where the data tells no wrap-up time. The value is `null` where nothing was recorded.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * averageWrapTime([
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, wrapTime: 20_000 },
 *   { id: '2', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, wrapTime: 40_000 },
 *   { id: '3', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0 },
 * ]).value // => 30000
 * ```
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html
 * @since 0.1.0
 */
export const averageWrapTime: QueueMetric<LegOptions & PerOptions & ConfidenceOptions> = /* @__PURE__ */ meanOf(
  wrapTime,
  NAMES,
)

/**
 * The median time, in milliseconds, that agents worked on an answered leg after it ended: half of them took less. See
 * {@link averageWrapTime} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * medianWrapTime([
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, wrapTime: 20_000 },
 *   { id: '2', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, wrapTime: 40_000 },
 * ]).value // => 30000
 * ```
 * @since 0.1.0
 */
export const medianWrapTime: QueueMetric<LegOptions & PerOptions & MedianOptions> = /* @__PURE__ */ medianOf(
  wrapTime,
  NAMES,
)

/**
 * The time, in milliseconds, within which agents were done with the work after the share `p` of the answered legs. See
 * {@link averageWrapTime} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError where `p` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const calls = [10_000, 20_000, 30_000].map((wrapTime, i) => ({
 *   id: String(i), channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, wrapTime,
 * }) as const)
 * percentileWrapTime(calls, { p: 0.9 }).value // => 28000
 * ```
 * @since 0.1.0
 */
export const percentileWrapTime: QueueMetricFamily<LegOptions & PerOptions & PercentileOptions> =
  /* @__PURE__ */ percentileOf(wrapTime, NAMES)
