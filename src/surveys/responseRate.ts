import { shareOf } from '../metric/index.ts'
import type { ConfidenceOptions } from '../metric/index.ts'
import { linkedSurveys } from './linkedSurveys.ts'
import type { SurveyMetric } from './surveyMetric.ts'
import { surveyResponse } from './surveyResponse.ts'
import type { ResponseRateOptions } from './surveyResponse.ts'

/**
 * The share (0 to 1) of offered surveys that were answered: answered / offered.
 *
 * Surveys of all kinds count unless `kind` names one. An answer that a later one about the same subject took the place of
 * is left out of both sides, so that a changed mind is one response. A survey is placed at its offer, not at its answer,
 * and credited to its own agent and group, else queue; the rate of the last days is provisional while answers still come
 * in.
 *
 * Excluded: `invalid`, `wrong-kind`, `not-yet`, `out-of-period`, `offer-unknown` (no `offeredAt`), and `superseded`. The
 * value is `null` where nothing was offered. `confidence` adds the Wilson interval.
 *
 * @example
 * ```ts
 * responseRate([
 *   { id: '1', kind: 'csat', offeredAt: 0, answeredAt: 10, score: 5 },
 *   { id: '2', kind: 'csat', offeredAt: 0 },
 *   { id: '3', kind: 'nps', offeredAt: 0 },
 *   { id: '4', kind: 'csat', answeredAt: 10, score: 1 },
 * ]).value // => 0.3333333333333333
 * ```
 * @since 0.1.0
 */
export const responseRate: SurveyMetric<ResponseRateOptions & ConfidenceOptions> = /* @__PURE__ */ shareOf(
  surveyResponse,
  { id: 'responseRate', label: 'Survey response rate', better: 'higher', linking: linkedSurveys },
)
