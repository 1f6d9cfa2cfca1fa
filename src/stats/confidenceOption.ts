import { readOptions } from '../internal/options.ts'
import { numberWithin } from '../internal/specs.ts'

/** What a statistic with an interval can be asked. */
export interface ConfidenceOptions {
  /**
   * The probability, between 0 and 1, with which the interval is to hold the true value.
   *
   * @defaultValue no interval
   */
  readonly confidence?: number | undefined
}

/** The confidence among the options of a statistic that has no other. */
export function confidenceOption(owner: string, options: ConfidenceOptions | undefined): number | undefined {
  return readOptions(owner, { confidence: numberWithin(0, 1, 'open') }, options).confidence
}
