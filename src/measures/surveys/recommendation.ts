import type { Survey } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFactory } from '../defineMeasure.ts'
import { onScale } from './scale.ts'
import { answerSteps, surveySpecs } from './survey.ts'
import type { SurveyOptions } from './survey.ts'

/**
 * 1 for a promoter (9 or 10), -1 for a detractor (0 to 6), 0 for anybody between. Surveys on another scale than 0 to 10
 * are left out by name.
 *
 * @example
 * ```ts
 * recommendation()({ id: '1', kind: 'nps', answeredAt: 0, score: 9 }) // => 1
 * recommendation()({ id: '1', kind: 'nps', answeredAt: 0, score: 6 }) // => -1
 * ```
 * @since 0.1.0
 */
export const recommendation: MeasureFactory<Survey, SurveyOptions> = /* @__PURE__ */ defineMeasure<
  Survey,
  SurveyOptions,
  SurveyOptions
>({
  id: 'recommendation',
  unit: 'score',
  options: /* @__PURE__ */ surveySpecs(),
  steps: (options) => {
    const scoreOn = onScale([0, 10])
    return answerSteps(options, 'nps', (given, scale) => {
      const score = scoreOn(given, scale)
      return typeof score === 'string' ? score : score >= 9 ? 1 : score <= 6 ? -1 : 0
    })
  },
})
