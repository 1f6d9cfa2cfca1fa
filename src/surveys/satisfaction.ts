import type { Option, Specs } from '../internal/options.ts'
import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import type { Survey } from '../model/index.ts'
import { isInBoxes, standardBoxes } from './boxes.ts'
import { onScale, scaleOptions } from './scale.ts'
import type { ScaleOptions } from './scale.ts'
import { answerBody, surveyOptions } from './surveyBody.ts'
import type { AnswerValue, SurveyOptions } from './surveyBody.ts'

/** Which answers are positive. */
export type PositiveAnswers = 'standard' | 'top-1' | 'top-2' | number

/** What the customer satisfaction score can be asked. */
export interface CsatOptions extends SurveyOptions {
  /**
   * Which answers are positive. `'standard'` goes by the number of answers that the scale has: of two or three the best
   * one, of four to seven the best two (Zendesk's 4 and 5 of 5, Intercom's two best faces), of eight to eleven the best
   * three; surveys on longer scales are excluded as `scale-too-long`. `'top-1'` and `'top-2'` are the best one and the best
   * two of any scale. A number is the lowest score that is positive.
   * @defaultValue `'standard'`
   */
  readonly positive?: PositiveAnswers | undefined
}

/** What the mean of satisfaction scores can be asked. */
export interface CsatScoreOptions extends SurveyOptions, ScaleOptions {}

/**
 * 1 for a positive answer to a satisfaction survey, 0 for any other.
 *
 * @example
 * ```ts
 * satisfaction()({ id: '1', kind: 'csat', answeredAt: 0, score: 4 }) // => 1
 * satisfaction({ positive: 'top-1' })({ id: '1', kind: 'csat', answeredAt: 0, score: 4 }) // => 0
 * ```
 * @since 0.1.0
 */
export const satisfaction: MeasureMaker<Survey, CsatOptions, Measure<Survey>> = /* @__PURE__ */ defineMeasure({
  id: 'satisfaction',
  unit: 'ratio',
  options: csatOptions,
  make: (options) => answerBody(options, 'csat', positiveTest(options.positive)),
})

/**
 * The answer to a satisfaction survey. As it was given; surveys on other scales than `scale` are left out by name.
 *
 * @example
 * ```ts
 * satisfactionScore()({ id: '1', kind: 'csat', answeredAt: 0, score: 4 }) // => 4
 * ```
 * @since 0.1.0
 */
export const satisfactionScore: MeasureMaker<Survey, CsatScoreOptions, Measure<Survey>> = /* @__PURE__ */ defineMeasure(
  {
    id: 'satisfactionScore',
    unit: 'score',
    options: csatScoreOptions,
    make: (options) => answerBody(options, 'csat', onScale(options.scale)),
  },
)

function csatScoreOptions(): Specs<CsatScoreOptions, 'scale'> {
  return { ...surveyOptions(), ...scaleOptions([1, 5]) }
}

function csatOptions(): Specs<CsatOptions, 'positive'> {
  const positive: Option<PositiveAnswers, 'default'> = {
    given: 'default',
    accepts: '"standard" or "top-1" or "top-2" or the lowest positive score, a finite number',
    test: (value) => value === 'standard' || value === 'top-1' || value === 'top-2' || Number.isFinite(value),
    default: 'standard',
  }
  return { ...surveyOptions(), positive }
}

function positiveTest(positive: PositiveAnswers): AnswerValue {
  if (typeof positive === 'number') return (score) => (score >= positive ? 1 : 0)
  const fixed = positive === 'standard' ? undefined : positive === 'top-1' ? 1 : 2
  return (score, lowest, highest) => {
    const boxes = fixed ?? standardBoxes(lowest, highest)
    if (boxes === undefined) return 'scale-too-long'
    return isInBoxes(score, lowest, highest, boxes, 'higher') ? 1 : 0
  }
}
