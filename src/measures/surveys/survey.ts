import type { OptionSpec } from '../../internal/options.ts'
import { instant, optional, period } from '../../internal/specs.ts'
import type { LinkedSurvey } from '../../link/index.ts'
import { DEFAULT_SCALES, isSoundSurvey, surveyAsOf } from '../../model/index.ts'
import type { Survey, SurveyKind } from '../../model/index.ts'
import { isInstant } from '../../time/index.ts'
import type { Instant, Period } from '../../time/index.ts'
import { stepKey } from '../defineMeasure.ts'
import type { MeasureSteps, Step } from '../measure.ts'

/** Why a survey is not counted: one reason each, the first in this order, where its metric has it at all. */
export type SurveyExclusion =
  | 'invalid'
  | 'wrong-kind'
  | 'not-yet'
  | 'out-of-period'
  | 'offer-unknown'
  | 'unanswered'
  | 'superseded'
  | 'other-scale'
  | 'scale-too-long'

/** The lowest and the highest answer that a survey allows. */
export type Scale = readonly [min: number, max: number]

/** What every measure of surveys can be asked. */
export interface SurveyOptions {
  /** Only surveys placed in it are counted, the others are excluded as `out-of-period`. */
  readonly during?: Period | undefined
  /** Views the data as it stood at this instant; surveys that did not exist yet are excluded as `not-yet`. */
  readonly asOf?: Instant | undefined
}

/** The specs of {@link SurveyOptions}. */
export function surveySpecs(): {
  readonly [Name in keyof SurveyOptions]-?: OptionSpec<NonNullable<SurveyOptions[Name]>>
} {
  return { during: optional(period()), asOf: optional(instant()) }
}

/** What a measure of surveys adds to what all of them do. */
export interface SurveyParts {
  /** The kind of survey that it measures, any where it does not say. */
  readonly kind: SurveyKind | undefined
  readonly place: Step<Survey, Instant | undefined>
  /** Only asked of sound surveys of that kind. */
  readonly value: (survey: Survey) => number | SurveyExclusion
}

/** The steps of a measure of surveys. */
export function surveySteps(options: SurveyOptions, { kind, place, value }: SurveyParts): MeasureSteps<Survey> {
  const { asOf, during } = options
  return {
    view:
      asOf === undefined
        ? undefined
        : { key: stepKey('survey-as-of', asOf), of: (survey: Survey) => surveyAsOf(survey, asOf) },
    gate: {
      key: stepKey('survey', kind ?? null, asOf ?? null),
      of: (survey) => {
        if (!isSoundSurvey(survey)) return 'invalid'
        if (kind !== undefined && survey.kind !== kind) return 'wrong-kind'
        return asOf !== undefined && beginningOf(survey) > asOf ? 'not-yet' : undefined
      },
    },
    place,
    during,
    pooled: false,
    value,
    agentId: (survey) => (survey as Survey | null | undefined)?.agentId ?? undefined,
    group: (survey) => (survey as Survey | null | undefined)?.group ?? (survey as Survey | null)?.queue ?? undefined,
  }
}

/** The steps of a measure of the answers to one kind of survey. */
export function answerSteps(
  options: SurveyOptions,
  kind: SurveyKind,
  value: (score: number, scale: Scale) => number | SurveyExclusion,
): MeasureSteps<Survey> {
  return surveySteps(options, {
    kind,
    place: AT_ANSWER,
    value: (survey) => {
      const { answeredAt, score } = survey
      if (answeredAt == null || score == null) return 'unanswered'
      return isSuperseded(survey) ? 'superseded' : value(score, survey.scale ?? DEFAULT_SCALES[kind])
    },
  })
}

/** Whether a later answer took this one's place, as far as the survey was linked to the others. */
export function isSuperseded(survey: Survey): boolean {
  return (survey as Partial<LinkedSurvey>).supersededBy != null
}

/** Where a survey was offered. */
export const AT_OFFER: Step<Survey, Instant | undefined> = {
  key: 'survey-offer',
  of: (survey) => known((survey as Survey | null | undefined)?.offeredAt),
}

const AT_ANSWER: Step<Survey, Instant | undefined> = {
  key: 'survey-answer',
  of: (survey) => known((survey as Survey | null | undefined)?.answeredAt),
}

function known(at: unknown): Instant | undefined {
  return isInstant(at) ? at : undefined
}

/** When a survey came to be: when it was offered, or answered where the offer is not known. */
function beginningOf({ offeredAt, answeredAt }: Survey): Instant {
  return offeredAt ?? answeredAt ?? -Infinity
}
