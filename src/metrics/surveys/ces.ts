import { oneOf } from '../../internal/specs.ts'
import { effortScore, lowEffort } from '../../measures/index.ts'
import type { EasyEndOptions, EffortScoreOptions } from '../../measures/index.ts'
import type { Survey } from '../../model/index.ts'
import { mean, share } from '../../stats/index.ts'
import type { Period } from '../../time/index.ts'
import { boundMetric } from '../defineMetric.ts'
import type { MetricParts } from '../defineMetric.ts'
import { confidenceSpecs } from '../kinds.ts'
import type { ConfidenceOptions } from '../kinds.ts'
import type { Metric } from '../metric.ts'
import type { Result } from '../result.ts'
import { linkedSurveys } from './linkedSurveys.ts'

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
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
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
export const ces: Metric<Survey, CesOptions> = /* @__PURE__ */ cesWith({})

/** The metric with these options bound, of the unit and the direction that they give it. */
function cesWith(given: CesOptions): Metric<Survey, CesOptions> {
  const bound = boundMetric<Survey, CesOptions>(given.as === 'top-boxes' ? easyShare() : meanAnswer(given), {
    ...given,
  })
  const bindMore = (options: CesOptions): Metric<Survey, CesOptions> => {
    bound.with(options) // refuses a mistake in the metric's own words
    return cesWith({ ...given, ...options })
  }
  const metric = (surveys: Iterable<Survey>, options?: CesOptions): Result =>
    options === undefined ? bound(surveys) : bindMore(options)(surveys)
  return Object.defineProperties(metric, {
    ...Object.getOwnPropertyDescriptors(bound),
    with: { enumerable: true, value: bindMore },
    during: { enumerable: true, value: (period: Period) => bindMore({ during: period }) },
  }) as unknown as Metric<Survey, CesOptions>
}

function meanAnswer({ easierIs }: CesOptions): MetricParts<Survey> {
  return {
    ...shared(),
    unit: 'score',
    better: easierIs === 'lower' ? 'lower' : 'higher',
    maker: effortScore,
    statistic: ({ confidence }) => mean({ confidence: confidence as number }),
  }
}

function easyShare(): MetricParts<Survey> {
  return {
    ...shared(),
    unit: 'ratio',
    better: 'higher',
    maker: lowEffort,
    statistic: ({ confidence }) => share({ confidence: confidence as number }),
  }
}

function shared(): Pick<MetricParts<Survey>, 'id' | 'label' | 'linking' | 'specs'> {
  const specs = { ...effortScore.specs, ...lowEffort.specs, as: oneOf('mean', 'top-boxes'), ...confidenceSpecs() }
  return { id: 'ces', label: 'Customer effort score (CES)', linking: linkedSurveys, specs }
}
