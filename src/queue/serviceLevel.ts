import { shareOf } from '../metric/index.ts'
import type { ConfidenceOptions } from '../metric/index.ts'
import { perConversation } from './perConversation.ts'
import type { PerOptions } from './perConversation.ts'
import { inServiceLevel } from './inServiceLevel.ts'
import type { ServiceLevelOptions } from './inServiceLevel.ts'
import type { QueueMetricFamily } from './queueMetric.ts'

/**
 * The share (0 to 1) of the contacts that were answered within the target: by default answered after `within` or less /
 * (answered + abandoned). Also known as grade of service or telephone service factor; "80 in 20" is a value of 0.8 with
 * `within: seconds(20)`.
 *
 * The vendors disagree on the abandoned. A: answered, Aw: answered within the target, B: abandoned, Bw: abandoned
 * within the target, Bs: abandoned after `shortAbandon` or less.
 *
 * | `abandons` | value | who |
 * | --- | --- | --- |
 * | `'negative'` (default) | Aw / (A + B) | UCCX "Negative Abandon", Cisco ICM, NEC, COPC-inspired texts |
 * | `'exclude'` | Aw / A | UCCX "Only Handled", AltiGen |
 * | `'exclude-within'` | Aw / (A + B - Bw) | UCCX "Without Abandon", Cisco "Ignore", Bright Pattern, XCALLY, CxEngage |
 * | `'positive-within'` | (Aw + Bw) / (A + B) | UCCX "Positive Abandon", Cisco ICM, Amazon Connect in effect |
 * | `'exclude-short'`, or `shortAbandon` alone | Aw / (A + B - Bs) | Talkdesk, Genesys, RingCentral, Vonage |
 * | `'positive-short'` | (Aw + Bs) / (A + B) | the fifth of ICMI's formulas |
 *
 * Legs that left the queue for somewhere else do not count unless `overflows`, `callbacks` or `voicemails` say so:
 * Genesys (flow-outs on) and Vonage count overflows as missed (`'negative'`); Amazon Connect's service level is
 * `abandons: 'positive-within', callbacks: 'positive-within'`, for it counts what left the queue in time in any way.
 * Legs that wait at `asOf` count as missed once they are beyond the target with `waiting: 'missed-after-target'`
 * (Cisco's service level event).
 *
 * `boundary` decides on exactly `within`: inclusive as in Genesys and Dynamics, or exclusive as in Amazon Connect. The
 * wait runs from `queuedAt`; `calendar` lets it run in business hours only (Talkdesk's calls). `shortAbandonFrom:
 * 'arrived'` counts short abandonments from the start of the call (Talkdesk).
 *
 * Excluded: `invalid`, `callback-leg`, `outbound`, `internal`, `other-channel`, `not-yet`, `out-of-period`, what does
 * not count under its own outcome (`overflowed`, `waiting`, `blocked`, …; `abandoned` with `'exclude'` and
 * `'exclude-within'`), and `short-abandon`. The value is `null` where nothing counts. `confidence` adds the Wilson
 * interval.
 *
 * @throws TypeError where `within` is missing, where `shortAbandon` and `abandons` contradict each other, and where
 * `waiting` needs an `asOf`; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const calls = [
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 20_000 },
 *   { id: '2', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 50_000 },
 *   { id: '3', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 4_000 },
 *   { id: '4', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 90_000 },
 * ] as const
 * serviceLevel(calls, { within: seconds(20) }).value // => 0.25
 * serviceLevel(calls, { within: seconds(20), abandons: 'exclude' }).value // => 0.5
 * serviceLevel(calls, { within: seconds(20), abandons: 'positive-within' }).value // => 0.5
 * serviceLevel(calls, { within: seconds(20), shortAbandon: seconds(5) }).value // => 0.3333333333333333
 * ```
 * @see https://www.callcentrehelper.com/service-level-threshold-calculations-206890.htm
 * @since 0.1.0
 */
export const serviceLevel: QueueMetricFamily<ServiceLevelOptions & PerOptions & ConfidenceOptions> =
  /* @__PURE__ */ shareOf(inServiceLevel, {
    id: 'serviceLevel',
    label: 'Service level',
    better: 'higher',
    linking: perConversation,
  })
