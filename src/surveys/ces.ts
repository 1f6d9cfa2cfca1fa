import { oneOf } from '../internal/specs.ts'
import { confidenceOption, metricOf } from '../metric/index.ts'
import type { ConfidenceOptions, MakerInfo } from '../metric/index.ts'
import type { Survey } from '../model/index.ts'
import { mean, share } from '../stats/index.ts'
import { effortScore, lowEffort } from './effort.ts'
import type { EasyEndOptions, EffortScoreOptions } from './effort.ts'
import { linkedSurveys } from './linkedSurveys.ts'
import type { SurveyMetric } from './surveyMetric.ts'

/** What {@link ces} can be asked. */
export interface CesOptions extends EffortScoreOptions, EasyEndOptions, ConfidenceOptions {
  /**
   * Whether the value is the mean answer (Nicereply on 1..7, Benbria on 1..5) or the share of answers that say it was
   * easy (Delighted's 4 and 5 of 5, Qualtrics' 5 to 7 of 7); which these are, `easy` says.
   * @defaultValue `'mean'`
   */
  readonly as?: 'mean' | 'top-boxes' | undefined
}

/**
 * The customer effort score (CES): what customers say about how easy it was. By default the mean answer: sum of the
 * scores / answers, on the scale of the question, 1 to 7 unless `scale` says otherwise; unit `'score'`. With
 * `as: 'top-boxes'` the share (0 to 1) of the easiest answers: of two or three possible answers the easiest, of four to
 * seven the easiest two, of eight to eleven the easiest three, unless `easy` says otherwise; unit `'ratio'`.
 *
 * Nicereply averages 1 to 7 and Benbria 1 to 5; Delighted reports the easy answers, Qualtrics too, but three of seven
 * (`easy: 'top-3'`), and Mopinion offers both. Whether high answers are the easy ones depends on the question, so `easierIs` has to be set to `'lower'` where the
 * question is how much effort it took. It decides which end the top boxes are at, and whether a lower mean is `better`; it
 * does not turn scores around.
 *
 * Of several answers about one subject the last counts. A survey is placed at its answer and credited to its own agent
 * and group, else queue.
 *
 * Excluded: `invalid`, `wrong-kind`, `not-yet`, `out-of-period`, `unanswered`, `superseded`, `other-scale` (of a mean), and
 * `scale-too-long` (more than eleven answers, of the top boxes by the standard). The value is `null` where nothing was answered.
 * `confidence` adds Student's t interval to a mean, the Wilson interval to a share.
 *
 * @example
 * ```ts
 * const surveys = [7, 6, 5, 2].map((score, i) => ({ id: String(i), kind: 'ces', answeredAt: 10, score }) as const)
 * ces(surveys).value // => 5
 * ces(surveys, { as: 'top-boxes' }).value // => 0.5
 * ces(surveys, { as: 'top-boxes', easy: 'top-3' }).value // => 0.75
 * ces(surveys, { as: 'top-boxes', easierIs: 'lower' }).value // => 0.25
 * ```
 * @see https://help.delighted.com/article/249
 * @since 0.1.0
 */
export const ces: SurveyMetric<CesOptions> = /* @__PURE__ */ metricOf({
  id: 'ces',
  label: 'Customer effort score (CES)',
  unit: ({ as }) => makerFor(as).unit,
  better: ({ as, easierIs }) => (as !== 'top-boxes' && easierIs === 'lower' ? 'lower' : 'higher'),
  maker: /* @__PURE__ */ meanOrShare(),
  specs: confidenceOption,
  statistic: ({ as, confidence }) => {
    const reading = { confidence: confidence as number | undefined }
    return as === 'top-boxes' ? share(reading) : mean(reading)
  },
  linking: linkedSurveys,
})

/** Makes the measure of the answers themselves, or that of the easy ones among them. */
function meanOrShare(): MakerInfo<Survey> {
  return {
    id: 'ces',
    unit: 'score',
    specs: () => ({ ...effortScore.specs(), ...lowEffort.specs(), as: oneOf('mean', 'top-boxes') }),
    make: ({ as, ...options }) => {
      const maker = makerFor(as)
      const own = maker.specs()
      return maker.make(Object.fromEntries(Object.entries(options).filter(([name]) => Object.hasOwn(own, name))))
    },
  }
}

function makerFor(as: unknown): MakerInfo<Survey> {
  return as === 'top-boxes' ? lowEffort : effortScore
}
