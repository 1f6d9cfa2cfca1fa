import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import type { Interaction, InteractionOutcome } from '../model/index.ts'
import { legBody, legOptions } from './leg.ts'
import type { LegOptions } from './leg.ts'
import { isOffered } from './legSorts.ts'

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
export const offered: LegMaker = /* @__PURE__ */ one('offered', isOffered)

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
export const answered: LegMaker = /* @__PURE__ */ one('answered', (outcome) => outcome === 'answered')

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
export const abandoned: LegMaker = /* @__PURE__ */ one('abandoned', (outcome) => outcome === 'abandoned')

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
export const blocked: LegMaker = /* @__PURE__ */ one('blocked', (outcome) => outcome === 'blocked')

/** Makes a measure that counts legs. */
type LegMaker = MeasureMaker<Interaction, LegOptions, Measure<Interaction>>

/** Counts the legs of some outcomes; the others are excluded under their outcome's own name. */
function one(id: string, counts: (outcome: InteractionOutcome) => boolean): LegMaker {
  return defineMeasure({
    id,
    unit: 'count',
    options: () => legOptions(['inbound']),
    make: (options) => legBody(options, { of: (outcome) => (counts(outcome) ? 1 : outcome) }),
  })
}
