import type { OptionSpec } from '../internal/options.ts'
import type { Instant } from '../time/index.ts'
import type { MeasureMaker } from './defineMeasure.ts'
import type { AnyMeasure, Measure, MeasureSteps, PooledMeasure } from './measure.ts'
import { isWithin, sound } from './measured.ts'

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

/** Makes a measure of one number a record or, with the option `Name`, of times of which some are censored. */
export interface CensorableMeasureFactory<in R, in Options, Name extends string> extends MeasureMaker<R> {
  (options?: Options & { readonly [Option in Name]?: 'exclude' | undefined }): Measure<R>
  (options: Options & { readonly [Option in Name]: Censoring }): PooledMeasure<R>
  (options?: Options): AnyMeasure<R>
}

/** The spec of an option that leaves out what is still waiting, or censors it. */
export function censoringSpec(): OptionSpec<'exclude' | Censoring> {
  return {
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

/**
 * The steps of a measure of times of which some are censored, from those that yield the time of every record alike: one
 * sample a record, whose second number tells the observed from the censored, which are noted as `censored`.
 */
export function censoredSteps<R>(steps: MeasureSteps<R>, isCensored: (record: R) => boolean): MeasureSteps<R> {
  const { place, during, value, agentId, group } = steps
  return {
    ...steps,
    pooled: true,
    block: undefined,
    value: (record) => {
      const at = place.of(record)
      // A record's own exclusions come after the period, also where they leave no sample that could be placed.
      if (during !== undefined && at !== undefined && !isWithin(during, at)) return 'out-of-period'
      const time = sound(value(record))
      if (typeof time !== 'number') return time
      const over = isCensored(record) ? 0 : 1
      return [{ value: time, over, at, agentId: agentId(record), group: group(record) }]
    },
    notes: { names: ['censored'], of: (record) => (isCensored(record) ? 1 : 0) },
  }
}
