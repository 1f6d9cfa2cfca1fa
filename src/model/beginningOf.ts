import type { Instant } from '../time/index.ts'
import type { Interaction } from './interaction.ts'

/** When a sound leg began: when it entered its queue, or the system where it never did. */
export function beginningOf(leg: Interaction): Instant {
  const { queuedAt, arrivedAt } = leg as { readonly queuedAt?: Instant; readonly arrivedAt: Instant }
  return queuedAt ?? arrivedAt
}
