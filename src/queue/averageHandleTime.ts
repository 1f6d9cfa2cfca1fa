import { meanOf, medianOf, percentileOf } from '../metric/index.ts'
import type { ConfidenceOptions, MedianOptions, PercentileOptions } from '../metric/index.ts'
import { perConversation } from './perConversation.ts'
import type { PerOptions } from './perConversation.ts'
import { handleTime } from './handle.ts'
import type { HandleTimeOptions } from './handle.ts'
import type { QueueMetric, QueueMetricFamily } from './queueMetric.ts'

const NAMES = { name: 'handle time', better: 'neutral', linking: perConversation } as const

/**
 * The mean time, in milliseconds, that agents worked on an answered leg (AHT): sum of (`talkTime` + `holdTime` +
 * `wrapTime`) over the number of answered legs. Where the talk time is not recorded, talk and hold are `endedAt` -
 * `answeredAt`. A hold or wrap-up that is not recorded counts as zero and is noted (`missingHold`, `missingWrap`), so
 * that one sees how far the value can be trusted; with `missingParts: 'exclude'` such legs are left out.
 *
 * Talk + hold + wrap-up is the definition of Amazon Connect, Dynamics and COPC. Amazon Connect divides by agent
 * connects, so a transferred contact counts twice (`per: 'leg'`, the default); Dynamics divides the time of all agents
 * by conversations (`per: 'conversation'`). Genesys' handle time has further parts, such as dialling.
 *
 * Inbound and callback legs count, of live channels (voice, video, chat) or with a recorded talk time; elsewhere nobody
 * works on a contact from its answer to its end. `channels` names the channels instead.
 *
 * Excluded: `invalid`, `outbound`, `internal`, `other-channel`, `not-live`, `not-yet`, `out-of-period`, what was not
 * answered under its own outcome (`abandoned`, `waiting`, …), and `incomplete` where the data tells neither a talk time
 * nor an end. The value is `null` where nothing was handled.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * averageHandleTime([
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, talkTime: 60_000, holdTime: 0, wrapTime: 20_000 },
 *   { id: '2', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, endedAt: 100_000, wrapTime: 40_000 },
 * ]).value // => 110000
 * ```
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html
 * @since 0.1.0
 */
export const averageHandleTime: QueueMetric<HandleTimeOptions & PerOptions & ConfidenceOptions> =
  /* @__PURE__ */ meanOf(handleTime, NAMES)

/**
 * The median time, in milliseconds, that agents worked on an answered leg: half of them took less. See {@link
 * averageHandleTime} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * medianHandleTime([
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, endedAt: 60_000, wrapTime: 0 },
 *   { id: '2', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, endedAt: 70_000, wrapTime: 20_000 },
 * ]).value // => 75000
 * ```
 * @since 0.1.0
 */
export const medianHandleTime: QueueMetric<HandleTimeOptions & PerOptions & MedianOptions> = /* @__PURE__ */ medianOf(
  handleTime,
  NAMES,
)

/**
 * The time, in milliseconds, within which agents were done with the share `p` of the answered legs. See {@link
 * averageHandleTime} for what is counted, what is excluded, and the empty case.
 *
 * @throws TypeError where `p` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const calls = [100_000, 200_000, 300_000].map((time, i) => ({
 *   id: String(i), channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, endedAt: time, wrapTime: 0,
 * }) as const)
 * percentileHandleTime(calls, { p: 0.9 }).value // => 280000
 * ```
 * @since 0.1.0
 */
export const percentileHandleTime: QueueMetricFamily<HandleTimeOptions & PerOptions & PercentileOptions> =
  /* @__PURE__ */ percentileOf(handleTime, NAMES)
