import type { Survey } from '../model/index.ts'
import type { Parsed } from './issue.ts'
import { parseBy } from './parseBy.ts'
import type { ParseOptions } from './parseOptions.ts'
import { surveyShape } from './surveyShape.ts'

/**
 * An unknown value as a {@link Survey}, or all that is wrong with it. Instants, absent and unknown fields are read as
 * {@link parseInteraction} does. A scale that does not rise, a score outside its scale, a score without `answeredAt`
 * or the other way round, and an answer before its offer are issues.
 *
 * @param input - anything
 * @param options - the zone of ISO strings without an offset
 * @returns `{ ok: true, value }`, a new object, or `{ ok: false, issues }` with at least one issue
 * @throws TypeError or RangeError for unknown options and time zones
 * @example
 * ```ts
 * const parsed = parseSurvey({ id: 's1', kind: 'csat', answeredAt: 1774000800000, score: 9 })
 * parsed.ok ? [] : parsed.issues.map((issue) => issue.message) // => ['score accepts a number from 1 to 5, got 9']
 * ```
 * @since 0.1.0
 */
export function parseSurvey(input: unknown, options?: ParseOptions): Parsed<Survey> {
  return parseBy('parseSurvey', surveyShape, input, options)
}
