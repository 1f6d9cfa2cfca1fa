import { readOptions } from '../internal/options.ts'
import type { Option } from '../internal/options.ts'
import { numberWithin, oneOf, required } from '../internal/specs.ts'
import { normalQuantile } from './normalQuantile.ts'
import { restrictedMean } from './restrictedMean.ts'
import type { ConfidenceInterval, Estimate } from './statistic.ts'
import { timePoints } from './survivalFold.ts'
import type { SurvivalState, TimePoint } from './survivalFold.ts'

/** How to read a {@link survivalCurve}. */
export interface SurvivalCurveOptions {
  /**
   * The probability, between 0 and 1, with which each interval is to hold the true survival at its time, the true quantile
   * or the true restricted mean.
   *
   * @defaultValue no intervals
   */
  readonly confidence?: number | undefined
  /**
   * On which scale the intervals of the survival, and of quantiles, are symmetric: that of log(-log(survival)), which keeps them between 0 and 1 and is
   * honest at few samples, or that of the survival itself, cut at 0 and 1.
   *
   * @defaultValue 'log-log'
   */
  readonly interval?: 'log-log' | 'plain' | undefined
}

/** The curve from one time on, up to the next. */
export interface SurvivalStep extends TimePoint {
  /** The estimated probability that the event comes later than this time. */
  readonly survival: number
  /**
   * The lower end of the interval of the survival; `null` where none was asked for or there is none: at a survival of 0,
   * and on the log-log scale at a survival of 1.
   */
  readonly low: number | null
  /** The upper end, likewise. */
  readonly high: number | null
}

/** An estimate of how many are still waiting at each time, and what follows from it. */
export interface SurvivalCurve {
  /** One step per time, whether an event or a censoring came at it. */
  readonly steps: readonly SurvivalStep[]
  /** The time that half of all events come later than. */
  readonly median: Estimate
  /**
   * The mean of the times, where those beyond the largest time count as the largest; see
   * {@link stats!survivalMean | survivalMean}.
   */
  readonly restrictedMean: Estimate
  /**
   * The time by which the share p of all events came, 0 < p <= 1; see
   * {@link stats!survivalQuantile | survivalQuantile}.
   */
  quantile(this: void, p: number): Estimate
}

/**
 * Returns the Kaplan-Meier estimate of survival from times of which some are censored, which is to say that the event was
 * still to come when observation ended: at each time the survival so far is multiplied by the share of those at risk
 * who had no event. Where events and censorings share a time, the events come first.
 *
 * The variance behind the intervals is Greenwood's. The interval of a quantile is that of Brookmeyer and Crowley: the
 * times at which the interval of the survival holds 1 - p. Where the curve does not tell its upper end there is none.
 *
 * Of no samples the curve has no steps.
 *
 * @param state - the state of {@link survivalMedian}, {@link survivalQuantile} or {@link survivalMean}
 * @throws TypeError or RangeError where the options are not as described.
 * @example
 * ```ts
 * import { survivalCurve } from 'support-metrics/stats'
 *
 * survivalCurve({ observed: [10, 30], censored: [20] }).steps.map(({ survival }) => survival) // => [2 / 3, 2 / 3, 0]
 * ```
 * @see Kaplan and Meier (1958), Nonparametric estimation from incomplete observations, JASA 53(282)
 * @see Brookmeyer and Crowley (1982), A confidence interval for the median survival time, Biometrics 38(1)
 * @since 0.1.0
 */
export function survivalCurve(state: SurvivalState, options?: SurvivalCurveOptions): SurvivalCurve {
  const { confidence, interval } = readOptions(
    'survivalCurve',
    { confidence: numberWithin(0, 1, 'open'), interval: oneOf('log-log', 'plain') },
    options,
  ) as { readonly confidence?: number; readonly interval: 'log-log' | 'plain' }
  const steps = stepsOf(state, confidence ? normalQuantile(confidence) : null, interval === 'plain' ? plain : logLog)

  const quantile = (p: number): Estimate => {
    readOptions('survivalCurve', { p: survivalShare() }, { p })
    const confidenceInterval = confidence && intervalOf(steps, p, confidence, interval)
    const value = timeOf(steps, 'survival', 1 - p)
    return confidenceInterval ? { value, confidenceInterval } : { value }
  }
  return { steps, median: quantile(0.5), restrictedMean: restrictedMean(steps, confidence), quantile }
}

/** The spec of the share p of a survival quantile. */
export function survivalShare(): Option<number, 'required'> {
  return required({
    ...numberWithin(0, 1),
    accepts: 'a number above 0 and up to 1',
    test: (p) => typeof p === 'number' && p > 0 && p <= 1,
  })
}

type Interval = (survival: number, error: number) => readonly [low: number | null, high: number | null]

function stepsOf(state: SurvivalState, z: number | null, interval: Interval): SurvivalStep[] {
  let survival = 1
  let variance = 0
  return timePoints(state).map((point) => {
    const { atRisk, events } = point
    survival *= (atRisk - events) / atRisk
    variance += events / (atRisk * (atRisk - events))
    const [low, high] = z === null || survival === 0 ? [null, null] : interval(survival, z * Math.sqrt(variance))
    return { ...point, survival, low, high }
  })
}

function plain(survival: number, error: number): ReturnType<Interval> {
  return [Math.max(survival * (1 - error), 0), Math.min(survival * (1 + error), 1)]
}

function logLog(survival: number, error: number): ReturnType<Interval> {
  if (survival === 1) return [null, null]
  const factor = Math.exp(error / Math.log(survival))
  return [survival ** (1 / factor), survival ** factor]
}

/** The times at which the ends of the interval of the survival come down to 1 - p, where both do. */
function intervalOf(
  steps: readonly SurvivalStep[],
  p: number,
  confidence: number,
  interval: 'log-log' | 'plain',
): ConfidenceInterval | null {
  const low = timeOf(steps, 'low', 1 - p)
  const high = timeOf(steps, 'high', 1 - p)
  if (low === null || high === null) return null
  return { low, high, confidence, method: `brookmeyer-crowley-${interval}` }
}

/** The first time at which the curve is down to `level`; the middle of a stretch where it stays there before it falls on. */
function timeOf(steps: readonly SurvivalStep[], curve: 'survival' | 'low' | 'high', level: number): number | null {
  // A product of shares is seldom exactly the share that it should be.
  const noise = 1e-10
  const heightOf = (step: SurvivalStep): number => step[curve] ?? Infinity
  const down = steps.find((step) => heightOf(step) <= level + noise)
  if (!down) return null
  if (heightOf(down) < level - noise) return down.time
  const next = steps.find((step) => heightOf(step) < heightOf(down))
  return next ? down.time / 2 + next.time / 2 : down.time
}
