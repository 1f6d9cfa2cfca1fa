import type { Instant } from '../time/index.ts'
import type { Interaction } from './interaction.ts'

/**
 * When a sound leg began: when it entered its queue, or the system where it never did.
 *
 * @example
 * ```ts
 * beginningOf({ id: '1', channel: 'voice', outcome: 'waiting', arrivedAt: 5, queuedAt: 20 }) // => 20
 * beginningOf({ id: '2', channel: 'voice', outcome: 'blocked', arrivedAt: 5 }) // => 5
 * ```
 * @since 0.1.0
 */
export function beginningOf(leg: Interaction): Instant {
  switch (leg.outcome) {
    case 'blocked':
    case 'self-served':
    case 'abandoned-before-queue':
    case 'closed':
      return leg.arrivedAt
    default:
      return leg.queuedAt
  }
}
