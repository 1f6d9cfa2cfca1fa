import type { Fold } from '../fold/index.ts'
import type { Link } from '../link/index.ts'
import type { Statistic } from '../stats/index.ts'
import { addRows, requireLinked } from './asked.ts'
import { deskOf, measureOn } from './judge.ts'
import type { MeasureBody } from './measure.ts'
import type { MetricState } from './metric.ts'
import { resultOf } from './result.ts'
import type { Result, Unit } from './result.ts'
import { emptyTally, mergeTally } from './tally.ts'

/**
 * A metric one record at a time: each record is measured, what it yields goes into the statistic, what it does not
 * into the account.
 */
export function metricFold<R>(
  id: string,
  unit: Unit,
  measure: MeasureBody<R>,
  statistic: Statistic,
  link: Link<R> | undefined,
): Fold<R, MetricState, Result> {
  const desk = deskOf(measure, 1)
  return {
    empty: () => ({ tally: emptyTally(), statistic: statistic.empty() }),
    add: (state, record) => {
      if (link !== undefined) requireLinked(id, link, record)
      measureOn(measure, desk, [record], 0, 1)
      addRows(measure, statistic, desk, 1, state)
      return state
    },
    merge: (state, other) => {
      mergeTally(state.tally, other.tally)
      state.statistic = statistic.merge(state.statistic, other.statistic)
      return state
    },
    result: (state) => resultOf(unit, state.tally, statistic.result(state.statistic)),
  }
}
