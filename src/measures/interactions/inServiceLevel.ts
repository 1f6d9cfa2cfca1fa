import { duration, oneOf, required } from '../../internal/specs.ts'
import type { OptionSpecs } from '../../internal/options.ts'
import { refusal } from '../../internal/accepts.ts'
import type { Interaction } from '../../model/index.ts'
import type { Clock, Duration } from '../../time/index.ts'
import { withinLimit } from '../boundary.ts'
import type { Boundary } from '../boundary.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFamily } from '../defineMeasure.ts'
import type { BlockSteps } from '../measure.ts'
import { waitBlock } from './legBlock.ts'
import type { InteractionExclusion } from './interactionExclusion.ts'
import { isOffered, legSteps, waitOf, waitSpecs } from './leg.ts'
import type { ReadyWaitOptions, WaitOptions } from './leg.ts'
import { shortAbandonSpecs, shortAbandonTest } from './shortAbandon.ts'
import type { ReadyShortAbandonOptions, ShortAbandonOptions } from './shortAbandon.ts'

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

interface ReadyServiceLevelOptions extends ReadyWaitOptions, ReadyShortAbandonOptions {
  readonly calendar: Clock
  readonly within: Duration
  readonly boundary: Boundary
  readonly abandons: AbandonTreatment
  readonly overflows: OtherExit
  readonly callbacks: OtherExit
  readonly voicemails: OtherExit
  readonly waiting: 'ignore' | 'missed-after-target'
}

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
export const inServiceLevel: MeasureFamily<Interaction, ServiceLevelOptions> = /* @__PURE__ */ defineMeasure<
  Interaction,
  ServiceLevelOptions,
  ReadyServiceLevelOptions
>({
  id: 'inServiceLevel',
  unit: 'ratio',
  options: /* @__PURE__ */ serviceLevelSpecs(),
  steps: (options) => {
    const { calendar, asOf, waiting } = options
    if (waiting === 'missed-after-target' && asOf === undefined) {
      throw new TypeError(refusal('serviceLevel: waiting "missed-after-target"', 'an asOf beside it', asOf))
    }
    const isMet = withinLimit(options.within, options.boundary)
    const abandonment = abandonedValue(options)
    const value = (leg: Interaction): number | InteractionExclusion => {
      switch (leg.outcome) {
        case 'answered':
          return isMet(calendar.elapsed(leg.queuedAt, leg.answeredAt)) ? 1 : 0
        case 'abandoned':
          return abandonment(leg)
        case 'overflowed':
          return exitValue(options.overflows, leg)
        case 'callback':
          return exitValue(options.callbacks, leg)
        case 'voicemail':
          return exitValue(options.voicemails, leg)
        case 'waiting':
          return waiting === 'missed-after-target' && !isMet(calendar.elapsed(leg.queuedAt, asOf ?? leg.queuedAt))
            ? 0
            : leg.outcome
        default:
          return leg.outcome
      }
    }
    return legSteps(options, value, { block: isByKind(options) ? answeredInTime(options) : undefined })

    function exitValue(policy: OtherExit, leg: Interaction): number | InteractionExclusion {
      if (policy === 'exclude' || !isOffered(leg)) return leg.outcome
      return policy === 'positive-within' && isMet(waitOf(leg, calendar)) ? 1 : 0
    }
  },
})

/** Whether all legs but the answered ones count alike when their outcomes are. */
function isByKind({
  abandons,
  shortAbandon,
  overflows,
  callbacks,
  voicemails,
  waiting,
}: ReadyServiceLevelOptions): boolean {
  const isAlike = shortAbandon === undefined && (abandons === 'negative' || abandons === 'exclude')
  return isAlike && waiting === 'ignore' && ![overflows, callbacks, voicemails].includes('positive-within')
}

/** Answered legs in blocks: 1 for those in time. */
function answeredInTime({ calendar, within, boundary }: ReadyServiceLevelOptions): BlockSteps | undefined {
  return waitBlock(
    calendar,
    (outcome) => outcome === 'answered',
    ({ place, leftAt }, { length, rows, values }) => {
      const isInclusive = boundary === 'inclusive'
      for (let index = 0; index < length; index++) {
        const row = rows[index]!
        const wait = leftAt[row]! - place[row]!
        values[index] = wait < within || (isInclusive && wait === within) ? 1 : 0
      }
    },
  )
}

/** The specs of {@link ServiceLevelOptions}. */
function serviceLevelSpecs(): OptionSpecs<ServiceLevelOptions> {
  return {
    ...waitSpecs(),
    ...shortAbandonSpecs(),
    within: required(duration()),
    abandons: {
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
    },
    overflows: oneOf<OtherExit>('exclude', 'negative', 'positive-within'),
    callbacks: oneOf<OtherExit>('exclude', 'negative', 'positive-within'),
    voicemails: oneOf<OtherExit>('exclude', 'negative', 'positive-within'),
    waiting: oneOf('ignore', 'missed-after-target'),
  }
}

/** How one abandoned leg counts under the treatment that the options ask for. */
function abandonedValue(options: ReadyServiceLevelOptions): (leg: Interaction) => number | InteractionExclusion {
  const treatment = options.abandons
  const usesShort = treatment === 'exclude-short' || treatment === 'positive-short'
  if (usesShort && options.shortAbandon === undefined) {
    throw new TypeError(refusal(`serviceLevel: abandons "${treatment}"`, 'a shortAbandon beside it', undefined))
  }
  if (!usesShort && options.shortAbandon !== undefined) {
    const accepts = '"exclude-short" or "positive-short" beside shortAbandon'
    throw new TypeError(refusal('serviceLevel: abandons', accepts, treatment))
  }
  const isMet = withinLimit(options.within, options.boundary)
  const isShort = shortAbandonTest(options)
  const isEarly = (leg: Interaction): boolean => isOffered(leg) && isMet(waitOf(leg, options.calendar))
  switch (treatment) {
    case 'negative':
      return () => 0
    case 'exclude':
      return (leg) => leg.outcome
    case 'exclude-within':
      return (leg) => (isEarly(leg) ? leg.outcome : 0)
    case 'positive-within':
      return (leg) => (isEarly(leg) ? 1 : 0)
    case 'exclude-short':
      return (leg) => (isShort(leg) ? 'short-abandon' : 0)
    case 'positive-short':
      return (leg) => (isShort(leg) ? 1 : 0)
  }
}
