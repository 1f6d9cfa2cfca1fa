import type { Specs } from '../internal/options.ts'
import { instant, period } from '../internal/specs.ts'
import { LATER, OUTSIDE } from '../metric/index.ts'
import type { MeasureBody } from '../metric/index.ts'
import type { Survey, SurveyKind } from '../model/index.ts'
import type { Instant, Period } from '../time/index.ts'
import type { SurveyExclusion } from './surveyExclusion.ts'
import { surveyRecords } from './surveyRecords.ts'
import type { SurveyColumns } from './surveyRecords.ts'
import { ANSWERED, SUPERSEDED, surveyKindOf } from './surveySorts.ts'

/** What every measure of surveys can be asked. */
export interface SurveyOptions {
  /** Only surveys placed in it are counted, the others are excluded as `out-of-period`. */
  readonly during?: Period | undefined
  /** Views the data as it stood at this instant; surveys that did not exist yet are excluded as `not-yet`. */
  readonly asOf?: Instant | undefined
}

/** The options of a measure of surveys. */
export function surveyOptions(): Specs<SurveyOptions> {
  return { during: period(), asOf: instant() }
}

/** What a measure of surveys adds to what all of them do. */
export interface SurveyParts {
  /** The kind of survey that it measures, any where it does not say. */
  readonly kind: SurveyKind | undefined
  readonly at: (columns: SurveyColumns) => Float64Array
  /**
   * What follows from the rest of the sort of a survey: the reason why it is left out, its number, or `undefined` where
   * the survey has to be asked. Only asked of sound surveys of that kind and of the period.
   */
  readonly of: (sort: number) => number | SurveyExclusion | undefined
  /** The numbers of the surveys whose sort does not tell them. */
  readonly values?: { readonly of: (columns: SurveyColumns, row: number) => number | SurveyExclusion } | undefined
}

/** What an answer counts as, on the scale from its lowest to its highest answer. */
export type AnswerValue = (score: number, lowest: number, highest: number) => number | SurveyExclusion

/** A measure of surveys: the published order of exclusions once for all of them. */
export function surveyBody(options: SurveyOptions, parts: SurveyParts): MeasureBody<Survey> {
  const { asOf, during } = options
  const { kind, at, of, values } = parts
  return {
    kind: surveyRecords,
    bySort: (sort) => {
      const found = surveyKindOf(sort)
      if (found === undefined) return 'invalid'
      if (kind !== undefined && found !== kind) return 'wrong-kind'
      if ((sort & LATER) !== 0) return 'not-yet'
      return (sort & OUTSIDE) !== 0 ? 'out-of-period' : of(sort)
    },
    values,
    at,
    asOf,
    during,
  }
}

/** A measure of the answers to one kind of survey. */
export function answerBody(options: SurveyOptions, kind: SurveyKind, value: AnswerValue): MeasureBody<Survey> {
  return surveyBody(options, {
    kind,
    at: atAnswer,
    of: (sort) => {
      if ((sort & ANSWERED) === 0) return 'unanswered'
      return (sort & SUPERSEDED) === 0 ? undefined : 'superseded'
    },
    values: { of: ({ score, lowest, highest }, row) => value(score[row]!, lowest[row]!, highest[row]!) },
  })
}

function atAnswer({ answered }: SurveyColumns): Float64Array {
  return answered
}
