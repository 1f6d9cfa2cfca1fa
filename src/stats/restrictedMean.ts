import { normalQuantile } from './normalQuantile.ts'
import type { Estimate } from './statistic.ts'
import type { TimePoint } from './survivalFold.ts'

/** The curve from one time on, up to the next. */
interface Step extends TimePoint {
  readonly survival: number
}

/**
 * The area under a survival curve up to its last time, and where it is asked for the interval around it. An event moves
 * the curve behind it, so it adds to the variance the square of the area that is left behind it, times its own share in
 * Greenwood's sum.
 */
export function restrictedMean(steps: readonly Step[], confidence: number | undefined): Estimate {
  if (steps.length === 0) return { value: null }
  let area = 0
  let variance = 0
  for (let index = steps.length - 1; index > 0; index--) {
    const { time } = steps[index] as Step
    const before = steps[index - 1] as Step
    area += before.survival * (time - before.time)
    const { atRisk, events } = before
    if (events < atRisk) variance += (area * area * events) / (atRisk * (atRisk - events))
  }
  const value = (steps[0] as Step).time + area
  if (confidence === undefined || variance === 0) return { value }
  const margin = normalQuantile(confidence) * Math.sqrt(variance)
  const [low, high] = [value - margin, value + margin]
  return Number.isFinite(high - low)
    ? { value, confidenceInterval: { low, high, confidence, method: 'greenwood' } }
    : { value }
}
