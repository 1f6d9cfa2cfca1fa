import type { Ticket } from '../model/index.ts'
import type { Parsed } from './issue.ts'
import { parseBy } from './parseBy.ts'
import type { ParseOptions } from './parseOptions.ts'
import { ticketShape } from './ticketShape.ts'

/**
 * An unknown value as a {@link Ticket}, or all that is wrong with it. Instants, absent and unknown fields are read as
 * {@link parseInteraction} does. Events out of order are put in order, those of one instant staying as they came; an
 * event before `createdAt`, of an unknown type or with an unknown status is an issue.
 *
 * @param input - anything
 * @param options - the zone of ISO strings without an offset
 * @returns `{ ok: true, value }`, a new object, or `{ ok: false, issues }` with at least one issue
 * @throws TypeError or RangeError for unknown options and time zones
 * @example
 * ```ts
 * const parsed = parseTicket({
 *   id: 'A-7',
 *   createdAt: '2026-03-20T10:00:00Z',
 *   events: [
 *     { type: 'status', at: '2026-03-20T11:00:00Z', to: 'solved' },
 *     { type: 'message', at: '2026-03-20T12:30:00+02:00', from: 'agent' },
 *   ],
 * })
 * parsed.ok && parsed.value.events.map((event) => event.type) // => ['message', 'status']
 * parsed.ok && parsed.value.createdAt // => 1774000800000
 * ```
 * @since 0.1.0
 */
export function parseTicket(input: unknown, options?: ParseOptions): Parsed<Ticket> {
  return parseBy('parseTicket', ticketShape, input, options)
}
