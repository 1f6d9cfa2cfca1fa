import type { Specs } from '../internal/options.ts'
import { numberWithin, oneOf } from '../internal/specs.ts'
import { exact } from './exact.ts'
import { orderStatisticRanks } from './orderStatisticRanks.ts'
import type { Quantiles, RankedSamples } from './quantiles.ts'
import type { Statistic } from './statistic.ts'

/**
 * How a quantile that falls between two samples is found: `'linear'` interpolates between the samples around place
 * (n - 1) p, counted from 0 (definition 7 of Hyndman and Fan); `'nearest-rank'` takes the smallest sample that at least
 * the share p of the samples does not exceed (definition 1).
 */
export type QuantileMethod = 'linear' | 'nearest-rank'

/** How to keep the samples of a {@link median}, and how to read them. */
export interface MedianOptions {
  /**
   * How a quantile that falls between two samples is found.
   *
   * @defaultValue 'linear'
   */
  readonly method?: QuantileMethod | undefined
  /**
   * How the samples are kept: all of them, or a sketch of bounded size.
   *
   * @defaultValue exact()
   */
  readonly quantiles?: Quantiles | undefined
  /**
   * The probability, between 0 and 1, with which the interval is to hold the true quantile.
   *
   * @defaultValue no interval
   */
  readonly confidence?: number | undefined
}

/** What the options are once the defaults are filled in. */
export interface ReadOptions {
  readonly method: QuantileMethod
  readonly quantiles: Quantiles
  readonly confidence?: number
}

/** What {@link MedianOptions} may be. */
export function quantileSpecs(): Specs<MedianOptions, 'method' | 'quantiles'> {
  return {
    method: oneOf('linear', 'nearest-rank'),
    quantiles: {
      given: 'default',
      accepts: 'exact() or sketch()',
      test: (value) => typeof (value as Quantiles | null)?.ranked === 'function',
      default: exact(),
    },
    confidence: numberWithin(0, 1, 'open'),
  }
}

/** The statistic for the p-quantile. */
export function quantileAt(p: number, { method, quantiles, confidence }: ReadOptions): Statistic {
  const { ranked, ...kept } = quantiles
  const locate = method === 'linear' ? linear : nearestRank
  return {
    ...kept,
    result(state) {
      const samples = ranked(state)
      if (!samples.size) return { value: null }
      const value = locate(samples, p)
      const ranks = confidence && orderStatisticRanks(samples.size, p, confidence)
      if (!ranks) return { value }
      const [low, high] = ranks.map((rank) => samples.at(rank - 1)) as [number, number]
      return { value, confidenceInterval: { low, high, confidence, method: 'order-statistic' } }
    },
  }
}

function linear({ size, at }: RankedSamples, p: number): number {
  const place = settled((size - 1) * p)
  const below = Math.floor(place)
  const low = at(below)
  if (below === place) return low
  const high = at(below + 1)
  const share = place - below
  const step = high - low
  // Ends of opposite signs may be further apart than any double.
  return Number.isFinite(step) ? low + step * share : low * (1 - share) + high * share
}

function nearestRank({ size, at }: RankedSamples, p: number): number {
  return at(Math.max(Math.ceil(settled(size * p)), 1) - 1)
}

/** A product with p without the noise of p's last bits: 100 * 0.07 is 7, not a little more. */
function settled(product: number): number {
  const whole = Math.round(product)
  return Math.abs(product - whole) <= product * 2 ** -50 ? whole : product
}
