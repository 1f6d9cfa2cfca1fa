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
  /**
   * How many of the easiest answers say that it was easy. `'standard'` goes by the number of answers that the scale has:
   * of two or three the easiest, of four to seven the easiest two (Delighted's 4 and 5 of 5, Mopinion's top two), of eight
   * to eleven the easiest three; surveys on longer scales are excluded as `scale-too-long`. `'top-1'`, `'top-2'` and
   * `'top-3'` are the easiest one, two and three of any scale: Qualtrics takes three of seven.
   * @defaultValue `'standard'`
   */
  readonly easy?: 'standard' | 'top-1' | 'top-2' | 'top-3' | undefined
}

/** What the share of easy answers can be asked. */
export interface LowEffortOptions extends SurveyOptions, EasyEndOptions {}

interface ReadyLowEffortOptions extends SurveyOptions {
  readonly easierIs: GoodEnd
  readonly easy: NonNullable<EasyEndOptions['easy']>
}

const BOXES = { 'top-1': 1, 'top-2': 2, 'top-3': 3 }

/**
 * The answer to an effort survey. As it was given; surveys on other scales than `scale` are left out by name, as are
 * other kinds and unanswered ones.
 *
 * @example
 * ```ts
 * effortScore()({ id: '1', kind: 'ces', answeredAt: 0, score: 6 }) // => 6
 * effortScore()({ id: '2', kind: 'ces', offeredAt: 0 }) // => 'unanswered'
 * ```
 * @since 0.1.0
 */
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

/**
 * 1 for one of the easiest answers to an effort survey, 0 for any other.
 *
 * @example
 * ```ts
 * lowEffort()({ id: '1', kind: 'ces', answeredAt: 0, score: 6 }) // => 1
 * lowEffort()({ id: '1', kind: 'ces', answeredAt: 0, score: 5 }) // => 0
 * lowEffort({ easierIs: 'lower' })({ id: '1', kind: 'ces', answeredAt: 0, score: 2 }) // => 1
 * ```
 * @since 0.1.0
 */
export const lowEffort: MeasureFactory<Survey, LowEffortOptions> = /* @__PURE__ */ defineMeasure<
  Survey,
  LowEffortOptions,
  ReadyLowEffortOptions
>({
  id: 'lowEffort',
  unit: 'ratio',
  options: /* @__PURE__ */ lowEffortSpecs(),
  steps: (options) =>
    answerSteps(options, 'ces', (score, scale) => {
      const boxes = options.easy === 'standard' ? standardBoxes(scale) : BOXES[options.easy]
      if (boxes === undefined) return 'scale-too-long'
      return isInBoxes(score, scale, boxes, options.easierIs) ? 1 : 0
    }),
})

function effortScoreSpecs(): OptionSpecs<EffortScoreOptions> {
  return { ...surveySpecs(), ...scaleSpecs([1, 7]) }
}

function lowEffortSpecs(): OptionSpecs<LowEffortOptions> {
  return {
    ...surveySpecs(),
    easierIs: oneOf('higher', 'lower'),
    easy: oneOf('standard', 'top-1', 'top-2', 'top-3'),
  }
}
