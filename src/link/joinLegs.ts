import { withFields } from '../internal/withFields.ts'
import { beginningOf, isSoundInteraction } from '../model/index.ts'
import type { AnsweredInteraction, Interaction, LeftInteraction, UnqueuedInteraction } from '../model/index.ts'
import { isInstant } from '../time/index.ts'
import type { Duration, Instant } from '../time/index.ts'
import { nameOf } from './nameOf.ts'

/** One customer conversation as a single interaction: the first leg's fields, the whole conversation's times and outcome. */
export type Conversation<Leg extends Interaction = Interaction> = Leg & {
  /** The legs in time order. */
  readonly legs: readonly Leg[]
}

/**
 * The legs of one conversation as one interaction.
 *
 * @param all - its legs in any order, as they stood at `asOf`
 * @param asOf - legs that began later than this do not exist yet
 */
export function joinLegs<Leg extends Interaction>(all: readonly Leg[], asOf: Instant | undefined): Conversation<Leg> {
  const only = all[0]
  // Most conversations have one leg, which is the conversation.
  if (all.length === 1 && isSoundInteraction(only)) return withFields(only, { legs: all })
  const broken = all.filter((leg) => !isSoundInteraction(leg))
  if (broken.length > 0) return markBroken(broken, all)
  const begun = asOf === undefined ? all : all.filter((leg) => beginningOf(leg) <= asOf)
  const legs = [...(begun.length > 0 ? begun : all)].sort(inTime)
  const queued = legs.filter(isQueued)
  const [start, first] = [legs[0] as Leg, queued[0]]
  if (first === undefined) return withFields(start, { outcome: legs.at(-1)?.outcome, legs })
  const whole = withFields(first, { arrivedAt: start.arrivedAt ?? first.arrivedAt, legs })
  const answered = queued.filter((leg): leg is Leg & AnsweredInteraction => leg.outcome === 'answered')
  return (answered.length > 0 ? asAnswered(whole, answered) : asLast(whole, queued)) as unknown as Conversation<Leg>
}

type QueuedInteraction = Exclude<Interaction, UnqueuedInteraction>

function isQueued<Leg extends Interaction>(leg: Leg): leg is Leg & QueuedInteraction {
  switch (leg.outcome) {
    case 'blocked':
    case 'self-served':
    case 'abandoned-before-queue':
    case 'closed':
      return false
    default:
      return true
  }
}

/** When a leg left its queue, on the way to the next one perhaps; one that is still in it comes after all others. */
function leftAt(leg: Interaction): Instant {
  if (!isQueued(leg)) return leg.arrivedAt
  return leg.outcome === 'waiting' ? Infinity : leg.outcome === 'answered' ? leg.answeredAt : leg.leftAt
}

function inTime(a: Interaction, b: Interaction): number {
  return beginningOf(a) - beginningOf(b) || leftAt(a) - leftAt(b) || byId(a, b)
}

/** A conversation that cannot be trusted stays one record, and stays visibly broken. */
function markBroken<Leg extends Interaction>(broken: readonly Leg[], legs: readonly Leg[]): Conversation<Leg> {
  const records = broken.map((leg) => (typeof leg === 'object' && (leg as unknown) !== null ? leg : {}) as Leg)
  return { ...(records.sort(byId)[0] as Leg), legs }
}

function asAnswered(whole: object, answered: readonly AnsweredInteraction[]): object {
  const first = answered.reduce((early, leg) => (leg.answeredAt < early.answeredAt ? leg : early))
  const isSingle = answered.length === 1
  return withFields(stripped(whole), {
    outcome: 'answered',
    agentId: first.agentId,
    answeredAt: first.answeredAt,
    endedAt: endOf(answered),
    talkTime: isSingle ? first.talkTime : sumOf(answered, talkOf),
    holdTime: sumOf(answered, (leg) => leg.holdTime),
    wrapTime: sumOf(answered, (leg) => leg.wrapTime),
    holds: sumOf(answered, (leg) => leg.holds),
    transferred: answered.some((leg) => leg.transferred === true) || first.transferred,
    resolved: answered.reduce<boolean | undefined>((told, leg) => leg.resolved ?? told, undefined),
  })
}

function asLast(whole: object, queued: readonly QueuedInteraction[]): object {
  if (queued.some((leg) => leg.outcome === 'waiting')) return withFields(stripped(whole), { outcome: 'waiting' })
  const left = queued as readonly LeftInteraction[]
  const byCustomer = left.filter((leg) => leg.outcome !== 'no-answer')
  const last = (byCustomer.length > 0 ? byCustomer : left).reduce((late, leg) =>
    leg.leftAt >= late.leftAt ? leg : late,
  )
  return withFields(stripped(whole), { outcome: last.outcome, leftAt: last.leftAt })
}

/** The first leg without what only its own outcome says. */
function stripped(whole: object): object {
  const { leftAt: _leftAt, answeredAt: _answeredAt, ...rest } = whole as Record<string, unknown>
  return rest
}

/** An answered leg's talk: recorded, or what its hold leaves of it. */
function talkOf(leg: AnsweredInteraction): Duration | undefined {
  if (leg.talkTime != null) return leg.talkTime
  return leg.endedAt == null ? undefined : leg.endedAt - leg.answeredAt - (leg.holdTime ?? 0)
}

/** The last end of the answered legs, missing as soon as one of theirs is. They may be too many for one call of `Math.max`. */
function endOf(answered: readonly AnsweredInteraction[]): Instant | undefined {
  let end = -Infinity
  for (const { endedAt } of answered) {
    if (!isInstant(endedAt)) return undefined
    end = Math.max(end, endedAt)
  }
  return end
}

/** A sum that is missing as soon as one of its parts is. */
function sumOf(
  legs: readonly AnsweredInteraction[],
  part: (leg: AnsweredInteraction) => number | null | undefined,
): number | undefined {
  let sum = 0
  for (const leg of legs) {
    const value = part(leg)
    if (value == null) return undefined
    sum += value
  }
  return sum
}

/** Legs of one instant are told apart by their identity, so that their order in the data does not matter. */
function byId(a: Interaction, b: Interaction): number {
  const [one, other] = [nameOf(a), nameOf(b)]
  return one < other ? -1 : one > other ? 1 : 0
}
