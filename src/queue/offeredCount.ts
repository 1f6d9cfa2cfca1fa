import { countOf } from '../metric/index.ts'
import { perConversation } from './perConversation.ts'
import type { PerOptions } from './perConversation.ts'
import type { LegOptions } from './leg.ts'
import { abandoned, answered, blocked, offered } from './outcomes.ts'
import type { QueueMetric } from './queueMetric.ts'

/**
 * The number of legs offered to agents: answered + abandoned + overflowed + callback + voicemail. A leg that is still
 * waiting is not part of it yet, one that never reached a queue never is.
 *
 * Genesys counts offered as answered + abandoned + flow-outs, which are the overflows, callbacks and voicemails here.
 * Talkdesk's inbound contacts add voicemail and missed calls. Amazon Connect and UCCX count what entered the queue, so
 * with them what is still waiting is part of it. Amazon Connect counts a transfer as a new contact, as `per: 'leg'`
 * does; Dynamics' conversations are `per: 'conversation'`.
 *
 * Excluded: `invalid`, `callback-leg`, `outbound`, `internal`, `other-channel`, `not-yet`, `out-of-period`, and what
 * was not offered under its own outcome (`waiting`, `no-answer`, `blocked`, `self-served`, `abandoned-before-queue`,
 * `closed`). The value is 0 where nothing was offered.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * offeredCount([
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 10_000 },
 *   { id: '2', channel: 'voice', outcome: 'voicemail', queuedAt: 0, leftAt: 60_000 },
 *   { id: '3', channel: 'voice', outcome: 'closed', arrivedAt: 0 },
 * ]).value // => 2
 * ```
 * @see https://help.mypurecloud.com/?p=334996
 * @since 0.1.0
 */
export const offeredCount: QueueMetric<LegOptions & PerOptions> = /* @__PURE__ */ countOf(offered, {
  id: 'offeredCount',
  label: 'Offered contacts',
  better: 'neutral',
  linking: perConversation,
})

/**
 * The number of legs that an agent took. Ringing is not enough: an agent has to have answered.
 *
 * Amazon Connect counts every agent connect, so a transferred contact twice, as `per: 'leg'` does; with `per:
 * 'conversation'` it counts once.
 *
 * Excluded: `invalid`, `callback-leg`, `outbound`, `internal`, `other-channel`, `not-yet`, `out-of-period`, and what
 * was not answered under its own outcome (`abandoned`, `overflowed`, `waiting`, …). The value is 0 where nothing was
 * answered.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const legs = [
 *   { id: 'a', channel: 'voice', conversationId: 'c', outcome: 'answered', queuedAt: 0, answeredAt: 10_000 },
 *   { id: 'b', channel: 'voice', conversationId: 'c', outcome: 'answered', queuedAt: 90_000, answeredAt: 95_000 },
 * ] as const
 * answeredCount(legs).value // => 2
 * answeredCount(legs, { per: 'conversation' }).value // => 1
 * ```
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html
 * @since 0.1.0
 */
export const answeredCount: QueueMetric<LegOptions & PerOptions> = /* @__PURE__ */ countOf(answered, {
  id: 'answeredCount',
  label: 'Answered contacts',
  better: 'neutral',
  linking: perConversation,
})

/**
 * The number of legs whose customer gave up waiting in the queue or while an agent's device rang. Hanging up in the
 * voice menu, before any queue, is `abandoned-before-queue` and not counted; asking for a callback is no abandonment
 * (as in Amazon Connect).
 *
 * Excluded: `invalid`, `callback-leg`, `outbound`, `internal`, `other-channel`, `not-yet`, `out-of-period`, and what
 * was not abandoned under its own outcome (`answered`, `overflowed`, `waiting`, …). The value is 0 where nothing was
 * abandoned.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * abandonedCount([
 *   { id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 40_000 },
 *   { id: '2', channel: 'voice', outcome: 'abandoned-before-queue', arrivedAt: 0 },
 * ]).value // => 1
 * ```
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html
 * @since 0.1.0
 */
export const abandonedCount: QueueMetric<LegOptions & PerOptions> = /* @__PURE__ */ countOf(abandoned, {
  id: 'abandonedCount',
  label: 'Abandoned contacts',
  better: 'lower',
  linking: perConversation,
})

/**
 * The number of legs that met a busy line and so never entered the system's queues.
 *
 * Excluded: `invalid`, `callback-leg`, `outbound`, `internal`, `other-channel`, `not-yet`, `out-of-period`, and what
 * was not blocked under its own outcome (`answered`, `abandoned`, `closed`, …). The value is 0 where nothing was
 * blocked.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * blockedCount([
 *   { id: '1', channel: 'voice', outcome: 'blocked', arrivedAt: 0 },
 *   { id: '2', channel: 'voice', outcome: 'closed', arrivedAt: 0 },
 * ]).value // => 1
 * ```
 * @since 0.1.0
 */
export const blockedCount: QueueMetric<LegOptions & PerOptions> = /* @__PURE__ */ countOf(blocked, {
  id: 'blockedCount',
  label: 'Blocked contacts',
  better: 'lower',
  linking: perConversation,
})
