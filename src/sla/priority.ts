import type { Ticket } from '../model/index.ts'

/**
 * The priority that a ticket was created with: what its first change of priority says it was before. A header is that
 * of today, and so is asked only where the priority never changed.
 */
export function initialPriority({ events, priority }: Ticket): string | undefined {
  for (const event of events) if (event.type === 'priority') return text(event.from)
  return text(priority)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
