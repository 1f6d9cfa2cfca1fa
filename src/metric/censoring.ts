import type { Option } from '../internal/options.ts'
import type { Instant } from '../time/index.ts'

/**
 * What makes a record that is still waiting count, with the time that it has waited so far: the end of observation, and
 * the statistics that can tell such a time from one that is over. It is a value rather than a name so that they are
 * loaded only where it is used.
 */
export interface Censoring {
  /** Names it in stored states: equal ends of observation have equal names. */
  readonly id: string
  /** The end of observation. */
  readonly asOf: Instant
  /** The statistic for the p-quantile, or without `p` for the mean. */
  readonly survival: (reading: { readonly p?: number | undefined; readonly confidence?: number | undefined }) => object
}

/** The option that leaves out what is still waiting, or censors it. */
export function censoringOption(): Option<'exclude' | Censoring, 'default'> {
  return {
    given: 'default',
    accepts: '"exclude" or censored({ asOf })',
    kind: 'string',
    test: (value) => value === 'exclude' || isCensoring(value),
    default: 'exclude',
  }
}

/**
 * Whether a value is what `censored` makes.
 *
 * @example
 * ```ts
 * import { isCensoring } from 'support-metrics/measures'
 *
 * isCensoring(censored({ asOf: 0 })) // => true
 * isCensoring('exclude') // => false
 * ```
 * @since 0.1.0
 */
export function isCensoring(value: unknown): value is Censoring {
  if (typeof value !== 'object' || value === null) return false
  const { id, asOf, survival } = value as Partial<Record<keyof Censoring, unknown>>
  return typeof id === 'string' && typeof asOf === 'number' && typeof survival === 'function'
}

/** The instant that the data is viewed at: whichever is the earlier, for nothing is known of what came after either. */
export function observedUntil(asOf: Instant | undefined, censoring: 'exclude' | Censoring): Instant | undefined {
  if (censoring === 'exclude') return asOf
  return asOf === undefined ? censoring.asOf : Math.min(asOf, censoring.asOf)
}
