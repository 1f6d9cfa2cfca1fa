import { wrongType } from '../../internal/accepts.ts'
import { readOptions } from '../../internal/options.ts'
import type { Option } from '../../internal/options.ts'
import { period } from '../../internal/specs.ts'
import type { Records } from '../../metric/index.ts'
import type { Period } from '../../time/index.ts'
import { rowsOf } from './rowsOf.ts'
import type { Grouping, Metrics, Row, Without } from './rowTypes.ts'
import { addInput, lengthOf, runOf } from './run.ts'

/** What {@link rollup} computes. */
export interface RollupOptions<B, M> {
  /** The ways to form groups, by the name that a row gives each key. */
  readonly by: B
  /** The metrics by name, all required options bound. */
  readonly metrics: M
  /** Only samples placed in it are counted, in every metric; the others are excluded as `out-of-period`. */
  readonly during?: Period | undefined
}

/**
 * The results of many metrics for every group of records: a row a group, with its keys and its Results side by side.
 * A record belongs to the group that its own fields, or the place and the credit of its sample, say; one without a key
 * is in the group `undefined`, never dropped.
 *
 * @param records - any iterable
 * @param options - `by`: fields' names, dimensions such as `byInterval(…)` and `byAgent()`, or functions of the record;
 * `metrics` as in `report`
 * @returns the rows, ordered by their keys; no rows for no records
 * @throws TypeError for what is no metric, an unbound family, no way to form groups, or a name used by both
 * @example
 * ```ts
 * const calls = [
 *   { id: '1', channel: 'voice', queue: 'sales', outcome: 'answered', queuedAt: 0, answeredAt: 10_000 },
 *   { id: '2', channel: 'voice', queue: 'billing', outcome: 'answered', queuedAt: 0, answeredAt: 30_000 },
 * ] as const
 * const rows = rollup(calls, { by: { queue: 'queue' }, metrics: { asa: averageSpeedOfAnswer } })
 * rows.map((row) => `${row.queue} ${row.asa.value}`) // => ['billing 30000', 'sales 10000']
 * ```
 * @since 0.1.0
 */
export function rollup<R, B extends Grouping<R> & Without<M>, M extends Metrics<R>>(
  records: Records<R>,
  options: RollupOptions<B, M>,
): readonly Row<R, B, M>[] {
  if (typeof options !== 'object' || (options as unknown) === null) {
    throw wrongType('rollup', 'an object with by and metrics', options)
  }
  const { by, metrics, during } = readOptions(
    'rollup',
    { by: given<B>(), metrics: given<M>(), during: period() },
    options,
  )
  const run = runOf<R>('rollup', metrics as M, by as B, { during, expected: lengthOf(records) })
  addInput('rollup', run, records)
  return rowsOf(run.plan, run.states) as unknown as readonly Row<R, B, M>[]
}

/** Something that is looked at where it is used. */
function given<Value>(): Option<Value, 'optional'> {
  return { given: 'optional', accepts: 'anything', test: () => true }
}
