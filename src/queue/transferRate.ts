import { shareOf } from '../metric/index.ts'
import type { ConfidenceOptions } from '../metric/index.ts'
import type { LegOptions } from './leg.ts'
import { transferring } from './shares.ts'
import type { QueueMetric } from './queueMetric.ts'

/**
 * The share (0 to 1) of the answered legs that their agent passed on: `transferred` legs over the answered legs that
 * tell. Dynamics divides transferred by handled sessions, as this does; Genesys by all calls. Asking a colleague
 * without handing over is no transfer (Amazon Connect).
 *
 * Inbound and callback legs count. Excluded: `invalid`, `outbound`, `internal`, `other-channel`, `not-yet`,
 * `out-of-period`, what was not answered under its own outcome, and `not-recorded` where the data does not tell. The
 * value is `null` where nothing was recorded. `confidence` adds the Wilson interval.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * transferRate([
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, transferred: true },
 *   { id: '2', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, transferred: false },
 * ]).value // => 0.5
 * ```
 * @see https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/blob/main/ce/customer-service/use/oc-metrics-dimensions.md
 * @since 0.1.0
 */
export const transferRate: QueueMetric<LegOptions & ConfidenceOptions> = /* @__PURE__ */ shareOf(transferring, {
  id: 'transferRate',
  label: 'Transfer rate',
  better: 'lower',
})
