import type { Specs } from '../internal/options.ts'
import { oneOf, optional } from '../internal/specs.ts'
import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import type { Survey, SurveyKind } from '../model/index.ts'
import { surveyBody, surveyOptions } from './surveyBody.ts'
import type { SurveyOptions } from './surveyBody.ts'
import type { SurveyColumns } from './surveyRecords.ts'
import { ANSWERED, OFFERED, SUPERSEDED, SURVEY_KINDS } from './surveySorts.ts'

/** What the response rate can be asked. */
export interface ResponseRateOptions extends SurveyOptions {
  /**
   * The kind of survey that counts; the others are excluded as `wrong-kind`.
   * @defaultValue all
   */
  readonly kind?: SurveyKind | undefined
}

/**
 * 1 for an offered survey that was answered, 0 for one that was not. A survey of which nobody knows that it was offered
 * is left out as `offer-unknown`.
 *
 * @example
 * ```ts
 * surveyResponse()({ id: '1', kind: 'csat', offeredAt: 0 }) // => 0
 * surveyResponse()({ id: '2', kind: 'csat', answeredAt: 0, score: 4 }) // => 'offer-unknown'
 * ```
 * @since 0.1.0
 */
export const surveyResponse: MeasureMaker<Survey, ResponseRateOptions, Measure<Survey>> = /* @__PURE__ */ defineMeasure(
  {
    id: 'surveyResponse',
    unit: 'ratio',
    options: responseRateOptions,
    make: (options) =>
      surveyBody(options, {
        kind: options.kind,
        at: atOffer,
        of: (sort) => {
          if ((sort & OFFERED) === 0) return 'offer-unknown'
          if ((sort & ANSWERED) === 0) return 0
          return (sort & SUPERSEDED) === 0 ? 1 : 'superseded'
        },
      }),
  },
)

function atOffer({ offered }: SurveyColumns): Float64Array {
  return offered
}

function responseRateOptions(): Specs<ResponseRateOptions> {
  return { ...surveyOptions(), kind: optional(oneOf(...SURVEY_KINDS)) }
}
