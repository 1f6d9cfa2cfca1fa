import type { Specs } from '../internal/options.ts'
import { clock, defaulting, instant, oneOf, period, setOf } from '../internal/specs.ts'
import { ELSEWHERE, LATER, OUTSIDE } from '../metric/index.ts'
import type { Answer, MeasureBody, Notes } from '../metric/index.ts'
import type { Direction, Interaction, InteractionOutcome } from '../model/index.ts'
import { wallClock } from '../time/index.ts'
import type { Clock, Instant, Period } from '../time/index.ts'
import type { InteractionExclusion } from './interactionExclusion.ts'
import { legs } from './legs.ts'
import type { LegColumns } from './legColumns.ts'
import { directionOf, DIRECTIONS, LIVE, outcomeOf } from './legSorts.ts'

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

/** The options of a measure of legs. */
export function legOptions(directions: readonly Direction[]): Specs<LegOptions, 'directions' | 'place'> {
  return {
    directions: defaulting(setOf(DIRECTIONS), directions),
    channels: setOf<string>(),
    place: oneOf('queued', 'answered', 'ended'),
    during: period(),
    asOf: instant(),
  }
}

/** The options of a measure of waits. */
export function waitOptions(): Specs<WaitOptions, 'directions' | 'place' | 'calendar'> {
  return { ...legOptions(['inbound']), calendar: clock<Clock>(wallClock) }
}

/** What a measure of legs adds to what all of them do. */
export interface LegParts {
  /**
   * What follows from the outcome of a leg and the rest of its sort: the reason why it is left out, its number, or
   * `undefined` where the leg has to be asked. Only asked of sound legs of the right direction, channel and period.
   */
  readonly of: (outcome: InteractionOutcome, sort: number) => number | InteractionExclusion | undefined
  /** The numbers of the legs whose sort does not tell them. */
  readonly values?: ((columns: LegColumns) => Float64Array) | LegLoop | LegQuestion | undefined
  /** Whether only legs count that keep an agent while they last, unlike an exchange of messages. */
  readonly live?: boolean | undefined
  readonly pooled?: boolean | undefined
  readonly notes?: Notes | undefined
}

/** Finds the numbers of legs in a loop over rows. */
export interface LegLoop {
  readonly fill: (columns: LegColumns, values: Float64Array, from: number, to: number) => void
}

/** Finds the number of the leg in a row. */
export interface LegQuestion {
  readonly of: (columns: LegColumns, row: number) => Answer
}

/** The options of a measure of legs with their defaults filled in. */
type Filled = LegOptions & { readonly directions: readonly Direction[]; readonly place?: LegOptions['place'] }

/** A measure of legs: the published order of exclusions once for all of them. */
export function legBody(options: Filled, parts: LegParts): MeasureBody<Interaction> {
  const { directions, channels, asOf, during, place = 'queued' } = options
  const { of, values, pooled, notes } = parts
  const live = parts.live === true && channels === undefined
  return {
    kind: legs,
    bySort: (sort) => {
      const outcome = outcomeOf(sort)
      if (outcome === undefined) return 'invalid'
      const direction = directionOf(sort)
      if (!directions.includes(direction)) return direction === 'callback' ? 'callback-leg' : direction
      if ((sort & ELSEWHERE) !== 0) return 'other-channel'
      if (live && (sort & LIVE) === 0) return 'not-live'
      if ((sort & LATER) !== 0) return 'not-yet'
      return (sort & OUTSIDE) !== 0 ? 'out-of-period' : of(outcome, sort)
    },
    values,
    at: PLACES[place],
    asOf,
    during,
    channels,
    pooled,
    notes,
  }
}

const PLACES: Readonly<Record<NonNullable<LegOptions['place']>, (columns: LegColumns) => Float64Array>> = {
  queued: ({ at }) => at,
  answered: ({ left }) => left,
  ended: ({ ended }) => ended,
}

/** The outcomes that have to be asked; the others are left out under their own names. */
export function asking(isAsked: (outcome: InteractionOutcome) => boolean): LegParts['of'] {
  return (outcome) => (isAsked(outcome) ? undefined : outcome)
}

/** How long legs waited, by a clock. */
export function waitsBy(clock: Clock): LegParts['values'] {
  if (clock === wallClock) return ({ wait }) => wait
  return { of: ({ at, left }, row) => clock.elapsed(at[row]!, left[row]!) }
}
