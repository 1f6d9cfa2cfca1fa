import { withFields } from '../internal/withFields.ts'
import { isSoundSurvey, surveyAsOf } from '../model/index.ts'
import type { Survey } from '../model/index.ts'
import type { Instant } from '../time/index.ts'
import type { Link } from './link.ts'
import { asOfOption } from './linkOptions.ts'
import type { LinkOptions } from './linkOptions.ts'
import { nameOf } from './nameOf.ts'

/** A survey that knows whether a later answer of the same kind to the same subject took its place. */
export type LinkedSurvey<S extends Survey = Survey> = S & {
  /** The survey with the later answer, or `null`. */
  readonly supersededBy: string | null
}

/**
 * The surveys, each marked with the one that superseded it: of several answers of one kind about one subject the last
 * counts (of several at one instant the one with the greatest `id`). Unanswered surveys and surveys without
 * `subjectId` are never superseded.
 *
 * @param surveys - all surveys; those of one subject may lie anywhere among them
 * @param options - with `asOf`, the surveys as they stood at that instant
 * @returns the surveys in their order, each with `supersededBy`
 * @throws TypeError or RangeError for an unknown option, or where `asOf` is not an instant
 * @example
 * ```ts
 * const surveys = [
 *   { id: 'a', kind: 'csat', subjectId: 't1', answeredAt: 10, score: 2 },
 *   { id: 'b', kind: 'csat', subjectId: 't1', answeredAt: 20, score: 5 },
 * ] as const
 * linkSurveys(surveys).map((survey) => survey.supersededBy) // => ['b', null]
 * ```
 * @since 0.1.0
 */
export function linkSurveys<S extends Survey>(surveys: Iterable<S>, options?: LinkOptions): readonly LinkedSurvey<S>[] {
  const asOf = asOfOption('linkSurveys', options)
  const seen = Array.from(surveys, (survey) => (asOf === undefined ? survey : (surveyAsOf(survey, asOf) as S)))
  const last = new Map<string, S>()
  for (const survey of seen) {
    const key = subjectOf(survey, asOf)
    if (key === undefined) continue
    const before = last.get(key)
    if (before === undefined || isLater(survey, before)) last.set(key, survey)
  }
  return seen.map((survey) => {
    const key = subjectOf(survey, asOf)
    const winner = key === undefined ? survey : last.get(key)
    const record = typeof survey === 'object' && (survey as unknown) !== null ? survey : {}
    return withFields(record, { supersededBy: winner === survey ? null : (winner?.id ?? null) }) as LinkedSurvey<S>
  })
}

/**
 * The link that every survey metric needs.
 *
 * @example
 * ```ts
 * surveys.link([{ id: '1', kind: 'nps', offeredAt: 0 }]).length // => 1
 * ```
 * @since 0.1.0
 */
export const surveys: Link<Survey> = {
  id: 'surveys',
  by: 'linkSurveys(surveys)',
  link: (surveys, asOf) => linkSurveys(surveys, { asOf }),
  isLinked: (survey) => (survey as Survey | null)?.subjectId == null || 'supersededBy' in survey,
}

/** What a survey asks about, for answers that can supersede each other. */
function subjectOf(survey: Survey, asOf: Instant | undefined): string | undefined {
  if (!isSoundSurvey(survey) || survey.answeredAt == null) return undefined
  if (asOf !== undefined && survey.answeredAt > asOf) return undefined
  const { kind, subjectId } = survey as { readonly kind: string; readonly subjectId?: unknown }
  const isNamed = typeof subjectId === 'number' || (typeof subjectId === 'string' && subjectId !== '')
  return isNamed ? JSON.stringify([kind, subjectId]) : undefined
}

function isLater(survey: Survey, before: Survey): boolean {
  const [at, was] = [survey.answeredAt ?? 0, before.answeredAt ?? 0]
  return at > was || (at === was && nameOf(survey) > nameOf(before))
}
