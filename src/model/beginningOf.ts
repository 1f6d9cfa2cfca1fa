import type { Instant } from '../time/index.ts'
import type { Interaction } from './interaction.ts'

/** When a sound leg began: when it entered its queue, or the system where it never did. */
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
