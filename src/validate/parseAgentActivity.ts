import type { AgentActivity } from '../model/index.ts'
import { agentActivityShape } from './activityShapes.ts'
import type { Parsed } from './issue.ts'
import { parseBy } from './parseBy.ts'
import type { ParseOptions } from './parseOptions.ts'

/**
 * An unknown value as an {@link AgentActivity}, or all that is wrong with it. Instants, absent and unknown fields are
 * read as {@link parseInteraction} does; `to` before `from` is an issue.
 *
 * @param input - anything
 * @param options - the zone of ISO strings without an offset
 * @returns `{ ok: true, value }`, a new object, or `{ ok: false, issues }` with at least one issue
 * @throws TypeError or RangeError for unknown options and time zones
 * @example
 * ```ts
 * parseAgentActivity({ agentId: 'ada', state: 'break', from: new Date(0), to: new Date(60_000), reason: null })
 * // => { ok: true, value: { agentId: 'ada', state: 'break', from: 0, to: 60000 } }
 * ```
 * @since 0.1.0
 */
export function parseAgentActivity(input: unknown, options?: ParseOptions): Parsed<AgentActivity> {
  return parseBy('parseAgentActivity', agentActivityShape, input, options)
}
