import type { Interaction } from '../model/index.ts'
import { interactionShape } from './interactionShape.ts'
import type { Parsed } from './issue.ts'
import { parseBy } from './parseBy.ts'
import type { ParseOptions } from './parseOptions.ts'

/**
 * An unknown value as an {@link Interaction}, or all that is wrong with it. It never throws for what it reads: a
 * getter that throws is an issue too.
 *
 * - Instants may be ISO 8601 date-times with an offset, epoch milliseconds, Dates or anything with
 *   `epochMilliseconds`; they and durations come out as whole milliseconds, a fraction of one being dropped. ISO
 *   strings without an offset are issues unless `timeZone` says whose clock they show.
 * - `null` stands for an absent field. Fields the model does not know are kept as they are; nothing is converted
 *   from one type to another otherwise.
 * - Rings out of order are put in order, those of one instant staying as they came.
 * - What cannot be is an issue: `arrivedAt` after `queuedAt`, `answeredAt` or `leftAt` before `queuedAt`, `endedAt`
 *   before `answeredAt`, a negative duration, a hold longer than the conversation whose talk time is not given.
 *
 * @param input - anything
 * @param options - the zone of ISO strings without an offset
 * @returns `{ ok: true, value }`, a new object, or `{ ok: false, issues }` with at least one issue and 100 at most; what
 * must hold between fields is checked once each of them can be read
 * @throws TypeError or RangeError for unknown options and time zones
 * @example
 * ```ts
 * const call = { id: 1, channel: 'voice', outcome: 'waiting', queuedAt: '2026-03-20T10:00:00' }
 * const parsed = parseInteraction(call)
 * parsed.ok ? [] : parsed.issues.map((issue) => issue.path) // => [['id'], ['queuedAt']]
 * parseInteraction({ ...call, id: '1' }, { timeZone: 'Europe/Vilnius' }).ok // => true
 * ```
 * @since 0.1.0
 */
export function parseInteraction(input: unknown, options?: ParseOptions): Parsed<Interaction> {
  return parseBy('parseInteraction', interactionShape, input, options)
}
