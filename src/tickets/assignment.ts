import type { Ticket } from '../model/index.ts'
import { eventsOf } from './events.ts'

/**
 * The agent or the group that a ticket was assigned to after its first `count` events. Where none of them says, a later
 * assignment may tell what it was before; a header is that of today, and so is asked only where no event touches the
 * field at all.
 *
 * @returns `undefined` where it was assigned to nobody, or it is not known to whom
 * @example
 * ```ts
 * const events = [
 *   { type: 'assignment', at: 5, agentId: 'ada' },
 *   { type: 'assignment', at: 9, agentId: 'ben' },
 * ] as const
 * assignedAfter({ id: '1', createdAt: 0, events }, 1, 'agentId') // => 'ada'
 * ```
 * @since 0.1.0
 */
export function assignedAfter(ticket: Ticket, count: number, field: 'agentId' | 'group'): string | undefined {
  const events = eventsOf(ticket)
  const known = Math.min(count, events.length)
  for (let index = known - 1; index >= 0; index -= 1) {
    const event = events[index]
    if (event?.type === 'assignment' && event[field] !== undefined) return event[field] ?? undefined
  }
  for (let index = known; index < events.length; index += 1) {
    const event = events[index]
    if (event?.type === 'assignment' && event[field] !== undefined) return event.from?.[field] ?? undefined
  }
  return (field === 'agentId' ? ticket.assigneeId : ticket.group) ?? undefined
}

/** The agent a ticket is assigned to. */
export function assigneeOf(ticket: Ticket): string | undefined {
  return assignedAfter(ticket, Infinity, 'agentId')
}

/** The group a ticket is assigned to. */
export function groupOf(ticket: Ticket): string | undefined {
  return assignedAfter(ticket, Infinity, 'group')
}
