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
