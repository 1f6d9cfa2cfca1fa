import type { OptionSpec, OptionSpecs } from '../../internal/options.ts'
import type { Survey } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFactory } from '../defineMeasure.ts'
import { isInBoxes, standardBoxes } from './boxes.ts'
import { onScale, scaleSpecs } from './scale.ts'
import type { ReadyScaleOptions, ScaleOptions } from './scale.ts'
import { answerSteps, surveySpecs } from './survey.ts'
import type { Scale, SurveyExclusion, SurveyOptions } from './survey.ts'

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
export const satisfaction: MeasureFactory<Survey, CsatOptions> = /* @__PURE__ */ defineMeasure<
  Survey,
  CsatOptions,
  SurveyOptions & { readonly positive: PositiveAnswers }
>({
  id: 'satisfaction',
  unit: 'ratio',
  options: /* @__PURE__ */ csatSpecs(),
  steps: (options) => answerSteps(options, 'csat', positiveTest(options.positive)),
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
export const satisfactionScore: MeasureFactory<Survey, CsatScoreOptions> = /* @__PURE__ */ defineMeasure<
  Survey,
  CsatScoreOptions,
  SurveyOptions & ReadyScaleOptions
>({
  id: 'satisfactionScore',
  unit: 'score',
  options: /* @__PURE__ */ csatScoreSpecs(),
  steps: (options) => answerSteps(options, 'csat', onScale(options.scale)),
})

function csatScoreSpecs(): OptionSpecs<CsatScoreOptions> {
  return { ...surveySpecs(), ...scaleSpecs([1, 5]) }
}

function csatSpecs(): OptionSpecs<CsatOptions> {
  const positive: OptionSpec<PositiveAnswers> = {
    accepts: '"standard" or "top-1" or "top-2" or the lowest positive score, a finite number',
    test: (value) => value === 'standard' || value === 'top-1' || value === 'top-2' || Number.isFinite(value),
    default: 'standard',
  }
  return { ...surveySpecs(), positive }
}

function positiveTest(positive: PositiveAnswers): (score: number, scale: Scale) => number | SurveyExclusion {
  if (typeof positive === 'number') return (score) => (score >= positive ? 1 : 0)
  const fixed = positive === 'standard' ? undefined : positive === 'top-1' ? 1 : 2
  return (score, scale) => {
    const boxes = fixed ?? standardBoxes(scale)
    if (boxes === undefined) return 'scale-too-long'
    return isInBoxes(score, scale, boxes, 'higher') ? 1 : 0
  }
}
