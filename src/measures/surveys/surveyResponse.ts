import type { OptionSpecs } from '../../internal/options.ts'
import { oneOf, optional } from '../../internal/specs.ts'
import type { Survey, SurveyKind } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFactory } from '../defineMeasure.ts'
import { AT_OFFER, isSuperseded, surveySpecs, surveySteps } from './survey.ts'
import type { SurveyOptions } from './survey.ts'

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
export const surveyResponse: MeasureFactory<Survey, ResponseRateOptions> = /* @__PURE__ */ defineMeasure<
  Survey,
  ResponseRateOptions,
  ResponseRateOptions
>({
  id: 'surveyResponse',
  unit: 'ratio',
  options: /* @__PURE__ */ responseRateSpecs(),
  steps: (options) =>
    surveySteps(options, {
      kind: options.kind,
      place: AT_OFFER,
      value: (survey) => {
        if (survey.offeredAt == null) return 'offer-unknown'
        if (survey.answeredAt == null) return 0
        return isSuperseded(survey) ? 'superseded' : 1
      },
    }),
})

function responseRateSpecs(): OptionSpecs<ResponseRateOptions> {
  return { ...surveySpecs(), kind: optional(oneOf('csat', 'nps', 'ces')) }
}
