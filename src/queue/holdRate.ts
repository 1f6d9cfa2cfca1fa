import { shareOf } from '../metric/index.ts'
import type { ConfidenceOptions } from '../metric/index.ts'
import type { LegOptions } from './leg.ts'
import { holding } from './shares.ts'
import type { QueueMetric } from './queueMetric.ts'

/**
 * The share (0 to 1) of the answered legs in which the customer was put on hold at least once: legs with `holds` (or,
 * where these are not recorded, a `holdTime`) above 0, over the answered legs that tell. Genesys' hold time ratio is
 * another number: hold time over handle time.
 *
 * Inbound and callback legs count. Excluded: `invalid`, `outbound`, `internal`, `other-channel`, `not-yet`,
 * `out-of-period`, what was not answered under its own outcome, and `not-recorded` where the data tells neither holds
 * nor a hold time. The value is `null` where nothing was recorded. `confidence` adds the Wilson interval.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * holdRate([
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, holds: 2 },
 *   { id: '2', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, holdTime: 0 },
 *   { id: '3', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0 },
 * ]).value // => 0.5
 * ```
 * @since 0.1.0
 */
export const holdRate: QueueMetric<LegOptions & ConfidenceOptions> = /* @__PURE__ */ shareOf(holding, {
  id: 'holdRate',
  label: 'Hold rate',
  better: 'lower',
})
