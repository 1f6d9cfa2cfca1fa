import { subtracted, united } from '../internal/spans.ts'
import { isSoundInteraction } from '../model/index.ts'
import type { AgentActivity, AnsweredInteraction, Interaction } from '../model/index.ts'
import type { Instant } from '../time/index.ts'
import { byAgent } from './byAgent.ts'
import { isSoundActivity, isSoundStretch } from './soundActivity.ts'

/** The stretch in which an agent was logged in. */
export interface Login {
  /** Who was logged in. */
  readonly agentId: string
  /** When the agent logged in. */
  readonly from: Instant
  /** When the agent logged out; not part of it. */
  readonly to: Instant
}

/**
 * Agents' activities, built from what they answered and when they were logged in, for systems that export none:
 * `on-contact` from `answeredAt` to `endedAt` (without it, for as long as talk and hold took), with one contact each;
 * `wrap-up` after it for as long as it took; `ringing` for every ring (an accepted one without a duration rang until
 * the answer); and `available` in the rest of the logins.
 *
 * Breaks cannot be told from idle time in such data: log agents out for them, or see occupancy too low. Left out are
 * legs that contradict themselves, that nobody answered or that do not tell how long they lasted, and rings that do not
 * tell either; a login that contradicts itself is passed on, to be excluded as `invalid`.
 *
 * @param interactions - all legs in which the agents took part
 * @param logins - when the agents were logged in
 * @returns activities agent by agent, in the order in which they appear; contacts of one agent may overlap
 * @example
 * ```ts
 * const call = { id: '1', channel: 'voice', agentId: 'ann', outcome: 'answered', queuedAt: 0, answeredAt: 10, endedAt: 40 } as const
 * activitiesFrom([call], [{ agentId: 'ann', from: 0, to: 60 }]).map(({ state, from, to }) => [state, from, to])
 * // => [['on-contact', 10, 40], ['available', 0, 10], ['available', 40, 60]]
 * ```
 * @since 0.1.0
 */
export function activitiesFrom(interactions: Iterable<Interaction>, logins: Iterable<Login>): AgentActivity[] {
  const all = Array.from(logins)
  const work = new Map<string, AgentActivity[]>()
  for (const leg of interactions) {
    if (!isSoundInteraction(leg)) continue
    for (const activity of workOn(leg)) {
      const known = work.get(activity.agentId)
      if (known === undefined) work.set(activity.agentId, [activity])
      else known.push(activity)
    }
  }
  const sessions = byAgent(all, isSoundStretch)
  const built = [...new Set([...work.keys(), ...sessions.keys()])].flatMap((agentId) => {
    const activities = work.get(agentId) ?? []
    const online = united((sessions.get(agentId) ?? []).map((index) => all[index]!))
    const idle = subtracted(online, united(activities.filter(isSoundActivity)))
    return [...activities, ...idle.map(({ from, to }): AgentActivity => ({ agentId, state: 'available', from, to }))]
  })
  const broken = all.filter((login) => !isSoundStretch(login))
  return [...built, ...broken.map((login): AgentActivity => ({ ...login, state: 'available' }))]
}

function workOn(leg: Interaction): AgentActivity[] {
  const place = { channel: leg.channel, ...(leg.queue != null && { queue: leg.queue }) }
  const answered = leg.outcome === 'answered' && leg.agentId ? leg : undefined
  const rings = (leg.rings ?? []).flatMap(({ agentId, at, duration, result }): AgentActivity[] => {
    const isOwn = result === 'accepted' && agentId === answered?.agentId && answered.answeredAt >= at
    const length = duration ?? (isOwn ? answered.answeredAt - at : undefined)
    return agentId === '' || length === undefined
      ? []
      : [{ agentId, state: 'ringing', from: at, to: at + length, ...place }]
  })
  return answered === undefined ? rings : [...rings, ...contactAnd(answered, place)]
}

/** The contact itself and the wrap-up after it, where their ends are known. */
function contactAnd(leg: AnsweredInteraction, place: Pick<AgentActivity, 'channel' | 'queue'>): AgentActivity[] {
  const { answeredAt, talkTime, holdTime, wrapTime } = leg
  const agentId = leg.agentId!
  const endedAt = leg.endedAt ?? (talkTime == null ? undefined : answeredAt + talkTime + (holdTime ?? 0))
  if (endedAt === undefined) return []
  const contact: AgentActivity = { agentId, state: 'on-contact', from: answeredAt, to: endedAt, contacts: 1, ...place }
  if (!wrapTime) return [contact]
  return [contact, { agentId, state: 'wrap-up', from: endedAt, to: endedAt + wrapTime, ...place }]
}
