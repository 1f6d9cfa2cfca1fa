import { meanOf, shareOf } from '../metric/index.ts'
import type { ConfidenceOptions } from '../metric/index.ts'
import { linkedSurveys } from './linkedSurveys.ts'
import { satisfaction, satisfactionScore } from './satisfaction.ts'
import type { CsatOptions, CsatScoreOptions } from './satisfaction.ts'
import type { SurveyMetric } from './surveyMetric.ts'

/**
 * The customer satisfaction score (CSAT): the share (0 to 1) of answers to satisfaction surveys that are positive:
 * answers in the top boxes / answers.
 *
 * Which answers are positive goes by the length of the scale, unless `positive` says otherwise: 4 and 5 of 5 for Zendesk
 * and Intercom, 3 of 3 and 2 of 2 (good and bad) for Zendesk. Neutral answers count against the score (Intercom,
 * SimpleSat). Scales may differ from survey to survey: each answer is judged on its own. Vendors that average the scores
 * instead mean {@link averageCsat}.
 *
 * Of several answers about one subject the last counts, as in Zendesk, where a rating can be changed; an accumulator,
 * which sees records in pieces, needs them linked beforehand with `linkSurveys`. A survey is placed at its answer and
 * credited to its own agent and group, else queue.
 *
 * Excluded: `invalid`, `wrong-kind`, `not-yet`, `out-of-period`, `unanswered`, `superseded`, and `scale-too-long` (more than
 * eleven answers, with `positive: 'standard'`). The value is `null` where nothing was answered. `confidence` adds the
 * Wilson interval.
 *
 * @example
 * ```ts
 * const surveys = [5, 4, 3, 1].map((score, i) => ({ id: String(i), kind: 'csat', answeredAt: 10, score }) as const)
 * csat(surveys).value // => 0.5
 * csat(surveys, { positive: 'top-1' }).value // => 0.25
 * csat(surveys, { positive: 3 }).value // => 0.75
 * ```
 * @see https://support.assembled.com/hc/en-us/articles/25785923095693
 * @since 0.1.0
 */
export const csat: SurveyMetric<CsatOptions & ConfidenceOptions> = /* @__PURE__ */ shareOf(satisfaction, {
  id: 'csat',
  label: 'Customer satisfaction (CSAT)',
  better: 'higher',
  linking: linkedSurveys,
})

/**
 * The mean score of satisfaction surveys: sum of the scores / answers, on the scale of the question, 1 to 5 unless
 * `scale` says otherwise.
 *
 * Answers on another scale are excluded, since a mean over several scales means nothing; to count all scales together
 * take {@link csat}. Scorebuddy and Microsoft's Copilot report satisfaction as a mean. Of several answers about one
 * subject the last counts. A survey is placed at its answer and credited to its own agent and group, else queue.
 *
 * Excluded: `invalid`, `wrong-kind`, `not-yet`, `out-of-period`, `unanswered`, `superseded`, and `other-scale`. The value is
 * `null` where nothing was answered. `confidence` adds Student's t interval.
 *
 * @example
 * ```ts
 * averageCsat([
 *   { id: '1', kind: 'csat', answeredAt: 10, score: 5 },
 *   { id: '2', kind: 'csat', answeredAt: 10, score: 2 },
 *   { id: '3', kind: 'csat', answeredAt: 10, score: 90, scale: [0, 100] },
 * ]).value // => 3.5
 * ```
 * @see https://learn.microsoft.com/en-us/dynamics365/customer-service/use/oc-bot-dashboard
 * @since 0.1.0
 */
export const averageCsat: SurveyMetric<CsatScoreOptions & ConfidenceOptions> = /* @__PURE__ */ meanOf(
  satisfactionScore,
  { id: 'averageCsat', label: 'Average satisfaction score', better: 'higher', linking: linkedSurveys },
)
