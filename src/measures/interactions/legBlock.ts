import { isSoundInteraction, placeOf } from '../../model/index.ts'
import type { AnsweredInteraction, Interaction, InteractionOutcome, LeftInteraction } from '../../model/index.ts'
import { isDuration, isInstant, wallClock } from '../../time/index.ts'
import type { Clock } from '../../time/index.ts'
import type { BlockColumns, BlockReader, BlockRows, BlockSteps } from '../measure.ts'
import { isLiveChannel } from './leg.ts'

/**
 * Legs as columns. Reading a field of an object costs more than computing with it, so a block's legs are checked and
 * read once for all measures together; a measure's own work is then a short loop over numbers.
 */
export interface LegColumns extends BlockColumns {
  /** `queuedAt`, or what stands in for it in a leg that was in no queue. */
  readonly place: Float64Array
  /** When the wait ended: `answeredAt` or `leftAt`. */
  readonly leftAt: Float64Array
  /** NaN where the leg does not tell, as in the columns below. */
  readonly endedAt: Float64Array
  readonly talkTime: Float64Array
  readonly holdTime: Float64Array
  readonly wrapTime: Float64Array
}

/** The numbers of the outcomes within a kind, from 1. */
const OUTCOMES: readonly InteractionOutcome[] = [
  'answered',
  'abandoned',
  'overflowed',
  'callback',
  'voicemail',
  'no-answer',
  'waiting',
  'blocked',
  'self-served',
  'abandoned-before-queue',
  'closed',
]
const DIRECTIONS = ['inbound', 'outbound', 'callback', 'internal'] as const

/** The outcome of the legs of a kind. */
export function outcomeOf(kind: number): InteractionOutcome | undefined {
  return OUTCOMES[(kind & 15) - 1]
}

/** A kind is an outcome, a direction (times 16), and whether the channel is live (64). */
const legReader: BlockReader = {
  kinds: 128,
  placeKey: 'by-kind',
  columns: (rows): LegColumns => ({
    kinds: new Uint8Array(rows),
    place: new Float64Array(rows),
    leftAt: new Float64Array(rows),
    endedAt: new Float64Array(rows),
    talkTime: new Float64Array(rows),
    holdTime: new Float64Array(rows),
    wrapTime: new Float64Array(rows),
  }),
  read: (columns, records, length) => {
    readLegs(columns as LegColumns, records as readonly Interaction[], length)
  },
  copy: (columns, from) => {
    copyLegs(columns as LegColumns, from as LegColumns)
  },
  example: (kind) => {
    const outcome = outcomeOf(kind)
    if (outcome === undefined) return undefined
    const channel = (kind & 64) === 0 ? 'email' : 'voice'
    const direction = DIRECTIONS[(kind >> 4) & 3]
    return { id: '', channel, direction, outcome, arrivedAt: 0, queuedAt: 0, answeredAt: 0, leftAt: 0 }
  },
}

/**
 * Most legs have no more than the everyday fields, and for those every field is loaded and checked once, here, where
 * nothing but legs is ever seen: it takes half the time of {@link isSoundInteraction}, which is asked about all others.
 */
function readLegs(columns: LegColumns, legs: readonly Interaction[], length: number): void {
  const { kinds, place, leftAt, endedAt, talkTime, holdTime, wrapTime } = columns
  for (let row = 0; row < length; row++) {
    const leg = legs[row]!
    let kind = 0
    if (typeof leg === 'object' && (leg as unknown) !== null) {
      const { id, channel, direction, outcome, queuedAt, arrivedAt, rings, legs: parts } = leg as Everyday
      if (
        id != null &&
        typeof channel === 'string' &&
        (direction == null || direction === 'inbound') &&
        rings == null &&
        (parts === undefined || isReadAsLeg(leg)) &&
        isInstant(queuedAt) &&
        (arrivedAt == null || (isInstant(arrivedAt) && arrivedAt <= queuedAt))
      ) {
        if (outcome === 'answered') {
          const { answeredAt, endedAt: end, talkTime: talk, holdTime: hold, wrapTime: wrap, holds } = leg as Everyday
          if (
            isInstant(answeredAt) &&
            answeredAt >= queuedAt &&
            (end == null || (isInstant(end) && end >= answeredAt)) &&
            (talk == null || isDuration(talk)) &&
            (hold == null || (isDuration(hold) && talk != null)) &&
            (wrap == null || isDuration(wrap)) &&
            (holds == null || isDuration(holds))
          ) {
            place[row] = queuedAt
            leftAt[row] = answeredAt
            endedAt[row] = end ?? NaN
            talkTime[row] = talk ?? NaN
            holdTime[row] = hold ?? NaN
            wrapTime[row] = wrap ?? NaN
            kind = talk != null || isLiveChannel(channel) ? 65 : 1
          }
        } else if (outcome === 'abandoned') {
          const left = (leg as Everyday).leftAt
          if (isInstant(left) && left >= queuedAt) {
            place[row] = queuedAt
            leftAt[row] = left
            kind = isLiveChannel(channel) ? 66 : 2
          }
        }
      }
    }
    kinds[row] = kind === 0 ? readUnusual(columns, row, leg) : kind
  }
}

function copyLegs(columns: LegColumns, from: LegColumns): void {
  columns.kinds.set(from.kinds)
  columns.place.set(from.place)
  columns.leftAt.set(from.leftAt)
  columns.endedAt.set(from.endedAt)
  columns.talkTime.set(from.talkTime)
  columns.holdTime.set(from.holdTime)
  columns.wrapTime.set(from.wrapTime)
}

/** The fields of any leg, none of them checked yet. */
type Everyday = { readonly [Field in keyof AnsweredInteraction | keyof LeftInteraction | 'legs']?: unknown }

/**
 * Whether a conversation can be read like a leg: handle times alone look at its legs, and of an only leg they see what
 * the conversation shows.
 */
function isReadAsLeg(leg: Interaction): boolean {
  const legs: unknown = (leg as { readonly legs?: unknown }).legs
  if (!Array.isArray(legs) || legs.length === 0 || leg.outcome !== 'answered') return true
  const only = legs[0] as Partial<AnsweredInteraction> | null | undefined
  return (
    legs.length === 1 &&
    only?.outcome === 'answered' &&
    only.answeredAt === leg.answeredAt &&
    only.endedAt === leg.endedAt &&
    only.talkTime === leg.talkTime &&
    only.holdTime === leg.holdTime &&
    only.wrapTime === leg.wrapTime
  )
}

/** Reads a leg of any form; its kind, or 0 for a broken record or a conversation of several legs. */
function readUnusual(columns: LegColumns, row: number, leg: Interaction): number {
  columns.place[row] = placeOf(leg) ?? NaN
  if (!isSoundInteraction(leg) || !isReadAsLeg(leg)) return 0
  const kind = directionNumber(leg.direction) + OUTCOMES.indexOf(leg.outcome) + 1
  if (leg.outcome !== 'answered') {
    // A leg that did not leave may carry anything by that name.
    const { leftAt } = leg as { readonly leftAt?: unknown }
    columns.leftAt[row] = isInstant(leftAt) ? leftAt : NaN
    return isLiveChannel(leg.channel) ? kind + 64 : kind
  }
  columns.leftAt[row] = leg.answeredAt
  columns.endedAt[row] = leg.endedAt ?? NaN
  columns.talkTime[row] = leg.talkTime ?? NaN
  columns.holdTime[row] = leg.holdTime ?? NaN
  columns.wrapTime[row] = leg.wrapTime ?? NaN
  return isLiveChannel(leg.channel) || leg.talkTime != null ? kind + 64 : kind
}

function directionNumber(direction: Interaction['direction'] | null): number {
  if (direction == null || direction === 'inbound') return 0
  return direction === 'outbound' ? 16 : direction === 'callback' ? 32 : 48
}

/** The block steps of a measure that gives all legs of one kind the same answer. */
export const byKind: BlockSteps = { reader: legReader }

/** The block steps of a measure that looks at the legs of some outcomes one by one. */
export function byOutcome(
  isByRow: (outcome: InteractionOutcome) => boolean,
  fill: (columns: LegColumns, rows: BlockRows) => void,
): BlockSteps {
  const block: BlockSteps<LegColumns> = {
    reader: legReader,
    isByRow: (kind) => {
      const outcome = outcomeOf(kind)
      return outcome !== undefined && isByRow(outcome)
    },
    fill,
  }
  return block
}

/** The block steps of a measure of waits; only the wall clock can be read by the block. */
export function waitBlock(
  clock: Clock,
  isByRow: (outcome: InteractionOutcome) => boolean,
  fill: (columns: LegColumns, rows: BlockRows) => void = fillWaits,
): BlockSteps | undefined {
  return clock === wallClock ? byOutcome(isByRow, fill) : undefined
}

/** The waits of the rows in question, on the wall clock. */
function fillWaits({ place, leftAt }: LegColumns, { length, rows, values }: BlockRows): void {
  for (let index = 0; index < length; index++) {
    const row = rows[index]!
    values[index] = leftAt[row]! - place[row]!
  }
}
