import { shareOf } from '../metric/index.ts'
import type { ConfidenceOptions } from '../metric/index.ts'
import { perConversation } from './perConversation.ts'
import type { PerOptions } from './perConversation.ts'
import { abandonment, answering, blocking } from './rates.ts'
import type { OfferedRateOptions } from './rates.ts'
import type { QueueMetric } from './queueMetric.ts'

/**
 * The share (0 to 1) of the offered legs whose customer gave up waiting: abandoned / offered, where offered = answered +
 * abandoned + overflowed + callback + voicemail.
 *
 * Genesys divides by the offered, Amazon Connect by the queued, which is the same once every leg has an outcome. Many
 * centres leave out customers who hung up at once: abandonments after `shortAbandon` or less leave both sides, as
 * `short-abandon` (Genesys, Talkdesk and LiveVox have such a threshold). Talkdesk counts it from the start of the call,
 * which is `shortAbandonFrom: 'arrived'`; a leg without `arrivedAt` is then never short. `boundary` says whether
 * exactly `shortAbandon` is short.
 *
 * Excluded: `invalid`, `callback-leg`, `outbound`, `internal`, `other-channel`, `not-yet`, `out-of-period`, what was
 * not offered under its own outcome (`waiting`, `blocked`, …), and `short-abandon`. The value is `null` where nothing
 * was offered. `confidence` adds the Wilson interval.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const calls = [
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 10_000 },
 *   { id: '2', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 60_000 },
 *   { id: '3', channel: 'voice', outcome: 'overflowed', queuedAt: 0, leftAt: 90_000 },
 *   { id: '4', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 3_000 },
 * ] as const
 * abandonmentRate(calls).value // => 0.5
 * abandonmentRate(calls, { shortAbandon: 5_000 }).value // => 0.3333333333333333
 * ```
 * @see https://help.mypurecloud.com/?p=334996
 * @since 0.1.0
 */
export const abandonmentRate: QueueMetric<OfferedRateOptions & PerOptions & ConfidenceOptions> =
  /* @__PURE__ */ shareOf(abandonment, {
    id: 'abandonmentRate',
    label: 'Abandonment rate',
    better: 'lower',
    linking: perConversation,
  })

/**
 * The share (0 to 1) of the offered legs that an agent took: answered / offered. UCCX reports it as the percentage of
 * calls handled.
 *
 * Options, exclusions and the empty case are those of {@link abandonmentRate}; without overflows, callbacks and
 * voicemails the two add up to 1.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * answerRate([
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 10_000 },
 *   { id: '2', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 60_000 },
 * ]).value // => 0.5
 * ```
 * @since 0.1.0
 */
export const answerRate: QueueMetric<OfferedRateOptions & PerOptions & ConfidenceOptions> = /* @__PURE__ */ shareOf(
  answering,
  {
    id: 'answerRate',
    label: 'Answer rate',
    better: 'higher',
    linking: perConversation,
  },
)

/**
 * The share (0 to 1) of the attempts that met a busy line: blocked / (offered + blocked). What was served, hung up or
 * closed in the voice menu is no attempt to reach an agent; nor are, with `shortAbandon`, customers who hung up at once.
 * Its options are those of {@link abandonmentRate}.
 *
 * Excluded: `invalid`, `callback-leg`, `outbound`, `internal`, `other-channel`, `not-yet`, `out-of-period`, what was
 * neither blocked nor offered under its own outcome (`waiting`, `self-served`, `closed`, …), and `short-abandon`. The value
 * is `null` where there was no attempt. `confidence` adds the Wilson interval.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * blockedRate([
 *   { id: '1', channel: 'voice', outcome: 'blocked', arrivedAt: 0 },
 *   { id: '2', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 10_000 },
 *   { id: '3', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 10_000 },
 *   { id: '4', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 10_000 },
 * ]).value // => 0.25
 * ```
 * @since 0.1.0
 */
export const blockedRate: QueueMetric<OfferedRateOptions & PerOptions & ConfidenceOptions> = /* @__PURE__ */ shareOf(
  blocking,
  {
    id: 'blockedRate',
    label: 'Blocked rate',
    better: 'lower',
    linking: perConversation,
  },
)
