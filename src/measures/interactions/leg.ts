import { clock, instant, oneOf, optional, period, setOf } from '../../internal/specs.ts'
import type { OptionSpec } from '../../internal/options.ts'
import { beginningOf, isSoundInteraction, placeOf } from '../../model/index.ts'
import type {
  AnsweredInteraction,
  Direction,
  Interaction,
  InteractionOutcome,
  LeftInteraction,
} from '../../model/index.ts'
import { isInstant, wallClock } from '../../time/index.ts'
import type { Clock, Duration, Instant, Period } from '../../time/index.ts'
import { stepKey } from '../defineMeasure.ts'
import type { BlockSteps, MeasureSteps, Notes, Sample, Step } from '../measure.ts'
import { viewAsOf } from './conversationLegs.ts'
import type { InteractionExclusion } from './interactionExclusion.ts'

/** What every measure of interactions can be asked. */
export interface LegOptions {
  /**
   * Which legs count; the others are excluded as `callback-leg`, `outbound`, `internal` or `inbound`.
   * @defaultValue `['inbound']`; handle times and productivity also `'callback'`
   */
  readonly directions?: readonly Direction[] | undefined
  /**
   * Which channels count; the others are excluded as `other-channel`.
   * @defaultValue all
   */
  readonly channels?: readonly string[] | undefined
  /**
   * The instant that puts a leg into a period: when it entered the queue, when its wait ended, or when it ended.
   * Legs that were never queued are placed at their arrival.
   * @defaultValue `'queued'`
   */
  readonly place?: 'queued' | 'answered' | 'ended' | undefined
  /** Only legs placed in it are counted, the others are excluded as `out-of-period`. */
  readonly during?: Period | undefined
  /** Views the data as it stood at this instant; legs that began later are excluded as `not-yet`. */
  readonly asOf?: Instant | undefined
}

/** What every measure of a wait can be asked. */
export interface WaitOptions extends LegOptions {
  /**
   * The clock that the wait is read from.
   * @defaultValue {@link wallClock}
   */
  readonly calendar?: Clock | undefined
}

/** The options of a leg with their defaults filled in. */
export interface ReadyLegOptions extends LegOptions {
  readonly directions: readonly Direction[]
  readonly place: 'queued' | 'answered' | 'ended'
}

/** The options of a wait with their defaults filled in. */
export interface ReadyWaitOptions extends ReadyLegOptions {
  readonly calendar: Clock
}

const DIRECTIONS: readonly Direction[] = ['inbound', 'outbound', 'callback', 'internal']

/** The specs of {@link LegOptions}. */
export function legSpecs(directions: readonly Direction[]): {
  readonly [Name in keyof LegOptions]-?: OptionSpec<NonNullable<LegOptions[Name]>>
} {
  return {
    directions: setOf(DIRECTIONS, directions),
    channels: setOf<string>(undefined),
    place: oneOf('queued', 'answered', 'ended'),
    during: optional(period()),
    asOf: optional(instant()),
  }
}

/** The specs of {@link WaitOptions}. */
export function waitSpecs(): {
  readonly [Name in keyof WaitOptions]-?: OptionSpec<NonNullable<WaitOptions[Name]>>
} {
  return { ...legSpecs(['inbound']), calendar: clock(wallClock) }
}

/** Legs that left a queue, in one way or the other. */
export type QueuedLeg = AnsweredInteraction | LeftInteraction

/** Whether the leg was in a queue and is no longer, with an outcome that counts as offered. */
export function isOffered(leg: Interaction): leg is QueuedLeg {
  return isOfferedOutcome(leg.outcome)
}

/** Whether an outcome counts as offered. */
export function isOfferedOutcome(outcome: InteractionOutcome): boolean {
  switch (outcome) {
    case 'answered':
    case 'abandoned':
    case 'overflowed':
    case 'callback':
    case 'voicemail':
      return true
    default:
      return false
  }
}

/** How long a leg waited in its queue by a clock. */
export function waitOf(leg: QueuedLeg, clock: Clock): Duration {
  return clock.elapsed(leg.queuedAt, leg.outcome === 'answered' ? leg.answeredAt : leg.leftAt)
}

/** The steps of a measure of legs; `value` is only asked of sound legs of the right direction and channel. */
export function legSteps(
  options: ReadyLegOptions,
  value: (leg: Interaction) => number | InteractionExclusion | readonly Sample[],
  more: {
    readonly live?: boolean
    readonly pooled?: boolean
    readonly notes?: Notes<Interaction>
    readonly block?: BlockSteps | undefined
  } = {},
): MeasureSteps<Interaction> {
  const { asOf, during, place } = options
  return {
    view:
      asOf === undefined
        ? undefined
        : { key: stepKey('interaction-as-of', asOf), of: (leg: Interaction) => viewAsOf(leg, asOf) },
    gate: legGate(options, more.live === true && options.channels === undefined),
    // The usual place of any record has the key that user-made measures give it, so that they share groups.
    place: { key: place === 'queued' ? 'by-kind' : `interaction-${place}`, of: PLACES[place] },
    during,
    pooled: more.pooled === true,
    value,
    agentId: agentOf,
    group: queueOf,
    notes: more.notes,
    // A block holds legs as they are, with the few kinds of channel that `live` asks for.
    block: asOf === undefined && during === undefined && options.channels === undefined ? more.block : undefined,
  }
}

function legGate(options: ReadyLegOptions, live: boolean): Step<Interaction, InteractionExclusion | undefined> {
  const { directions, channels, asOf } = options
  const isInboundOnly = directions.length === 1 && directions[0] === 'inbound'
  return {
    key: stepKey('interaction', directions, channels ?? null, asOf ?? null, live),
    of: (leg) => {
      if (!isSoundInteraction(leg)) return 'invalid'
      const direction = leg.direction ?? 'inbound'
      if (isInboundOnly ? direction !== 'inbound' : !directions.includes(direction)) {
        return direction === 'callback' ? 'callback-leg' : direction
      }
      if (channels !== undefined && !channels.includes(leg.channel)) return 'other-channel'
      if (live && !isLive(leg)) return 'not-live'
      return asOf !== undefined && beginningOf(leg) > asOf ? 'not-yet' : undefined
    },
  }
}

/** A conversation that keeps an agent while it lasts, unlike an exchange of messages. */
function isLive(leg: Interaction): boolean {
  return isLiveChannel(leg.channel) || (leg.outcome === 'answered' && leg.talkTime != null)
}

/** Whether people talk at the same time on a channel. */
export function isLiveChannel(channel: string): boolean {
  return channel === 'voice' || channel === 'chat' || channel === 'video'
}

const PLACES: Readonly<Record<'queued' | 'answered' | 'ended', (leg: Interaction) => Instant | undefined>> = {
  queued: placeOf,
  answered: (leg) => endOfWait(leg as QueuedLeg | null),
  ended: (leg) => {
    const answered = leg as AnsweredInteraction | null
    return answered?.outcome === 'answered' ? known(answered.endedAt) : endOfWait(leg as QueuedLeg | null)
  },
}

function endOfWait(leg: QueuedLeg | null): Instant | undefined {
  if (leg?.outcome === 'answered') return known(leg.answeredAt)
  return known(leg?.leftAt ?? ((leg as { queuedAt?: unknown } | null)?.queuedAt == null ? leg?.arrivedAt : undefined))
}

function known(at: unknown): Instant | undefined {
  return isInstant(at) ? at : undefined
}

function agentOf(leg: Interaction): string | undefined {
  return leg.agentId
}

function queueOf(leg: Interaction): string | undefined {
  return leg.queue
}
