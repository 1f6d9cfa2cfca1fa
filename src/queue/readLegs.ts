import { isSoundInteraction, placeOf } from '../model/index.ts'
import type { AnsweredInteraction, Interaction, LeftInteraction } from '../model/index.ts'
import { isDuration, isInstant } from '../time/index.ts'
import { legsOf } from './conversationLegs.ts'
import type { LegColumns } from './legColumns.ts'
import {
  DIRECTION,
  DIRECTIONS,
  LIVE,
  MISSING_HOLD,
  MISSING_WRAP,
  NO_HANDLE,
  NO_HOLD,
  NO_TALK,
  NO_WRAP,
  OUTCOMES,
  TOO_LONG,
} from './legSorts.ts'

/** The fields of any leg, none of them checked yet. */
type Everyday = { readonly [Field in keyof AnsweredInteraction | keyof LeftInteraction | 'legs']?: unknown }

/**
 * Reads legs into columns. Most are answered or abandoned inbound legs, and are checked field by field here; whatever
 * this does not find sound at once is asked of the model, and read by it.
 */
export function readLegs(into: LegColumns, from: number, to: number): void {
  const { records, sort, at, left, ended, wait, talk, hold, wrap, handle } = into
  for (let row = from; row < to; row++) {
    const leg = records[row] as Everyday | null | undefined
    let found = 0
    if (typeof leg === 'object' && leg !== null) {
      const { id, channel, direction, outcome, queuedAt, arrivedAt, rings, legs } = leg
      if (
        id != null &&
        typeof channel === 'string' &&
        (direction == null || direction === 'inbound') &&
        rings == null &&
        legs === undefined &&
        isInstant(queuedAt) &&
        (arrivedAt == null || (isInstant(arrivedAt) && arrivedAt <= queuedAt))
      ) {
        if (outcome === 'answered') {
          const { answeredAt, endedAt, talkTime, holdTime, wrapTime, holds } = leg
          if (
            isInstant(answeredAt) &&
            answeredAt >= queuedAt &&
            (endedAt == null || (isInstant(endedAt) && endedAt >= answeredAt)) &&
            (talkTime == null ? endedAt != null && holdTime == null : isDuration(talkTime)) &&
            (holdTime == null || isDuration(holdTime)) &&
            (wrapTime == null || isDuration(wrapTime)) &&
            (holds == null || isDuration(holds))
          ) {
            const talked = isDuration(talkTime) ? talkTime : (endedAt as number) - answeredAt
            const worked = talked + (holdTime ?? 0) + (wrapTime ?? 0)
            at[row] = queuedAt
            left[row] = answeredAt
            ended[row] = endedAt ?? NaN
            wait[row] = answeredAt - queuedAt
            talk[row] = talked
            hold[row] = holdTime ?? 0
            wrap[row] = wrapTime ?? 0
            handle[row] = worked
            found = talkTime != null || isLiveChannel(channel) ? 0x41 : 1 // answered, and live
            if (holdTime == null) found |= talkTime == null ? 0x100 : 0x900 // no hold, and missing where the talk is known
            if (wrapTime == null) found |= 0x1200 // no wrap-up, and missing
            if (worked === Infinity) found |= 0x2000 // too long
          }
        } else if (outcome === 'abandoned') {
          const { leftAt } = leg
          if (isInstant(leftAt) && leftAt >= queuedAt) {
            at[row] = queuedAt
            left[row] = leftAt
            ended[row] = leftAt
            wait[row] = leftAt - queuedAt
            found = isLiveChannel(channel) ? 0x42 : 2
          }
        }
      }
    }
    sort[row] = found === 0 ? readUnusual(into, row, leg as Interaction) : found
  }
}

/** Whether people talk at the same time on a channel. */
export function isLiveChannel(channel: string): boolean {
  return channel === 'voice' || channel === 'chat' || channel === 'video'
}

/** Reads a leg of any form; returns its sort, 0 for one that contradicts itself. */
function readUnusual(into: LegColumns, row: number, leg: Interaction): number {
  const place = placeOf(leg) ?? NaN
  const left = endOfWait(leg)
  const isAnswered = (leg as Interaction | null | undefined)?.outcome === 'answered'
  into.at[row] = place
  into.left[row] = left
  into.ended[row] = isAnswered ? known((leg as AnsweredInteraction).endedAt) : left
  if (!isSoundInteraction(leg)) return 0
  into.wait[row] = left - place || 0 // what is still waiting has none yet
  const { channel, direction, outcome } = leg
  const sort = OUTCOMES.indexOf(outcome) + 1 + DIRECTION * Math.max(DIRECTIONS.indexOf(direction ?? 'inbound'), 0)
  if (outcome !== 'answered') return isLiveChannel(channel) ? sort | LIVE : sort
  return sort | readParts(into, row, leg) | (isLiveChannel(channel) || leg.talkTime != null ? LIVE : 0)
}

/** Reads the parts of an answered leg, or of the legs of a conversation; returns what its sort says of them. */
function readParts(into: LegColumns, row: number, leg: AnsweredInteraction): number {
  const { answeredAt, endedAt, talkTime, holdTime, wrapTime } = leg
  const talk = talkTime ?? (endedAt == null ? undefined : endedAt - answeredAt - (holdTime ?? 0))
  into.talk[row] = talk ?? 0
  into.hold[row] = holdTime ?? 0
  into.wrap[row] = wrapTime ?? 0
  let found = (talk === undefined ? NO_TALK : 0) | (holdTime == null ? NO_HOLD : 0) | (wrapTime == null ? NO_WRAP : 0)
  let sum = 0
  for (const part of legsOf(leg) ?? [leg]) {
    if (part.outcome !== 'answered') continue
    const worked = workedOn(part)
    sum += worked ?? 0
    found |= (worked === undefined ? NO_HANDLE : 0) | missingIn(part)
  }
  into.handle[row] = sum < Infinity ? sum : 0
  return sum < Infinity ? found : found | TOO_LONG
}

/** Talk and hold, or without a talk time what lies between answer and end, and the wrap-up. */
function workedOn({ answeredAt, endedAt, talkTime, holdTime, wrapTime }: AnsweredInteraction): number | undefined {
  if (talkTime != null) return talkTime + (holdTime ?? 0) + (wrapTime ?? 0)
  return endedAt == null ? undefined : endedAt - answeredAt + (wrapTime ?? 0)
}

/** A hold inside a leg whose length is known is not missing. */
function missingIn({ talkTime, holdTime, wrapTime }: AnsweredInteraction): number {
  return (talkTime != null && holdTime == null ? MISSING_HOLD : 0) | (wrapTime == null ? MISSING_WRAP : 0)
}

/** When a leg left its queue, or what stands in for it; of a broken one as far as it tells. */
function endOfWait(leg: Interaction | null | undefined): number {
  if (typeof leg !== 'object' || leg === null) return NaN
  if (leg.outcome === 'answered') return known(leg.answeredAt)
  const { leftAt, queuedAt, arrivedAt } = leg as Everyday
  return known(leftAt ?? (queuedAt == null ? arrivedAt : undefined))
}

function known(at: unknown): number {
  return isInstant(at) ? at : NaN
}
