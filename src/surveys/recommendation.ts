import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import type { Survey } from '../model/index.ts'
import { onScale } from './scale.ts'
import { answerBody, surveyOptions } from './surveyBody.ts'
import type { SurveyOptions } from './surveyBody.ts'

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
export const recommendation: MeasureMaker<Survey, SurveyOptions, Measure<Survey>> = /* @__PURE__ */ defineMeasure({
  id: 'recommendation',
  unit: 'score',
  options: surveyOptions,
  make: (options) => {
    const scoreOn = onScale([0, 10])
    return answerBody(options, 'nps', (given, lowest, highest) => {
      const score = scoreOn(given, lowest, highest)
      return typeof score === 'string' ? score : score >= 9 ? 1 : score <= 6 ? -1 : 0
    })
  },
})
