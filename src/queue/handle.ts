import type { Specs } from '../internal/options.ts'
import { oneOf } from '../internal/specs.ts'
import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import type { Interaction } from '../model/index.ts'
import { legBody, legOptions } from './leg.ts'
import type { LegOptions, LegParts } from './leg.ts'
import type { LegColumns } from './legColumns.ts'
import { MISSING_HOLD, MISSING_WRAP, NO_HANDLE, NO_HOLD, NO_TALK, NO_WRAP, TOO_LONG } from './legSorts.ts'

/** What the handle time can be asked. */
export interface HandleTimeOptions extends LegOptions {
  /**
   * What becomes of a leg whose hold or wrap-up is not recorded: the missing part is taken as zero and counted in the
   * notes `missingHold` and `missingWrap`, or the leg is excluded as `incomplete`.
   * @defaultValue `'zero'`
   */
  readonly missingParts?: 'zero' | 'exclude' | undefined
}

/** What the hold time can be asked. */
export interface HoldTimeOptions extends LegOptions {
  /**
   * Whether the hold time is averaged over all handled legs (Genesys, Dynamics) or over those that were on hold at all
   * (Amazon Connect's average customer hold time); the others are excluded as `not-held`.
   * @defaultValue `'handled'`
   */
  readonly over?: 'handled' | 'held' | undefined
}

/**
 * Makes the measure of how long, in milliseconds, an agent worked on an answered leg: talk, hold and wrap-up. Without a
 * talk time, talk and hold are what lies between answer and end; without that too, the leg is `incomplete`. Of a
 * conversation it is the sum over its answered legs.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const call = { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 0, talkTime: 60_000 } as const
 * handleTime()({ ...call, holdTime: 10_000, wrapTime: 20_000 }) // => 90000
 * handleTime({ missingParts: 'exclude' })(call) // => 'incomplete'
 * ```
 * @since 0.1.0
 */
export const handleTime: MeasureMaker<
  Interaction,
  HandleTimeOptions,
  Measure<Interaction>
> = /* @__PURE__ */ defineMeasure({
  id: 'handleTime',
  unit: 'ms',
  options: handleTimeOptions,
  make: (options) => {
    const incomplete = options.missingParts === 'exclude' ? NO_HANDLE | MISSING_HOLD | MISSING_WRAP : NO_HANDLE
    return legBody(options, {
      live: true,
      of: (outcome, sort) => {
        if (outcome !== 'answered') return outcome
        if ((sort & incomplete) !== 0) return 'incomplete'
        return (sort & TOO_LONG) !== 0 ? 'invalid' : undefined
      },
      values: ({ handle }) => handle,
      notes: {
        names: ['missingHold', 'missingWrap'],
        bySort: (sort) => ((sort & MISSING_HOLD) !== 0 ? 1 : 0) + ((sort & MISSING_WRAP) !== 0 ? 2 : 0),
      },
    })
  },
})

/**
 * Makes the measure of how long, in milliseconds, an agent talked in an answered leg, hold left out: recorded, or what
 * the hold leaves of the time between answer and end, else `not-recorded`.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const call = { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 5_000 } as const
 * talkTime()({ ...call, endedAt: 65_000, holdTime: 10_000 }) // => 50000
 * talkTime()(call) // => 'not-recorded'
 * ```
 * @since 0.1.0
 */
export const talkTime: PartMaker = /* @__PURE__ */ partOf('talkTime', NO_TALK, ({ talk }) => talk)

/**
 * Makes the measure of how long, in milliseconds, an agent worked on an answered leg after it ended; `not-recorded`
 * where the data does not tell, never 0.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const call = { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 5_000 } as const
 * wrapTime()({ ...call, wrapTime: 30_000 }) // => 30000
 * wrapTime()(call) // => 'not-recorded'
 * ```
 * @since 0.1.0
 */
export const wrapTime: PartMaker = /* @__PURE__ */ partOf('wrapTime', NO_WRAP, ({ wrap }) => wrap)

/**
 * Makes the measure of how long, in milliseconds, the customer was on hold in an answered leg; `not-recorded` where the
 * data does not tell, never 0.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const call = { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 5_000 } as const
 * holdTime()({ ...call, holdTime: 0 }) // => 0
 * holdTime({ over: 'held' })({ ...call, holdTime: 0 }) // => 'not-held'
 * ```
 * @since 0.1.0
 */
export const holdTime: MeasureMaker<Interaction, HoldTimeOptions, Measure<Interaction>> = /* @__PURE__ */ defineMeasure(
  {
    id: 'holdTime',
    unit: 'ms',
    options: holdTimeOptions,
    make: (options) =>
      legBody(options, {
        live: true,
        of: recorded(NO_HOLD),
        values:
          options.over === 'held'
            ? { of: ({ hold }, row) => (hold[row] === 0 ? 'not-held' : hold[row]!) }
            : ({ hold }) => hold,
      }),
  },
)

/** Makes a measure of a part of the handle time. */
type PartMaker = MeasureMaker<Interaction, LegOptions, Measure<Interaction>>

function handleTimeOptions(): Specs<HandleTimeOptions, 'directions' | 'place' | 'missingParts'> {
  return { ...partOptions(), missingParts: oneOf('zero', 'exclude') }
}

function holdTimeOptions(): Specs<HoldTimeOptions, 'directions' | 'place' | 'over'> {
  return { ...partOptions(), over: oneOf('handled', 'held') }
}

function partOptions(): ReturnType<typeof legOptions> {
  return legOptions(['inbound', 'callback'])
}

/** A measure of a part of the handle time, which is `not-recorded` where the data does not tell it. */
function partOf(id: string, lacking: number, part: (columns: LegColumns) => Float64Array): PartMaker {
  return defineMeasure({
    id,
    unit: 'ms',
    options: partOptions,
    make: (options) => legBody(options, { live: true, of: recorded(lacking), values: part }),
  })
}

/** Asks the answered legs of which the data tells the part. */
function recorded(lacking: number): LegParts['of'] {
  return (outcome, sort) => {
    if (outcome !== 'answered') return outcome
    return (sort & lacking) === 0 ? undefined : 'not-recorded'
  }
}
