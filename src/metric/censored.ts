import { readOptions } from '../internal/options.ts'
import { instant, required } from '../internal/specs.ts'
import { survivalMean, survivalQuantile } from '../stats/index.ts'
import type { Statistic } from '../stats/index.ts'
import type { Instant } from '../time/index.ts'
import type { Censoring } from './censoring.ts'

/** The end of observation. */
export interface CensoredOptions {
  /** The data is viewed as it stood at this instant, and what is still waiting then is censored at it. */
  readonly asOf: Instant
}

/** What {@link censored} makes. */
export interface Censored extends Censoring {
  readonly survival: (reading: {
    readonly p?: number | undefined
    readonly confidence?: number | undefined
  }) => Statistic
}

/**
 * A treatment of tickets that still wait, as the value of the option `unanswered` of the first and next response times
 * and `unresolved` of the resolution times: they count as *censored*, which is to say that all that is known of their time
 * is that it is longer than the wait so far, from the start of the clock to `asOf`.
 *
 * The estimate is that of Kaplan and Meier. Medians and percentiles are the times at which its curve comes down to the
 * share of tickets that is to be left, and `null` where so many still wait that it does not come down that far. The
 * average is the restricted mean: the area under the curve up to the longest time seen, which is the mean if whatever
 * waits longest were done at that moment, so it is too low rather than too high. Without anything censored, the average
 * is the ordinary one and a percentile is that of type 2 of Hyndman and Fan (the smallest time that enough tickets do
 * not exceed, and in the middle of two where the share falls exactly between them), so `method` plays no part; nor can
 * a `sketch()` keep such times. With `confidence`, medians and percentiles come with the interval of Brookmeyer and
 * Crowley, averages with that of the restricted mean, by Greenwood's variance.
 *
 * The data is viewed as it stood at `asOf`, or at the metric's own `asOf` where that is earlier. Tickets are placed at
 * the start of their clock. What is censored is counted, and a note `censored` says how many these are.
 *
 * The estimate assumes that a ticket that waits at `asOf` is no different from those that had waited as long before
 * they were done.
 *
 * @param options - the end of observation
 * @throws TypeError or RangeError where `asOf` is missing or no instant, or for an unknown option
 * @example
 * ```ts
 * const tickets = [
 *   { id: '1', createdAt: 0, events: [{ type: 'message', at: hours(1), from: 'agent' }] },
 *   { id: '2', createdAt: 0, events: [{ type: 'message', at: hours(3), from: 'agent' }] },
 *   { id: '3', createdAt: 0, events: [] },
 * ] as const
 * medianFirstResponseTime(tickets).value // => 7200000
 * medianFirstResponseTime(tickets, { unanswered: censored({ asOf: hours(9) }) }).value // => 10800000
 * ```
 * @see Kaplan and Meier (1958), Nonparametric estimation from incomplete observations, JASA 53(282)
 * @since 0.1.0
 */
export function censored(options: CensoredOptions): Censored {
  const { asOf } = readOptions('censored', { asOf: required(instant()) }, options)
  return {
    id: `censored(${asOf})`,
    asOf,
    survival: ({ p, confidence }) =>
      p === undefined ? survivalMean({ confidence }) : survivalQuantile({ p, confidence }),
  }
}
