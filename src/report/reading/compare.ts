import { isResult } from '../../metric/index.ts'
import { wrongType } from '../../internal/accepts.ts'
import type { Better, Result } from '../../metric/index.ts'

/** How much a metric changed, and whether that is more than chance. */
export interface Comparison {
  /** After less before; `null` where one of them has no value. */
  readonly difference: number | null
  /** After over before; `null` where one of them has no value, before is 0, or the two differ in sign. */
  readonly ratio: number | null
  /** The unit of both results, and so of the difference. */
  readonly unit: string
  /** The range of the difference, where both results carry an interval of one confidence. */
  readonly interval?: {
    /** The lower end of the difference, in the results' unit. */
    readonly low: number
    /** The upper end of the difference, in the results' unit. */
    readonly high: number
    /** The probability that both results' intervals were asked for. */
    readonly confidence: number
    /** The published method's name: `'newcombe'` or `'mover'`. */
    readonly method: string
  }
  /**
   * `'better'` or `'worse'` where the interval of the difference leaves out zero, by the metric's direction;
   * `'higher'` or `'lower'` for a metric without one. `'unknown'` without an interval.
   */
  readonly verdict: 'better' | 'worse' | 'higher' | 'lower' | 'no clear change' | 'unknown'
}

/**
 * How a result changed: the difference, the ratio, the interval of the difference, and a plain verdict.
 *
 * The interval comes from the two results' own ones, so ask both with the same `confidence`. With the values p (before)
 * and q (after), and their intervals l to u, it runs from q - p - √((q - l of q)² + (u of p - p)²) to
 * q - p + √((u of q - q)² + (p - l of p)²). For two shares with Wilson intervals this is Newcombe's hybrid score interval
 * (`method: 'newcombe'`, his method 10); for others it is the same idea as Zou and Donner carried it on (`'mover'`).
 * Results that share records are no independent samples, and neither the interval nor the verdict holds for them.
 *
 * @param before - the earlier result
 * @param after - the later result of the same metric
 * @param metric - the metric, which knows whether lower or higher is better; without it the verdict says higher or lower
 * @returns the comparison; the difference is in the results' unit, and `null` where one of them has no value
 * @throws TypeError for what is no Result or no metric, and where the units differ
 * @example
 * ```ts
 * const week = (abandoned: number) => abandonmentRate(
 *   Array.from({ length: 400 }, (_, i) => i < abandoned
 *     ? { id: String(i), channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 9_000 } as const
 *     : { id: String(i), channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 9_000 } as const),
 *   { confidence: 0.95 },
 * )
 * compare(week(80), week(40), abandonmentRate).difference // => -0.1
 * compare(week(80), week(40), abandonmentRate).verdict // => 'better'
 * compare(week(80), week(76), abandonmentRate).verdict // => 'no clear change'
 * ```
 * @see Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17
 * @see Zou and Donner (2008), Construction of confidence limits about effect measures, Statistics in Medicine 27
 * @since 0.1.0
 */
export function compare(before: Result, after: Result, metric?: { readonly better: Better }): Comparison {
  for (const result of [before, after]) {
    if (!isResult(result)) throw wrongType('compare', 'two Results, as metrics give them', result)
  }
  if (before.unit !== after.unit) throw wrongType('compare', `two Results in ${before.unit}`, after.unit)
  const { better = 'neutral' } = metric ?? {}
  if (!DIRECTIONS.includes(better) || metric === null) throw wrongType('compare: metric', 'a metric', metric)
  const { unit } = before
  if (before.value === null || after.value === null) return { difference: null, ratio: null, unit, verdict: 'unknown' }
  const [was, is] = [before.value, after.value]
  const interval = intervalOf(before, after, was, is)
  const verdict = interval === undefined ? 'unknown' : verdictOf(interval, better)
  return { difference: is - was, ratio: ratioOf(was, is), unit, ...(interval !== undefined && { interval }), verdict }
}

const DIRECTIONS: readonly Better[] = ['lower', 'higher', 'neutral']

/** Scores such as the net promoter score have a zero in their middle: across it there is no ratio. */
function ratioOf(was: number, is: number): number | null {
  const ratio = is / was
  return ratio >= 0 && ratio < Infinity ? ratio + 0 : null
}

function intervalOf(before: Result, after: Result, was: number, is: number): Comparison['interval'] {
  const [one, other] = [before.confidenceInterval, after.confidenceInterval]
  if (one === undefined || one.confidence !== other?.confidence) return undefined
  return {
    low: is - was - Math.hypot(is - other.low, one.high - was),
    high: is - was + Math.hypot(other.high - is, was - one.low),
    confidence: one.confidence,
    method: one.method === 'wilson' && other.method === 'wilson' ? 'newcombe' : 'mover',
  }
}

function verdictOf(
  { low, high }: { readonly low: number; readonly high: number },
  better: Better,
): Comparison['verdict'] {
  if (low <= 0 && high >= 0) return 'no clear change'
  const isHigher = low > 0
  if (better === 'neutral') return isHigher ? 'higher' : 'lower'
  return isHigher === (better === 'higher') ? 'better' : 'worse'
}
