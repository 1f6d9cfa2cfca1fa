import type { Interaction } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFactory } from '../defineMeasure.ts'
import { isOffered, isOfferedOutcome, legSteps, waitOf, waitSpecs } from './leg.ts'
import type { ReadyWaitOptions, WaitOptions } from './leg.ts'
import { waitBlock } from './legBlock.ts'

/**
 * Makes the measure of how long, in milliseconds, an answered leg waited in its queue, ringing included. Legs that were
 * not answered are excluded under their outcome's own name.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * speedOfAnswer()({ id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 9_000 }) // => 9000
 * speedOfAnswer()({ id: '2', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 9_000 }) // => 'abandoned'
 * ```
 * @since 0.1.0
 */
export const speedOfAnswer: MeasureFactory<Interaction, WaitOptions> = /* @__PURE__ */ defineMeasure<
  Interaction,
  WaitOptions,
  ReadyWaitOptions
>({
  id: 'speedOfAnswer',
  unit: 'ms',
  options: /* @__PURE__ */ waitSpecs(),
  steps: (options) => {
    const { calendar } = options
    return legSteps(
      options,
      (leg) => (leg.outcome === 'answered' ? calendar.elapsed(leg.queuedAt, leg.answeredAt) : leg.outcome),
      { block: waitBlock(calendar, (outcome) => outcome === 'answered') },
    )
  },
})

/**
 * Makes the measure of how long, in milliseconds, an offered leg waited before it left its queue, in whatever way.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * waitTime()({ id: '1', channel: 'voice', outcome: 'voicemail', queuedAt: 0, leftAt: 9_000 }) // => 9000
 * ```
 * @since 0.1.0
 */
export const waitTime: MeasureFactory<Interaction, WaitOptions> = /* @__PURE__ */ defineMeasure<
  Interaction,
  WaitOptions,
  ReadyWaitOptions
>({
  id: 'waitTime',
  unit: 'ms',
  options: /* @__PURE__ */ waitSpecs(),
  steps: (options) => {
    const { calendar } = options
    return legSteps(options, (leg) => (isOffered(leg) ? waitOf(leg, calendar) : leg.outcome), {
      block: waitBlock(calendar, isOfferedOutcome),
    })
  },
})

/**
 * Makes the measure of how long, in milliseconds, an offered leg waited and, with `asOf`, how long one that is still in
 * its queue has been waiting. Without `asOf` the latter is excluded as `waiting`.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const call = { id: '1', channel: 'voice', outcome: 'waiting', queuedAt: 0 } as const
 * waitSoFar({ asOf: 60_000 })(call) // => 60000
 * waitSoFar()(call) // => 'waiting'
 * ```
 * @since 0.1.0
 */
export const waitSoFar: MeasureFactory<Interaction, WaitOptions> = /* @__PURE__ */ defineMeasure<
  Interaction,
  WaitOptions,
  ReadyWaitOptions
>({
  id: 'waitSoFar',
  unit: 'ms',
  options: /* @__PURE__ */ waitSpecs(),
  steps: (options) => {
    const { calendar, asOf } = options
    return legSteps(options, (leg) => {
      if (leg.outcome === 'waiting' && asOf !== undefined) return calendar.elapsed(leg.queuedAt, asOf)
      return isOffered(leg) ? waitOf(leg, calendar) : leg.outcome
    })
  },
})

/**
 * Makes the measure of how long, in milliseconds, a customer waited before giving up. Legs that were not abandoned are
 * excluded under their outcome's own name.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * timeToAbandon()({ id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 9_000 }) // => 9000
 * ```
 * @since 0.1.0
 */
export const timeToAbandon: MeasureFactory<Interaction, WaitOptions> = /* @__PURE__ */ defineMeasure<
  Interaction,
  WaitOptions,
  ReadyWaitOptions
>({
  id: 'timeToAbandon',
  unit: 'ms',
  options: /* @__PURE__ */ waitSpecs(),
  steps: (options) => {
    const { calendar } = options
    return legSteps(
      options,
      (leg) => (leg.outcome === 'abandoned' ? calendar.elapsed(leg.queuedAt, leg.leftAt) : leg.outcome),
      { block: waitBlock(calendar, (outcome) => outcome === 'abandoned') },
    )
  },
})
