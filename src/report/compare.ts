import { wrongType } from '../internal/accepts.ts'
import type { Better, Result } from '../metrics/index.ts'

/** How much a metric changed, and whether that is a change. */
export interface Comparison {
  /** After less before; `null` where one of them has no value. */
  readonly difference: number | null
  /** After over before; `null` where there is none. */
  readonly ratio: number | null
  readonly unit: string
  /** The range of the difference, where both results carry an interval of one confidence. */
  readonly interval?: { readonly low: number; readonly high: number; readonly confidence: number; readonly method: string }
  /**
   * `'better'` or `'worse'` where the interval of the difference leaves out zero, by the metric's direction;
   * `'higher'` or `'lower'` for a metric without one. `'unknown'` without an interval.
   */
  readonly verdict: 'better' | 'worse' | 'higher' | 'lower' | 'no clear change' | 'unknown'
}

/**
 * How a result changed: the difference, the ratio, the interval of the difference, and a plain verdict. The interval
 * comes from the two results' own ones, as Newcombe's method combines them (Zou and Donner's MOVER), so ask both with
 * the same `confidence`. Results that share records are no independent samples, and neither the interval nor the verdict
 * holds for them.
 *
 * @param before - the earlier result
 * @param after - the later result of the same metric
 * @param metric - the metric, which knows whether lower or higher is better; without it the verdict says higher or lower
 * @returns the comparison; differences are in the results' unit
 * @throws TypeError where the units differ
 * @example
 * ```ts
 * const week = (value: number) => ({
 *   value, unit: 'ratio', count: 400, records: 400, excluded: {},
 *   confidenceInterval: { low: value - 0.04, high: value + 0.04, confidence: 0.95, method: 'wilson' },
 * })
 * compare(week(0.2), week(0.1), abandonmentRate).verdict // => 'better'
 * compare(week(0.2), week(0.19), abandonmentRate).verdict // => 'no clear change'
 * ```
 * @see Newcombe (1998), Interval estimation for the difference between independent proportions, method 10
 * @see Zou and Donner (2008), Construction of confidence limits about effect measures, Statistics in Medicine 27
 * @since 0.1.0
 */
export function compare(before: Result, after: Result, metric?: { readonly better: Better }): Comparison {
  if (before.unit !== after.unit) throw wrongType('compare', `two results in ${before.unit}`, after.unit)
  const { unit } = before
  if (before.value === null || after.value === null) {
    return { difference: null, ratio: null, unit, verdict: 'unknown' }
  }
  const difference = after.value - before.value
  const ratio = before.value === 0 ? null : after.value / before.value
  const interval = intervalOf(before, after, difference)
  const verdict = interval === undefined ? 'unknown' : verdictOf(interval, metric?.better ?? 'neutral')
  return { difference, ratio, unit, ...(interval !== undefined && { interval }), verdict }
}

function intervalOf(before: Result, after: Result, difference: number): Comparison['interval'] {
  const [one, other] = [before.confidenceInterval, after.confidenceInterval]
  if (one === undefined || other === undefined || one.confidence !== other.confidence) return undefined
  const [was, is] = [before.value ?? 0, after.value ?? 0]
  return {
    low: difference - Math.hypot(is - other.low, one.high - was),
    high: difference + Math.hypot(other.high - is, was - one.low),
    confidence: one.confidence,
    method: 'mover',
  }
}

function verdictOf({ low, high }: { readonly low: number; readonly high: number }, better: Better): Comparison['verdict'] {
  if (low <= 0 && high >= 0) return 'no clear change'
  const isHigher = low > 0
  if (better === 'neutral') return isHigher ? 'higher' : 'lower'
  return isHigher === (better === 'higher') ? 'better' : 'worse'
}
