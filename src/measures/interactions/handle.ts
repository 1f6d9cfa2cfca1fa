import { oneOf } from '../../internal/specs.ts'
import type { OptionSpecs } from '../../internal/options.ts'
import type { AnsweredInteraction, Interaction } from '../../model/index.ts'
import type { Duration } from '../../time/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFactory } from '../defineMeasure.ts'
import { handled, missingParts, PARTS } from './handled.ts'
import { answeredBlock, fillHandleTimes, fillHoldTimes, fillTalkTimes, fillWrapTimes } from './handleBlock.ts'
import { legSpecs, legSteps } from './leg.ts'
import type { LegOptions, ReadyLegOptions } from './leg.ts'
import type { LegColumns } from './legBlock.ts'
import type { BlockRows } from '../measure.ts'

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

interface ReadyHandleTimeOptions extends ReadyLegOptions {
  readonly missingParts: 'zero' | 'exclude'
}

interface ReadyHoldTimeOptions extends ReadyLegOptions {
  readonly over: 'handled' | 'held'
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
export const handleTime: MeasureFactory<Interaction, HandleTimeOptions> = /* @__PURE__ */ defineMeasure<
  Interaction,
  HandleTimeOptions,
  ReadyHandleTimeOptions
>({
  id: 'handleTime',
  unit: 'ms',
  options: /* @__PURE__ */ handleSpecs(),
  steps: (options) => {
    const { asOf } = options
    const isStrict = options.missingParts === 'exclude'
    const missing = (leg: Interaction): number => missingParts(leg, asOf)
    return legSteps(
      options,
      (leg) => {
        if (leg.outcome !== 'answered') return leg.outcome
        if (isStrict && missing(leg) !== 0) return 'incomplete'
        return handled(leg, asOf) ?? 'incomplete'
      },
      {
        live: true,
        notes: { names: PARTS, of: missing },
        block: answeredBlock((columns, rows) => {
          fillHandleTimes(columns, rows, isStrict)
        }),
      },
    )
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
export const talkTime: MeasureFactory<Interaction, LegOptions> = /* @__PURE__ */ partOf(
  'talkTime',
  (leg) => {
    if (leg.talkTime != null) return leg.talkTime
    return leg.endedAt == null ? undefined : leg.endedAt - leg.answeredAt - (leg.holdTime ?? 0)
  },
  fillTalkTimes,
)

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
export const wrapTime: MeasureFactory<Interaction, LegOptions> = /* @__PURE__ */ partOf(
  'wrapTime',
  (leg) => leg.wrapTime ?? undefined,
  fillWrapTimes,
)

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
export const holdTime: MeasureFactory<Interaction, HoldTimeOptions> = /* @__PURE__ */ defineMeasure<
  Interaction,
  HoldTimeOptions,
  ReadyHoldTimeOptions
>({
  id: 'holdTime',
  unit: 'ms',
  options: /* @__PURE__ */ holdSpecs(),
  steps: (options) => {
    const isOverHeld = options.over === 'held'
    return legSteps(
      options,
      (leg) => {
        if (leg.outcome !== 'answered') return leg.outcome
        if (leg.holdTime == null) return 'not-recorded'
        return isOverHeld && leg.holdTime === 0 ? 'not-held' : leg.holdTime
      },
      { live: true, block: isOverHeld ? undefined : answeredBlock(fillHoldTimes) },
    )
  },
})

function handleSpecs(): OptionSpecs<HandleTimeOptions> {
  return { ...legSpecs(['inbound', 'callback']), missingParts: oneOf('zero', 'exclude') }
}

function holdSpecs(): OptionSpecs<HoldTimeOptions> {
  return { ...legSpecs(['inbound', 'callback']), over: oneOf('handled', 'held') }
}

/** A measure of a part of the handle time, which is `not-recorded` where the data does not tell it. */
function partOf(
  id: string,
  part: (leg: AnsweredInteraction) => Duration | undefined,
  fill: (columns: LegColumns, rows: BlockRows) => void,
): MeasureFactory<Interaction, LegOptions> {
  return defineMeasure<Interaction, LegOptions, ReadyLegOptions>({
    id,
    unit: 'ms',
    options: legSpecs(['inbound', 'callback']),
    steps: (options) =>
      legSteps(options, (leg) => (leg.outcome === 'answered' ? (part(leg) ?? 'not-recorded') : leg.outcome), {
        live: true,
        block: answeredBlock(fill),
      }),
  })
}
