import { readOptions } from '../../internal/options.ts'
import { period } from '../../internal/specs.ts'
import type { Records } from '../../metric/index.ts'
import type { Period } from '../../time/index.ts'
import { resultsOf } from './rowsOf.ts'
import type { Metrics, Report } from './rowTypes.ts'
import { addInput, lengthOf, runOf } from './run.ts'

/** The options of {@link report}. */
export interface ReportOptions {
  /** Only samples placed in it are counted, in every metric; the others are excluded as `out-of-period`. */
  readonly during?: Period | undefined
}

/**
 * The results of many metrics over the same records, by the names given to them. The records are read once; metrics
 * that ask the same of a record share the answer.
 *
 * @param records - any iterable
 * @param metrics - the metrics by name, all required options bound
 * @param options - the period, where not all records count
 * @returns a Result for each metric, equal to what the metric's own call gives
 * @throws TypeError for what is no metric, a family whose required options are not bound, or an unknown option
 * @example
 * ```ts
 * const calls = [
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 10_000 },
 *   { id: '2', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 30_000 },
 * ] as const
 * const { asa, sl } = report(calls, { asa: averageSpeedOfAnswer, sl: serviceLevel.with({ within: seconds(20) }) })
 * asa.value // => 10000
 * sl.value // => 0.5
 * ```
 * @since 0.1.0
 */
export function report<R, M extends Metrics<R>>(records: Records<R>, metrics: M, options?: ReportOptions): Report<M> {
  const { during } = readOptions('report', { during: period() }, options)
  const run = runOf<R>('report', metrics, {}, { during, expected: lengthOf(records) })
  addInput('report', run, records)
  return resultsOf(run.plan, run.states, 0) as unknown as Report<M>
}
