import { maximumOf } from '../metric/index.ts'
import { perConversation } from './perConversation.ts'
import type { PerOptions } from './perConversation.ts'
import type { WaitOptions } from './leg.ts'
import { waitSoFar } from './waits.ts'
import type { QueueMetric } from './queueMetric.ts'

/**
 * The longest time, in milliseconds, that an offered leg waited before it left its queue, in whatever way. With `asOf`
 * those still in their queue at that instant count too, with the time they have been waiting so far.
 *
 * Historically it is the maximum over all that were queued, abandoned ones included (Amazon Connect's maximum queued
 * time, Talkdesk, NEC). Live dashboards show the oldest contact of those waiting now: that is this metric over the
 * waiting legs alone, with `asOf`.
 *
 * Excluded: `invalid`, `callback-leg`, `outbound`, `internal`, `other-channel`, `not-yet`, `out-of-period`, and what
 * was never in a queue under its own outcome (`blocked`, `no-answer`, …; without `asOf` also `waiting`). The value is
 * `null` where nothing waited.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const calls = [
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 50_000 },
 *   { id: '2', channel: 'voice', outcome: 'waiting', queuedAt: 20_000 },
 * ] as const
 * longestWait(calls).value // => 50000
 * longestWait(calls, { asOf: 90_000 }).value // => 70000
 * ```
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/metrics-definitions.html
 * @since 0.1.0
 */
export const longestWait: QueueMetric<WaitOptions & PerOptions> = /* @__PURE__ */ maximumOf(waitSoFar, {
  id: 'longestWait',
  label: 'Longest wait',
  better: 'lower',
  linking: perConversation,
})
