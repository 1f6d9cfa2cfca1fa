import { isResult } from '../../metric/index.ts'
import { wrongType } from '../../internal/accepts.ts'
import type { Result } from '../../metric/index.ts'

/** One number of a rollup, in the form that plotting libraries take. */
export type TidyRow<Keys> = Keys & {
  /** The metric's name in the rollup. */
  readonly metric: string
  /** The number; `null` where there was nothing to count. */
  readonly value: number | null
  /** What it is counted in: milliseconds for times, 0 to 1 for a `'ratio'`. */
  readonly unit: string
  /** The samples behind the value. */
  readonly count: number
  /** The lower end of the confidence interval, where there is one. */
  readonly low?: number
  /** The upper end of the confidence interval, where there is one. */
  readonly high?: number
}

/** The fields of a row that are no results. */
export type KeysOf<Row> = { readonly [Name in keyof Row as Row[Name] extends Result ? never : Name]: Row[Name] }

/**
 * The rows of a rollup, or a report, in tidy form: one row for each number, with its group's keys, the metric's name,
 * the value, the samples behind it and the ends of its interval. That is the form that plotting libraries take.
 *
 * @param result - what `rollup` or `report` returned
 * @returns a row for each group and metric, in the order of the groups and, within a group, of the metrics; no rows for
 * no groups
 * @throws TypeError for what is no row, and where a group's key has the name of one of the fields that rows have
 * @example
 * ```ts
 * const calls = [{ id: '1', channel: 'voice', queue: 'sales', outcome: 'answered', queuedAt: 0, answeredAt: 9 }] as const
 * rows(rollup(calls, { by: { queue: 'queue' }, metrics: { asa: averageSpeedOfAnswer } }))
 * // => [{ queue: 'sales', metric: 'asa', value: 9, unit: 'ms', count: 1 }]
 * ```
 * @since 0.1.0
 */
export function rows<Row extends object>(result: Row | readonly Row[]): readonly TidyRow<KeysOf<Row>>[] {
  const groups: readonly unknown[] = Array.isArray(result) ? result : [result]
  return groups.flatMap((group) => {
    if (typeof group !== 'object' || group === null) throw wrongType('rows', 'what rollup or report returned', group)
    const fields = Object.entries(group) as [string, unknown][]
    const keys = fields.filter(([, value]) => !isResult(value))
    const taken = keys.find(([name]) => FIELDS.includes(name))
    // The key would be lost under the number.
    if (taken !== undefined) throw wrongType('rows', `keys with other names than ${FIELDS.join(', ')}`, taken[0])
    return fields.flatMap(([metric, value]) =>
      isResult(value)
        ? [{ ...Object.fromEntries(keys), metric, ...numbersOf(value) } as unknown as TidyRow<KeysOf<Row>>]
        : [],
    )
  })
}

const FIELDS: readonly string[] = ['metric', 'value', 'unit', 'count', 'low', 'high']

function numbersOf({ value, unit, count, confidenceInterval: interval }: Result): Omit<TidyRow<unknown>, 'metric'> {
  return { value, unit, count, ...(interval !== undefined && { low: interval.low, high: interval.high }) }
}
