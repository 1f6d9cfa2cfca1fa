import { normalQuantile } from './normalQuantile.ts'
import type { ConfidenceInterval } from './statistic.ts'

/**
 * Returns Wilson's score interval for a share (method `'wilson'`): all shares that a normal test without continuity
 * correction would not reject at this confidence. It stays within 0 and 1, and it is honest at few samples and
 * extreme shares, where the textbook interval is not.
 *
 * @param yes - how many samples were 1
 * @param count - how many samples there were, at least one
 * @param confidence - the probability, between 0 and 1, with which the interval is to hold the true share
 * @example
 * ```ts
 * import { wilsonInterval } from 'support-metrics/stats'
 *
 * Math.round(1000 * wilsonInterval(9, 10, 0.95).low) // => 596
 * ```
 * @see Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22(158)
 * @since 0.1.0
 */
export function wilsonInterval(yes: number, count: number, confidence: number): ConfidenceInterval {
  const z = normalQuantile(confidence)
  const middle = yes + (z * z) / 2
  const margin = z * Math.sqrt((yes / count) * (count - yes) + (z * z) / 4)
  const weight = count + z * z
  return {
    low: yes ? (middle - margin) / weight : 0,
    high: yes < count ? (middle + margin) / weight : 1,
    confidence,
    method: 'wilson',
  }
}
