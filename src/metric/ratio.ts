import { wrongType } from '../internal/accepts.ts'
import { bump, sortedCounts } from '../internal/counts.ts'
import type { Counts } from '../internal/counts.ts'
import { readOptions } from '../internal/options.ts'
import { hours } from '../time/index.ts'
import type { Result, Unit } from './result.ts'

/** The options of {@link ratio}. */
export interface RatioOptions {
  /**
   * What the value is counted in. `'per-hour'` over a result in milliseconds counts by the hour; every other unit is only
   * a name for the plain quotient.
   * @defaultValue `'ratio'` for two results of one unit, `'per-hour'` for a count over milliseconds, else both units, as
   * in `'EUR per count'`
   */
  readonly unit?: Unit | undefined
}

/**
 * One result over another: `numerator.value / denominator.value`, for what no single metric tells, such as contacts an
 * hour from the calls of one system and the logins of another. It is a ratio of totals, so ask it of counts and totals;
 * the quotient of two means is seldom the mean of anything.
 *
 * `count` is that of the denominator. `records`, `excluded`, `excludedSamples` and `notes` are those of both results
 * together, so a record that is in both is seen twice. There is no confidence interval. The value is `null` where one of
 * the results has none, where the denominator is 0, and where the quotient is too large for a number.
 *
 * @param numerator - what is divided
 * @param denominator - what it is set against
 * @param options - the unit, unless the usual one is meant
 * @returns a Result like that of a metric
 * @throws TypeError for what is no Result, and for an unknown or wrong option
 * @example
 * ```ts
 * const calls = [1, 2, 3].map((at) => ({ id: String(at), channel: 'voice', outcome: 'answered', queuedAt: at, answeredAt: at }) as const)
 * const logins = [{ agentId: 'ann', state: 'available', from: 0, to: minutes(30) }]
 * const pace = ratio(answeredCount(calls), staffedTime(logins))
 * pace.value // => 6
 * pace.unit // => 'per-hour'
 * ```
 * @since 0.1.0
 */
export function ratio(numerator: Result, denominator: Result, options?: RatioOptions): Result {
  for (const result of [numerator, denominator]) {
    if (!isResult(result)) throw wrongType('ratio', 'two Results, as metrics give them', result)
  }
  const { unit = unitOf(numerator, denominator) } = readOptions('ratio', SPECS, options) as RatioOptions
  const { excluded, excludedSamples, notes } = accountOf(numerator, denominator)
  const { count } = denominator
  const records = numerator.records + denominator.records
  const result = { value: valueOf(numerator, denominator, unit), unit, count, records, excluded }
  if (Object.keys(excludedSamples).length > 0) Object.assign(result, { excludedSamples })
  if (Object.keys(notes).length > 0) Object.assign(result, { notes })
  return result
}

const SPECS = {
  unit: { given: 'optional', accepts: 'the name of a unit', test: (value: unknown) => typeof value === 'string' },
} as const

function valueOf(numerator: Result, denominator: Result, unit: Unit): number | null {
  if (numerator.value === null || denominator.value === null) return null
  const scale = unit === 'per-hour' && denominator.unit === 'ms' ? hours(1) : 1
  const value = (numerator.value * scale) / denominator.value
  return Number.isFinite(value) ? value + 0 : null
}

function unitOf({ unit }: Result, denominator: Result): Unit {
  if (unit === denominator.unit) return 'ratio'
  return unit === 'count' && denominator.unit === 'ms' ? 'per-hour' : `${unit} per ${denominator.unit}`
}

function accountOf(...results: readonly Result[]): Record<'excluded' | 'excludedSamples' | 'notes', Counts> {
  const both = (counts: 'excluded' | 'excludedSamples' | 'notes'): Counts => {
    const sum: Counts = {}
    for (const result of results)
      for (const [name, count] of Object.entries(result[counts] ?? {})) bump(sum, name, count)
    return sortedCounts(sum)
  }
  return { excluded: both('excluded'), excludedSamples: both('excludedSamples'), notes: both('notes') }
}

/** Whether a value is what a metric gives. */
export function isResult(value: unknown): value is Result {
  return typeof value === 'object' && value !== null && 'value' in value && 'unit' in value && 'excluded' in value
}
