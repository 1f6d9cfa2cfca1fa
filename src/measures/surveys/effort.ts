import type { OptionSpecs } from '../../internal/options.ts'
import { oneOf } from '../../internal/specs.ts'
import type { Survey } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFactory } from '../defineMeasure.ts'
import { isInBoxes, standardBoxes } from './boxes.ts'
import type { GoodEnd } from './boxes.ts'
import { onScale, scaleSpecs } from './scale.ts'
import type { ReadyScaleOptions, ScaleOptions } from './scale.ts'
import { answerSteps, surveySpecs } from './survey.ts'
import type { SurveyOptions } from './survey.ts'

/** What the answers to effort surveys can be asked. */
export interface EffortScoreOptions extends SurveyOptions, ScaleOptions {}

/** Which answers say that it was easy. */
export interface EasyEndOptions {
  /**
   * Which end of the scale is the easy one. That depends on the question: high answers agree that it was easy, and to
   * "how much effort did you need" (Mopinion) low ones say so.
   * @defaultValue `'higher'`
   */
  readonly easierIs?: GoodEnd | undefined
}

/** What the share of easy answers can be asked. */
export interface LowEffortOptions extends SurveyOptions, EasyEndOptions {}

/** The answer to an effort survey. */
export const effortScore: MeasureFactory<Survey, EffortScoreOptions> = /* @__PURE__ */ defineMeasure<
  Survey,
  EffortScoreOptions,
  SurveyOptions & ReadyScaleOptions
>({
  id: 'effortScore',
  unit: 'score',
  options: /* @__PURE__ */ effortScoreSpecs(),
  steps: (options) => answerSteps(options, 'ces', onScale(options.scale)),
})

/** 1 for one of the easiest answers to an effort survey, 0 for any other. */
export const lowEffort: MeasureFactory<Survey, LowEffortOptions> = /* @__PURE__ */ defineMeasure<
  Survey,
  LowEffortOptions,
  SurveyOptions & { readonly easierIs: GoodEnd }
>({
  id: 'lowEffort',
  unit: 'ratio',
  options: /* @__PURE__ */ lowEffortSpecs(),
  steps: (options) =>
    answerSteps(options, 'ces', (score, scale) => {
      const boxes = standardBoxes(scale)
      if (boxes === undefined) return 'scale-too-long'
      return isInBoxes(score, scale, boxes, options.easierIs) ? 1 : 0
    }),
})

function effortScoreSpecs(): OptionSpecs<EffortScoreOptions> {
  return { ...surveySpecs(), ...scaleSpecs([1, 7]) }
}

function lowEffortSpecs(): OptionSpecs<LowEffortOptions> {
  return { ...surveySpecs(), easierIs: oneOf('higher', 'lower') }
}
