import { DEFAULT_SCALES, isSoundSurvey, placeOf, surveyAsOf } from '../model/index.ts'
import type { Survey } from '../model/index.ts'
import type { Columns, Kind } from '../metric/index.ts'
import type { LinkedSurvey } from '../link/index.ts'
import { isInstant } from '../time/index.ts'
import { ANSWERED, OFFERED, sortOf, SUPERSEDED } from './surveySorts.ts'

/** A survey as numbers; which of them are there its sort tells. */
export interface SurveyColumns extends Columns {
  /** When it was offered; NaN where that is not known. */
  readonly offered: Float64Array
  /** When it was answered; NaN where it was not. */
  readonly answered: Float64Array
  readonly score: Float64Array
  /** The lowest answer that it allows. */
  readonly lowest: Float64Array
  /** The highest answer that it allows. */
  readonly highest: Float64Array
}

/** The kind of record that measures of surveys ask about. */
export const surveyRecords: Kind<Survey, SurveyColumns> = {
  id: 'survey',
  columns: (rows) => {
    const numbers = (): Float64Array => new Float64Array(rows)
    return {
      records: [],
      sort: new Uint32Array(rows),
      at: numbers(),
      offered: numbers(),
      answered: numbers(),
      score: numbers(),
      lowest: numbers(),
      highest: numbers(),
    }
  },
  read: (into, from, to) => {
    for (let row = from; row < to; row++) readSurvey(into, row)
  },
  asOf: surveyAsOf,
  isLater: ({ offeredAt, answeredAt }, at) => (offeredAt ?? answeredAt ?? -Infinity) > at,
  credit: {
    agentId: ({ agentId }) => agentId ?? undefined,
    group: ({ group, queue }) => group ?? queue ?? undefined,
  },
}

function readSurvey(
  { records, sort, at, offered, answered, score, lowest, highest }: SurveyColumns,
  row: number,
): void {
  const survey = records[row] as LinkedSurvey | null | undefined
  at[row] = placeOf(survey) ?? NaN
  offered[row] = known(survey?.offeredAt)
  answered[row] = known(survey?.answeredAt)
  sort[row] = 0
  if (!isSoundSurvey(survey)) return
  sort[row] =
    sortOf(survey.kind) |
    (survey.offeredAt == null ? 0 : OFFERED) |
    (survey.answeredAt == null ? 0 : ANSWERED) |
    (survey.supersededBy == null ? 0 : SUPERSEDED)
  const [min, max] = survey.scale ?? DEFAULT_SCALES[survey.kind]
  score[row] = survey.score ?? NaN
  lowest[row] = min
  highest[row] = max
}

function known(at: unknown): number {
  return isInstant(at) ? at : NaN
}
