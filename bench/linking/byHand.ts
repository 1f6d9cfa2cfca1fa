import type { Contact } from '../report/contacts.ts'
import type { Leg } from './legs.ts'

/** A conversation as one contact, whose fields are still being filled in. */
export type Joined = { -readonly [Field in keyof Contact]: Contact[Field] | undefined } & {
  readonly id: string
  readonly queuedAt: number
  readonly customerId: string
}

/** The conversations of sound legs that come in the order of time. */
export function conversationsByHand(legs: readonly Leg[]): Joined[] {
  const conversations = new Map<string, Joined>()
  for (const leg of legs) {
    const known = conversations.get(leg.conversationId)
    if (known === undefined) conversations.set(leg.conversationId, begun(leg))
    else if (leg.outcome === 'answered') answer(known, leg)
    else if (known.outcome !== 'answered') known.leftAt = leg.leftAt
  }
  return Array.from(conversations.values())
}

/** A conversation of one leg; nobody who overflowed stays unanswered without leaving. */
function begun({ id, channel, queue, customerId, outcome, agentId, queuedAt, ...times }: Leg): Joined {
  const { answeredAt, leftAt, endedAt, talkTime, holdTime, wrapTime } = times
  return {
    id,
    channel,
    queue,
    customerId,
    outcome: outcome === 'overflowed' ? 'abandoned' : outcome,
    agentId,
    queuedAt,
    answeredAt,
    leftAt,
    endedAt,
    talkTime,
    holdTime,
    wrapTime,
  }
}

function answer(conversation: Joined, { answeredAt, endedAt, talkTime, holdTime, wrapTime, agentId }: Leg): void {
  const isFirst = conversation.outcome !== 'answered'
  conversation.outcome = 'answered'
  conversation.endedAt = endedAt
  conversation.talkTime = (conversation.talkTime ?? 0) + talkTime!
  conversation.holdTime = (conversation.holdTime ?? 0) + holdTime!
  conversation.wrapTime = (conversation.wrapTime ?? 0) + wrapTime!
  if (!isFirst) return
  conversation.answeredAt = answeredAt
  conversation.agentId = agentId
  conversation.leftAt = undefined
}

/** How many answered conversations' windows have closed, and after how many of these the customer did not come back. */
export interface FirstContacts {
  readonly closed: number
  readonly resolved: number
}

/** The first contact resolution of legs that come in the order of time. */
export function firstContactsByHand(legs: readonly Leg[], window: number, asOf: number): FirstContacts {
  const conversations = conversationsByHand(legs)
  const beginnings = new Map<string, number[]>()
  for (const { customerId, queuedAt } of conversations) {
    const known = beginnings.get(customerId)
    if (known === undefined) beginnings.set(customerId, [queuedAt])
    else known.push(queuedAt)
  }
  let [closed, resolved] = [0, 0]
  for (const { customerId, outcome, endedAt } of conversations) {
    if (outcome !== 'answered' || endedAt! + window > asOf) continue
    const next = beginnings.get(customerId)!.find((at) => at > endedAt!)
    closed++
    if (next === undefined || next - endedAt! > window) resolved++
  }
  return { closed, resolved }
}
