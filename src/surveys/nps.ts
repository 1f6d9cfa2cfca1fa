import { confidenceOption, metricOf } from '../metric/index.ts'
import type { ConfidenceOptions } from '../metric/index.ts'
import { netScore } from '../stats/index.ts'
import { linkedSurveys } from './linkedSurveys.ts'
import { recommendation } from './recommendation.ts'
import type { SurveyOptions } from './surveyBody.ts'
import type { SurveyMetric } from './surveyMetric.ts'

/**
 * The net promoter score (NPS), in points from -100 to 100: the percentage of promoters (9 or 10) less the percentage of
 * detractors (0 to 6) among all answers; 7 and 8 are passive.
 *
 * Of several answers about one subject the last counts, so a relationship survey should have no `subjectId`, or a new one
 * each time. A survey is placed at its answer and credited to its own agent and group, else queue.
 *
 * Excluded: `invalid`, `wrong-kind`, `not-yet`, `out-of-period`, `unanswered`, `superseded`, and `other-scale` (any but 0 to
 * 10, for which promoters and detractors are not defined). The value is `null` where nothing was answered. `confidence`
 * adds the normal interval with the variance of the three shares.
 *
 * @example
 * ```ts
 * nps([10, 9, 8, 3].map((score, i) => ({ id: String(i), kind: 'nps', answeredAt: 10, score }))).value // => 25
 * ```
 * @see Reichheld (2003), The one number you need to grow, Harvard Business Review 81(12)
 * @since 0.1.0
 */
export const nps: SurveyMetric<SurveyOptions & ConfidenceOptions> = /* @__PURE__ */ metricOf({
  id: 'nps',
  label: 'Net promoter score (NPS)',
  unit: 'score',
  better: 'higher',
  maker: recommendation,
  specs: confidenceOption,
  statistic: ({ confidence }) => netScore({ confidence: confidence as number | undefined }),
  linking: linkedSurveys,
})
