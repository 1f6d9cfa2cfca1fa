import type { Specs } from '../internal/options.ts'
import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import type { Interaction } from '../model/index.ts'
import { legBody, waitOptions } from './leg.ts'
import type { WaitOptions } from './leg.ts'
import { isOffered } from './legSorts.ts'
import { shortAbandonOptions, shortAbandonTest } from './shortAbandon.ts'
import type { ShortAbandonOptions } from './shortAbandon.ts'

/** What a rate over the offered legs can be asked. */
export interface OfferedRateOptions extends WaitOptions, ShortAbandonOptions {}

/**
 * Makes the measure that is 1 for an offered leg that was abandoned and 0 for any other offered leg. Legs that were not
 * offered are excluded under their outcome's own name, abandonments within `shortAbandon` as `short-abandon`.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const call = { id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 5_000 } as const
 * abandonment()(call) // => 1
 * abandonment({ shortAbandon: 5_000 })(call) // => 'short-abandon'
 * ```
 * @since 0.1.0
 */
export const abandonment: RateMaker = /* @__PURE__ */ amongOffered('abandonment', 'abandoned')

/**
 * Makes the measure that is 1 for an offered leg that was answered and 0 for any other offered leg. Exclusions are those
 * of {@link abandonment}.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * answering()({ id: '1', channel: 'voice', outcome: 'overflowed', queuedAt: 0, leftAt: 5_000 }) // => 0
 * ```
 * @since 0.1.0
 */
export const answering: RateMaker = /* @__PURE__ */ amongOffered('answering', 'answered')

/**
 * Makes the measure that is 1 for a leg that met a busy line and 0 for one that was offered. Other legs are excluded
 * under their outcome's own name, abandonments within `shortAbandon` as `short-abandon`.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * blocking()({ id: '1', channel: 'voice', outcome: 'blocked', arrivedAt: 0 }) // => 1
 * ```
 * @since 0.1.0
 */
export const blocking: RateMaker = /* @__PURE__ */ amongOffered('blocking', 'blocked')

/** Makes a measure of the legs of one outcome among others. */
type RateMaker = MeasureMaker<Interaction, OfferedRateOptions, Measure<Interaction>>

/** The legs of one outcome among those and the offered ones. */
function amongOffered(id: string, outcome: 'abandoned' | 'answered' | 'blocked'): RateMaker {
  return defineMeasure({
    id,
    unit: 'ratio',
    options: offeredRateOptions,
    make: (options) => {
      const isShort = shortAbandonTest(options)
      return legBody(options, {
        of: (seen) => {
          if (seen === 'abandoned' && isShort !== undefined) return undefined
          if (seen === outcome) return 1
          return isOffered(seen) ? 0 : seen
        },
        values: isShort && {
          of: (legs, row) => (isShort(legs, row) ? 'short-abandon' : outcome === 'abandoned' ? 1 : 0),
        },
      })
    },
  })
}

function offeredRateOptions(): Specs<
  OfferedRateOptions,
  'directions' | 'place' | 'calendar' | 'shortAbandonFrom' | 'boundary'
> {
  return { ...waitOptions(), ...shortAbandonOptions() }
}
