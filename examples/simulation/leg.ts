import type { Duration, Instant, Interaction, Ring } from 'support-metrics'
import type { Agent } from './agent.ts'

/** What is known of a leg from the start. */
export interface LegFacts {
  readonly customerId: string
  readonly channel: 'voice' | 'chat'
  readonly direction: 'inbound' | 'outbound' | 'callback' | 'internal'
  readonly arrivedBy: 'customer' | 'transfer' | 'overflow'
  readonly queue?: string | undefined
  readonly topic?: string | undefined
  readonly arrivedAt?: Instant | undefined
}

/** A leg while it is under way; what is not known yet is undefined. */
export interface Leg extends LegFacts {
  readonly id: string
  readonly conversationId: string
  /** Not yet chosen while the caller listens to the menu. */
  queue: string | undefined
  /** Waiting until something else becomes of it. */
  outcome: Interaction['outcome']
  queuedAt: Instant | undefined
  leftAt: Instant | undefined
  answeredAt: Instant | undefined
  endedAt: Instant | undefined
  agentId: string | undefined
  talkTime: Duration | undefined
  holdTime: Duration | undefined
  holds: number | undefined
  wrapTime: Duration | undefined
  transferred: boolean | undefined
  resolved: boolean | undefined
  rings: readonly Ring[] | undefined
  /** Whose device rings for it now. */
  ringing: { readonly agent: Agent; readonly at: Instant } | undefined
}

/** A leg at its beginning. */
export function legOf(id: string, conversationId: string, facts: LegFacts): Leg {
  return {
    id,
    conversationId,
    customerId: facts.customerId,
    channel: facts.channel,
    direction: facts.direction,
    arrivedBy: facts.arrivedBy,
    queue: facts.queue,
    topic: facts.topic,
    arrivedAt: facts.arrivedAt,
    outcome: 'waiting',
    queuedAt: undefined,
    leftAt: undefined,
    answeredAt: undefined,
    endedAt: undefined,
    agentId: undefined,
    talkTime: undefined,
    holdTime: undefined,
    holds: undefined,
    wrapTime: undefined,
    transferred: undefined,
    resolved: undefined,
    rings: undefined,
    ringing: undefined,
  }
}

/** Ends the ringing for a leg. A device that rings at the customer's end is no ring of an agent's. */
export function stopRinging(leg: Leg, now: Instant, result: Ring['result']): void {
  if (leg.ringing === undefined) return
  const { agent, at } = leg.ringing
  leg.ringing = undefined
  agent.ringing--
  if (leg.direction !== 'inbound') return
  const ring = { agentId: agent.id, at, duration: now - at, result }
  leg.rings = leg.rings === undefined ? [ring] : [...leg.rings, ring]
}
