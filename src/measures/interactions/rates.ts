import type { Interaction } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFactory } from '../defineMeasure.ts'
import { byKind } from './legBlock.ts'
import { isOffered, legSpecs, legSteps, waitSpecs } from './leg.ts'
import type { LegOptions, ReadyLegOptions, ReadyWaitOptions, WaitOptions } from './leg.ts'
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

function amongOffered(id: string, outcome: 'abandoned' | 'answered'): MeasureFactory<Interaction, OfferedRateOptions> {
  return defineMeasure<Interaction, OfferedRateOptions, ReadyWaitOptions & ReadyShortAbandonOptions>({
    id,
    unit: 'ratio',
    options: { ...waitSpecs(), ...shortAbandonSpecs() },
    steps: (options) => {
      const isShort = shortAbandonTest(options)
      return legSteps(
        options,
        (leg) => {
          if (!isOffered(leg)) return leg.outcome
          if (isShort(leg)) return 'short-abandon'
          return leg.outcome === outcome ? 1 : 0
        },
        { block: options.shortAbandon === undefined ? byKind : undefined },
      )
    },
  })
}

/**
 * Makes the measure that is 1 for a leg that met a busy line and 0 for one that was offered; the others are excluded
 * under their outcome's own name.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * blocking()({ id: '1', channel: 'voice', outcome: 'blocked', arrivedAt: 0 }) // => 1
 * ```
 * @since 0.1.0
 */
export const blocking: MeasureFactory<Interaction, LegOptions> = /* @__PURE__ */ defineMeasure<
  Interaction,
  LegOptions,
  ReadyLegOptions
>({
  id: 'blocking',
  unit: 'ratio',
  options: /* @__PURE__ */ legSpecs(['inbound']),
  steps: (options) =>
    legSteps(options, (leg) => (leg.outcome === 'blocked' ? 1 : isOffered(leg) ? 0 : leg.outcome), { block: byKind }),
})
