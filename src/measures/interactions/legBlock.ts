import { isSoundInteraction } from '../../model/index.ts'
import type { Interaction, InteractionOutcome } from '../../model/index.ts'
import { wallClock } from '../../time/index.ts'
import type { Clock } from '../../time/index.ts'
import type { BlockColumns, BlockReader, BlockRows, BlockSteps } from '../measure.ts'

/**
 * Legs as columns. Reading a field of an object costs more than computing with it, so a block's legs are checked and
 * read once for all measures together; a measure's own work is then a short loop over numbers.
 */
export interface LegColumns extends BlockColumns {
  readonly queuedAt: Float64Array
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
  columns: (rows): LegColumns => ({
    kinds: new Uint8Array(rows),
    queuedAt: new Float64Array(rows),
    leftAt: new Float64Array(rows),
    endedAt: new Float64Array(rows),
    talkTime: new Float64Array(rows),
    holdTime: new Float64Array(rows),
    wrapTime: new Float64Array(rows),
  }),
  read: (columns, records, length) => {
    readLegs(columns as LegColumns, records as readonly Interaction[], length)
  },
  example: (kind) => {
    const outcome = outcomeOf(kind)
    if (outcome === undefined) return undefined
    const channel = (kind & 64) === 0 ? 'email' : 'voice'
    const direction = DIRECTIONS[(kind >> 4) & 3]
    return { id: '', channel, direction, outcome, arrivedAt: 0, queuedAt: 0, answeredAt: 0, leftAt: 0 }
  },
}

function readLegs(columns: LegColumns, legs: readonly Interaction[], length: number): void {
  const { kinds, queuedAt, leftAt, endedAt, talkTime, holdTime, wrapTime } = columns
  for (let row = 0; row < length; row++) {
    const leg = legs[row]!
    // A broken record, or a conversation of several legs, is left to the plain steps.
    if (!isSoundInteraction(leg) || (leg as { readonly legs?: unknown }).legs !== undefined) {
      kinds[row] = 0
      continue
    }
    let kind = directionNumber(leg.direction)
    const { channel } = leg
    let isLive = channel === 'voice' || channel === 'chat' || channel === 'video'
    if (leg.outcome === 'answered') {
      kind += 1
      const talk = leg.talkTime
      if (talk != null) isLive = true
      queuedAt[row] = leg.queuedAt
      leftAt[row] = leg.answeredAt
      endedAt[row] = leg.endedAt ?? NaN
      talkTime[row] = talk ?? NaN
      holdTime[row] = leg.holdTime ?? NaN
      wrapTime[row] = leg.wrapTime ?? NaN
    } else {
      kind += outcomeNumber(leg.outcome)
      if ('leftAt' in leg) {
        queuedAt[row] = leg.queuedAt
        leftAt[row] = leg.leftAt
      }
    }
    kinds[row] = isLive ? kind + 64 : kind
  }
}

function directionNumber(direction: Interaction['direction'] | null): number {
  if (direction == null || direction === 'inbound') return 0
  return direction === 'outbound' ? 16 : direction === 'callback' ? 32 : 48
}

function outcomeNumber(outcome: InteractionOutcome): number {
  return outcome === 'abandoned' ? 2 : OUTCOMES.indexOf(outcome) + 1
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
function fillWaits({ kinds, queuedAt, leftAt }: LegColumns, { length, isByRow, values }: BlockRows): void {
  for (let row = 0; row < length; row++) {
    if (isByRow[kinds[row]!] === 1) values[row] = leftAt[row]! - queuedAt[row]!
  }
}
