/**
 * Surveys: what is measured of an answer, and the scores that are made of them.
 *
 * @module
 */
export type { GoodEnd } from './boxes.ts'
export { ces } from './ces.ts'
export type { CesOptions } from './ces.ts'
export { averageCsat, csat } from './csat.ts'
export { effortScore, lowEffort } from './effort.ts'
export type { EasyEndOptions, EffortScoreOptions, LowEffortOptions } from './effort.ts'
export { nps } from './nps.ts'
export { recommendation } from './recommendation.ts'
export { responseRate } from './responseRate.ts'
export { satisfaction, satisfactionScore } from './satisfaction.ts'
export type { CsatOptions, CsatScoreOptions, PositiveAnswers } from './satisfaction.ts'
export type { Scale, ScaleOptions } from './scale.ts'
export { surveyBody, surveyOptions } from './surveyBody.ts'
export type { AnswerValue, SurveyOptions, SurveyParts } from './surveyBody.ts'
export type { SurveyExclusion } from './surveyExclusion.ts'
export type { SurveyMetric } from './surveyMetric.ts'
export { surveyRecords } from './surveyRecords.ts'
export type { SurveyColumns } from './surveyRecords.ts'
export { surveyResponse } from './surveyResponse.ts'
export type { ResponseRateOptions } from './surveyResponse.ts'
