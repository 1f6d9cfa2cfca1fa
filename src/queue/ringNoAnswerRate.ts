import { shareOf } from '../metric/index.ts'
import type { ConfidenceOptions } from '../metric/index.ts'
import type { LegOptions } from './leg.ts'
import { ringNoAnswer } from './shares.ts'
import type { QueueMetric } from './queueMetric.ts'

/**
 * The share (0 to 1) of the times an agent's device rang for a leg that the agent let ring: rings with the result
 * `'no-answer'` over those accepted, declined or not answered (RONA). A leg can ring on several devices, so its samples
 * are rings; each is credited to its own agent and placed at its own instant.
 *
 * Amazon Connect's agent non-response counts each ring and, in its older form, customers who left meanwhile; its newer
 * form leaves these out, as this does: they are excluded samples, `caller-left`.
 *
 * Inbound and callback legs count, whatever became of them. Excluded: `invalid`, `outbound`, `internal`,
 * `other-channel`, `not-yet`, `out-of-period`, `not-recorded` where the data has no `rings`, `no-rings` where no device
 * rang, and `caller-left` where nothing else did. The value is `null` where no ring was waited out. `confidence` adds
 * the Wilson interval.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const rings = [
 *   { agentId: 'ada', at: 0, result: 'no-answer' },
 *   { agentId: 'ben', at: 20_000, result: 'accepted' },
 * ] as const
 * ringNoAnswerRate([{ id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 25_000, rings }]).value // => 0.5
 * ```
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html
 * @since 0.1.0
 */
export const ringNoAnswerRate: QueueMetric<Omit<LegOptions, 'place'> & ConfidenceOptions> = /* @__PURE__ */ shareOf(
  ringNoAnswer,
  { id: 'ringNoAnswerRate', label: 'Ring-no-answer rate', better: 'lower' },
)
