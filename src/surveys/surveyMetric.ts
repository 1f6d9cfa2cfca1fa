import type { Metric } from '../metric/index.ts'
import type { Survey } from '../model/index.ts'
import type { SurveyExclusion } from './surveyExclusion.ts'

/** A metric of surveys. */
export type SurveyMetric<Options extends object> = Metric<Survey, Options, SurveyExclusion>
