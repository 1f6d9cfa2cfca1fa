import type { Interaction } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFactory } from '../defineMeasure.ts'
import { byKind } from './legBlock.ts'
import { isOffered, legSpecs, legSteps } from './leg.ts'
import type { LegOptions, ReadyLegOptions } from './leg.ts'

/**
 * Makes the measure that is 1 for each leg that was offered to agents (answered, abandoned, overflowed, callback or
 * voicemail) and excludes the others under their outcome's own name.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const call = { id: '1', channel: 'voice' } as const
 * offered()({ ...call, outcome: 'voicemail', queuedAt: 0, leftAt: 60_000 }) // => 1
 * offered()({ ...call, outcome: 'closed', arrivedAt: 0 }) // => 'closed'
 * ```
 * @since 0.1.0
 */
export const offered: MeasureFactory<Interaction, LegOptions> = /* @__PURE__ */ one('offered', isOffered)

/**
 * Makes the measure that is 1 for each leg that an agent took and excludes the others under their outcome's own name.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * answered()({ id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 60_000 }) // => 'abandoned'
 * ```
 * @since 0.1.0
 */
export const answered: MeasureFactory<Interaction, LegOptions> = /* @__PURE__ */ one(
  'answered',
  (leg) => leg.outcome === 'answered',
)

/**
 * Makes the measure that is 1 for each leg whose customer gave up waiting and excludes the others under their outcome's
 * own name.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * abandoned()({ id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 60_000 }) // => 1
 * ```
 * @since 0.1.0
 */
export const abandoned: MeasureFactory<Interaction, LegOptions> = /* @__PURE__ */ one(
  'abandoned',
  (leg) => leg.outcome === 'abandoned',
)

/**
 * Makes the measure that is 1 for each leg that met a busy line and excludes the others under their outcome's own name.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * blocked()({ id: '1', channel: 'voice', outcome: 'blocked', arrivedAt: 0 }) // => 1
 * ```
 * @since 0.1.0
 */
export const blocked: MeasureFactory<Interaction, LegOptions> = /* @__PURE__ */ one(
  'blocked',
  (leg) => leg.outcome === 'blocked',
)

/** Counts the legs that `counts` lets in; the others are excluded under their outcome's own name. */
function one(id: string, counts: (leg: Interaction) => boolean): MeasureFactory<Interaction, LegOptions> {
  return defineMeasure<Interaction, LegOptions, ReadyLegOptions>({
    id,
    unit: 'count',
    options: legSpecs(['inbound']),
    steps: (options) => legSteps(options, (leg) => (counts(leg) ? 1 : leg.outcome), { block: byKind }),
  })
}
