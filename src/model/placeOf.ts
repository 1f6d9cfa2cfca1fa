import { isInstant } from '../time/index.ts'
import type { Instant } from '../time/index.ts'

const PLACES = ['arrivedAt', 'createdAt', 'answeredAt', 'offeredAt', 'from'] as const

/**
 * The instant that puts a record of any kind into a period where nobody says otherwise: interactions by `queuedAt` (or
 * `arrivedAt`), tickets by `createdAt`, surveys by `answeredAt` (or `offeredAt`), activities by `from`.
 *
 * @param record - any record, also a broken one
 * @returns the instant, or `undefined` where the record has none
 * @example
 * ```ts
 * placeOf({ id: '1', createdAt: 1_000, events: [] }) // => 1000
 * ```
 * @since 0.1.0
 */
export function placeOf(record: unknown): Instant | undefined {
  if (typeof record !== 'object' || record === null) return undefined
  const { queuedAt } = record as { readonly queuedAt?: unknown }
  if (isInstant(queuedAt)) return queuedAt
  for (const field of PLACES) {
    const at = (record as Readonly<Record<string, unknown>>)[field]
    if (isInstant(at)) return at
  }
  return undefined
}
