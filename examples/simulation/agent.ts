import type { AgentActivity, Instant } from 'support-metrics'
import type { RandomSource } from './random.ts'

/** What the plan wants of an agent who is not busy: to be available, to be somewhere else, or to have gone home. */
export interface Wish {
  readonly state: 'available' | 'break' | 'meeting' | 'training' | 'offline'
  readonly reason?: string | undefined
}

/** An agent, and what is in hand. Exactly one stretch of the log is open while the agent is logged in. */
export interface Agent {
  readonly id: string
  /** The queues the agent serves, first choice first. */
  readonly queues: readonly string[]
  readonly concurrency: number
  /** How long this agent takes compared with the others. */
  readonly pace: number
  /** How likely a ring stays unanswered. */
  readonly missesRing: number
  readonly log: AgentActivity[]
  wish: Wish | undefined
  ringing: number
  talking: number
  wrapping: number
  state: AgentActivity['state'] | undefined
  reason: string | undefined
  since: Instant
  contacts: number
}

/** An agent before the first shift. Some are quick and some are slow. */
export function newAgent(id: string, queues: readonly string[], concurrency: number, random: RandomSource): Agent {
  return {
    id,
    queues,
    concurrency,
    pace: random.logNormal(1, 0.15),
    missesRing: random.chance(0.1) ? 0.12 : 0.02,
    log: [],
    wish: undefined,
    ringing: 0,
    talking: 0,
    wrapping: 0,
    state: undefined,
    reason: undefined,
    since: 0,
    contacts: 0,
  }
}

/** How much more than nothing the agent has in hand. */
export function load(agent: Agent): number {
  return agent.ringing + agent.talking + agent.wrapping
}

/** Whether the agent can be given a contact. */
export function isFree(agent: Agent): boolean {
  return agent.wish?.state === 'available' && load(agent) < agent.concurrency
}

/**
 * Writes down what the agent does from now on. What is in hand goes first, a conversation before paperwork before a
 * ringing device; the plan has its way only when nothing is.
 */
export function settle(agent: Agent, now: Instant): void {
  const busy =
    agent.talking > 0 ? 'on-contact' : agent.wrapping > 0 ? 'wrap-up' : agent.ringing > 0 ? 'ringing' : undefined
  const state = busy ?? agent.wish?.state
  const reason = busy === undefined ? agent.wish?.reason : undefined
  if (state === agent.state && reason === agent.reason) return
  closeLog(agent, now)
  agent.state = state
  agent.reason = reason
}

/** Ends the stretch that is open, and with it the count of the contacts taken in it. */
export function closeLog(agent: Agent, now: Instant): void {
  const { id: agentId, since: from, state, reason, contacts } = agent
  if (state !== undefined && now > from) {
    agent.log.push({ agentId, from, to: now, state, reason, contacts: state === 'on-contact' ? contacts : undefined })
  }
  agent.since = now
  agent.contacts = 0
}
