import { isInstant } from '../time/index.ts'
import type { Survey, SurveyKind } from './survey.ts'

/**
 * The scale a survey of each kind has when it does not say.
 *
 * @example
 * ```ts
 * DEFAULT_SCALES.nps // => [0, 10]
 * ```
 * @since 0.1.0
 */
export const DEFAULT_SCALES: Readonly<Record<SurveyKind, readonly [min: number, max: number]>> = {
  csat: [1, 5],
  nps: [0, 10],
  ces: [1, 7],
}

/**
 * Whether a record is a survey that does not contradict itself: a known kind, a scale that rises, a score inside it,
 * an answer not before its offer and not without a score. Anything else is excluded from every metric as `invalid`.
 *
 * @param record - anything, however broken
 * @returns true for a sound survey
 * @example
 * ```ts
 * isSoundSurvey({ id: '1', kind: 'csat', answeredAt: 5, score: 4 }) // => true
 * isSoundSurvey({ id: '1', kind: 'csat', answeredAt: 5, score: 9 }) // => false
 * ```
 * @since 0.1.0
 */
export function isSoundSurvey(record: unknown): record is Survey {
  if (typeof record !== 'object' || record === null) return false
  const { id, kind, offeredAt, answeredAt, score } = record as Survey
  if (id == null || typeof kind !== 'string' || !Object.hasOwn(DEFAULT_SCALES, kind)) return false
  if (offeredAt != null && !isInstant(offeredAt)) return false
  if (answeredAt != null && !isInstant(answeredAt)) return false
  if (offeredAt != null && answeredAt != null && answeredAt < offeredAt) return false
  const scale: unknown = (record as Survey).scale ?? DEFAULT_SCALES[kind]
  if (!Array.isArray(scale) || scale.length !== 2) return false
  const [min, max] = scale as [unknown, unknown]
  if (!Number.isFinite(min) || !Number.isFinite(max) || (min as number) >= (max as number)) return false
  if (score == null) return answeredAt == null
  return Number.isFinite(score) && score >= (min as number) && score <= (max as number)
}
