import type { Interaction } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFactory } from '../defineMeasure.ts'
import { byKind } from './legBlock.ts'
import { isOffered, legSteps, waitSpecs } from './leg.ts'
import type { ReadyWaitOptions, WaitOptions } from './leg.ts'
import { shortAbandonSpecs, shortAbandonTest } from './shortAbandon.ts'
import type { ReadyShortAbandonOptions, ShortAbandonOptions } from './shortAbandon.ts'

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
export const abandonment: MeasureFactory<Interaction, OfferedRateOptions> = /* @__PURE__ */ amongOffered(
  'abandonment',
  'abandoned',
)

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
export const answering: MeasureFactory<Interaction, OfferedRateOptions> = /* @__PURE__ */ amongOffered(
  'answering',
  'answered',
)

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
export const blocking: MeasureFactory<Interaction, OfferedRateOptions> = /* @__PURE__ */ amongOffered(
  'blocking',
  'blocked',
)

/** The legs of one outcome among those and the offered ones. */
function amongOffered(
  id: string,
  outcome: 'abandoned' | 'answered' | 'blocked',
): MeasureFactory<Interaction, OfferedRateOptions> {
  return defineMeasure<Interaction, OfferedRateOptions, ReadyWaitOptions & ReadyShortAbandonOptions>({
    id,
    unit: 'ratio',
    options: { ...waitSpecs(), ...shortAbandonSpecs() },
    steps: (options) => {
      const isShort = shortAbandonTest(options)
      return legSteps(
        options,
        (leg) => {
          if (isShort(leg)) return 'short-abandon'
          if (leg.outcome === outcome) return 1
          return isOffered(leg) ? 0 : leg.outcome
        },
        { block: options.shortAbandon === undefined ? byKind : undefined },
      )
    },
  })
}
