import type { ScheduledActivity } from '../model/index.ts'
import { scheduledActivityShape } from './activityShapes.ts'
import type { Parsed } from './issue.ts'
import { parseBy } from './parseBy.ts'
import type { ParseOptions } from './parseOptions.ts'

/**
 * An unknown value as a {@link ScheduledActivity}, or all that is wrong with it. Instants, absent and unknown fields
 * are read as {@link parseInteraction} does; `to` before `from` is an issue.
 *
 * @param input - anything
 * @param options - the zone of ISO strings without an offset
 * @returns `{ ok: true, value }`, a new object, or `{ ok: false, issues }` with at least one issue
 * @throws TypeError or RangeError for unknown options and time zones
 * @example
 * ```ts
 * const parsed = parseScheduledActivity({ agentId: 'ada', activity: 'on-queue', from: 0, to: -1 })
 * parsed.ok ? [] : parsed.issues.map((issue) => issue.path) // => [['to']]
 * ```
 * @since 0.1.0
 */
export function parseScheduledActivity(input: unknown, options?: ParseOptions): Parsed<ScheduledActivity> {
  return parseBy('parseScheduledActivity', scheduledActivityShape, input, options)
}
