import { refusal } from '../internal/accepts.ts'
import { withinLimit } from '../internal/boundary.ts'
import type { Filled, Option, Specs } from '../internal/options.ts'
import { duration, oneOf, required } from '../internal/specs.ts'
import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import type { Interaction, InteractionOutcome } from '../model/index.ts'
import { wallClock } from '../time/index.ts'
import type { Duration } from '../time/index.ts'
import type { InteractionExclusion } from './interactionExclusion.ts'
import { legBody, waitOptions } from './leg.ts'
import type { LegParts, WaitOptions } from './leg.ts'
import type { LegColumns } from './legColumns.ts'
import { outcomeOf } from './legSorts.ts'
import { shortAbandonOptions, shortAbandonTest } from './shortAbandon.ts'
import type { ShortAbandonOptions } from './shortAbandon.ts'

/** What becomes of legs that left the queue for somewhere else than an agent. */
export type OtherExit = 'exclude' | 'negative' | 'positive-within'

/** What the service level can be asked. */
export interface ServiceLevelOptions extends WaitOptions, ShortAbandonOptions {
  /** The target: an answer after this long or less is in time. */
  readonly within: Duration
  /**
   * How an abandoned leg counts, under the published names: `'negative'` as missed (UCCX "Negative Abandon", Cisco ICM,
   * NEC, COPC-inspired); `'exclude'` not at all ("Only Handled", AltiGen); `'exclude-within'` not at all when it left
   * within the target, else as missed ("Without Abandon", Cisco "Ignore", Bright Pattern, XCALLY, CxEngage);
   * `'positive-within'` as met when it left within the target ("Positive Abandon", Amazon Connect in effect);
   * `'exclude-short'` not at all when it is short, else as missed (Talkdesk, Genesys, RingCentral, Vonage);
   * `'positive-short'` as met when it is short, else as missed (ICMI's fifth).
   * @defaultValue `'negative'`; `'exclude-short'` when `shortAbandon` is given alone
   */
  readonly abandons?: AbandonTreatment | undefined
  /**
   * Legs that overflowed: Genesys with flow-outs on and Vonage count them as missed.
   * @defaultValue `'exclude'`
   */
  readonly overflows?: OtherExit | undefined
  /**
   * Legs whose caller asked to be called back: Amazon Connect counts them as met when asked within the target.
   * @defaultValue `'exclude'`
   */
  readonly callbacks?: OtherExit | undefined
  /**
   * Legs that went to voicemail.
   * @defaultValue `'exclude'`
   */
  readonly voicemails?: OtherExit | undefined
  /**
   * Legs still waiting at `asOf`: not counted, or missed once they have waited beyond the target.
   * @defaultValue `'ignore'`
   */
  readonly waiting?: 'ignore' | 'missed-after-target' | undefined
}

/** The six published treatments of abandoned legs. */
export type AbandonTreatment =
  'negative' | 'exclude' | 'exclude-within' | 'positive-within' | 'exclude-short' | 'positive-short'

/**
 * Makes the measure that is 1 for a leg that met the target and 0 for one that missed it. Which legs count, and how, is
 * what the options say; the others are excluded under their outcome's own name, or as `short-abandon`.
 *
 * @throws TypeError where `within` is missing; TypeError or RangeError for an option with a value it does not accept, or
 * options that contradict each other
 * @example
 * ```ts
 * const call = { id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 9_000 } as const
 * inServiceLevel({ within: 20_000 })(call) // => 0
 * inServiceLevel({ within: 20_000, abandons: 'positive-within' })(call) // => 1
 * ```
 * @since 0.1.0
 */
export const inServiceLevel: MeasureMaker<
  Interaction,
  ServiceLevelOptions,
  Measure<Interaction>
> = /* @__PURE__ */ defineMeasure({
  id: 'inServiceLevel',
  unit: 'ratio',
  options: serviceLevelOptions,
  make: (options) => {
    requireCompanions(options)
    return legBody(options, { of: bySort(options), values: inTime(options) })
  },
})

type Asked = Filled<ReturnType<typeof serviceLevelOptions>>

function serviceLevelOptions(): Specs<
  ServiceLevelOptions,
  | 'directions'
  | 'place'
  | 'calendar'
  | 'shortAbandonFrom'
  | 'boundary'
  | 'abandons'
  | 'overflows'
  | 'callbacks'
  | 'voicemails'
  | 'waiting'
> {
  return {
    ...waitOptions(),
    ...shortAbandonOptions(),
    within: required(duration()),
    abandons: abandonsOption(),
    overflows: oneOf<OtherExit>('exclude', 'negative', 'positive-within'),
    callbacks: oneOf<OtherExit>('exclude', 'negative', 'positive-within'),
    voicemails: oneOf<OtherExit>('exclude', 'negative', 'positive-within'),
    waiting: oneOf('ignore', 'missed-after-target'),
  }
}

function abandonsOption(): Option<AbandonTreatment, 'default'> {
  return {
    ...oneOf<AbandonTreatment>(
      'negative',
      'exclude',
      'exclude-within',
      'positive-within',
      'exclude-short',
      'positive-short',
    ),
    default: undefined,
    derived: ({ shortAbandon }) => (shortAbandon === undefined ? 'negative' : 'exclude-short'),
  }
}

/** Refuses options that make sense only beside others, or not beside them. */
function requireCompanions({ waiting, asOf, abandons, shortAbandon }: Asked): void {
  if (waiting === 'missed-after-target' && asOf === undefined) {
    throw new TypeError(refusal('serviceLevel: waiting "missed-after-target"', 'an asOf beside it', asOf))
  }
  const usesShort = abandons === 'exclude-short' || abandons === 'positive-short'
  if (usesShort && shortAbandon === undefined) {
    throw new TypeError(refusal(`serviceLevel: abandons "${abandons}"`, 'a shortAbandon beside it', undefined))
  }
  if (!usesShort && shortAbandon !== undefined) {
    const accepts = '"exclude-short" or "positive-short" beside shortAbandon'
    throw new TypeError(refusal('serviceLevel: abandons', accepts, abandons))
  }
}

/** What follows from a leg's outcome alone. */
function bySort({ abandons, overflows, callbacks, voicemails, waiting }: Asked): LegParts['of'] {
  const exit = (
    policy: OtherExit | AbandonTreatment,
    outcome: InteractionOutcome,
  ): number | InteractionExclusion | undefined =>
    policy === 'exclude' ? outcome : policy === 'negative' ? 0 : undefined
  return (outcome) => {
    switch (outcome) {
      case 'answered':
        return undefined
      case 'abandoned':
        return exit(abandons, outcome)
      case 'overflowed':
        return exit(overflows, outcome)
      case 'callback':
        return exit(callbacks, outcome)
      case 'voicemail':
        return exit(voicemails, outcome)
      case 'waiting':
        return waiting === 'missed-after-target' ? undefined : outcome
      default:
        return outcome
    }
  }
}

/** Whether the legs whose outcome does not tell were in time: those that left by 1 where they left within the target. */
function inTime(options: Asked): LegParts['values'] {
  const { calendar, within, boundary, abandons, waiting, asOf } = options
  const isAlike = abandons === 'negative' || abandons === 'exclude' || abandons === 'positive-within'
  if (calendar === wallClock && isAlike && waiting === 'ignore') {
    return {
      fill: ({ wait }, values, from, to) => {
        fillInTime(wait, values, within, boundary === 'inclusive', from, to)
      },
    }
  }
  const isMet = withinLimit(within, boundary)
  const isEarly = ({ at, left }: LegColumns, row: number): boolean => isMet(calendar.elapsed(at[row]!, left[row]!))
  const isShort = shortAbandonTest(options)
  const abandoned = (legs: LegColumns, row: number): number | InteractionExclusion => {
    if (isShort !== undefined) return isShort(legs, row) ? (abandons === 'positive-short' ? 1 : 'short-abandon') : 0
    return isEarly(legs, row) ? (abandons === 'positive-within' ? 1 : 'abandoned') : 0
  }
  return {
    of: (legs, row) => {
      const outcome = outcomeOf(legs.sort[row]!)
      if (outcome === 'abandoned') return abandoned(legs, row)
      if (outcome !== 'waiting') return isEarly(legs, row) ? 1 : 0
      return isMet(calendar.elapsed(legs.at[row]!, asOf ?? NaN)) ? 'waiting' : 0
    },
  }
}

function fillInTime(
  wait: Float64Array,
  values: Float64Array,
  within: Duration,
  isInclusive: boolean,
  from: number,
  to: number,
): void {
  // The first length of time that is too long, so that one comparison is enough.
  for (let row = from; row < to; row++) {
    const time = wait[row]!
    values[row] = Number(isInclusive ? time <= within : time < within)
  }
}
