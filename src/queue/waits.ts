import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import type { Interaction, InteractionOutcome } from '../model/index.ts'
import { asking, legBody, waitOptions, waitsBy } from './leg.ts'
import type { WaitOptions } from './leg.ts'
import { isOffered, outcomeOf } from './legSorts.ts'

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
export const speedOfAnswer: WaitMaker = /* @__PURE__ */ waitOf('speedOfAnswer', (outcome) => outcome === 'answered')

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
export const waitTime: WaitMaker = /* @__PURE__ */ waitOf('waitTime', isOffered)

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
export const waitSoFar: WaitMaker = /* @__PURE__ */ defineMeasure({
  id: 'waitSoFar',
  unit: 'ms',
  options: waitOptions,
  make: (options) => {
    const { calendar, asOf } = options
    if (asOf === undefined) return legBody(options, { of: asking(isOffered), values: waitsBy(calendar) })
    return legBody(options, {
      of: asking((outcome) => outcome === 'waiting' || isOffered(outcome)),
      values: {
        of: ({ sort, at, left }, row) =>
          calendar.elapsed(at[row]!, outcomeOf(sort[row]!) === 'waiting' ? asOf : left[row]!),
      },
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
export const timeToAbandon: WaitMaker = /* @__PURE__ */ waitOf('timeToAbandon', (outcome) => outcome === 'abandoned')

/** Makes a measure of waits. */
type WaitMaker = MeasureMaker<Interaction, WaitOptions, Measure<Interaction>>

/** How long the legs of some outcomes waited. */
function waitOf(id: string, isAsked: (outcome: InteractionOutcome) => boolean): WaitMaker {
  return defineMeasure({
    id,
    unit: 'ms',
    options: waitOptions,
    make: (options) => legBody(options, { of: asking(isAsked), values: waitsBy(options.calendar) }),
  })
}
