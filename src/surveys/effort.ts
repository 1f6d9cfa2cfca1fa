import type { Specs } from '../internal/options.ts'
import { oneOf } from '../internal/specs.ts'
import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import type { Survey } from '../model/index.ts'
import { isInBoxes, standardBoxes } from './boxes.ts'
import type { GoodEnd } from './boxes.ts'
import { onScale, scaleOptions } from './scale.ts'
import type { ScaleOptions } from './scale.ts'
import { answerBody, surveyOptions } from './surveyBody.ts'
import type { SurveyOptions } from './surveyBody.ts'

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
export const effortScore: MeasureMaker<Survey, EffortScoreOptions, Measure<Survey>> = /* @__PURE__ */ defineMeasure({
  id: 'effortScore',
  unit: 'score',
  options: effortScoreOptions,
  make: (options) => answerBody(options, 'ces', onScale(options.scale)),
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
export const lowEffort: MeasureMaker<Survey, LowEffortOptions, Measure<Survey>> = /* @__PURE__ */ defineMeasure({
  id: 'lowEffort',
  unit: 'ratio',
  options: lowEffortOptions,
  make: (options) =>
    answerBody(options, 'ces', (score, lowest, highest) => {
      const boxes = options.easy === 'standard' ? standardBoxes(lowest, highest) : BOXES[options.easy]
      if (boxes === undefined) return 'scale-too-long'
      return isInBoxes(score, lowest, highest, boxes, options.easierIs) ? 1 : 0
    }),
})

function effortScoreOptions(): Specs<EffortScoreOptions, 'scale'> {
  return { ...surveyOptions(), ...scaleOptions([1, 7]) }
}

function lowEffortOptions(): Specs<LowEffortOptions, 'easierIs' | 'easy'> {
  return {
    ...surveyOptions(),
    easierIs: oneOf('higher', 'lower'),
    easy: oneOf('standard', 'top-1', 'top-2', 'top-3'),
  }
}
