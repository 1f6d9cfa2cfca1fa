import { withFields } from '../internal/withFields.ts'
import { subtracted, united } from '../internal/spans.ts'
import type { Span } from '../internal/spans.ts'
import type { AgentActivity, AgentState } from '../model/index.ts'
import type { Period } from '../time/index.ts'
import { byAgent } from './byAgent.ts'
import { compareActivities } from './compareActivities.ts'
import type { Link } from './link.ts'
import { isSoundActivity } from './soundActivity.ts'

/** An activity that knows which part of its agent's time it stands for. */
export type LinkedActivity<A extends AgentActivity = AgentActivity> = A & {
  /**
   * The stretches of the agent's time that are counted as this activity, disjoint from those of the agent's other
   * activities, in time order; none where others cover all of it. `null` for an activity that contradicts itself.
   */
  readonly counted: readonly Period[] | null
  /** Whether any activity of the agent tells how many contacts were handled in it. */
  readonly tellsContacts: boolean
}

/** The states that win an instant over those after them. All states that are not named come between the two lists. */
const FIRST = ['on-contact', 'wrap-up', 'ringing', 'available']
const LAST = ['offline']

/**
 * The activities, each with the part of its agent's time that it stands for, so that no moment of an agent counts
 * twice: two chats at once are one stretch of contact time. Where activities of an agent overlap, the moment belongs to
 * the state that comes first in the order on-contact, wrap-up, ringing, available, any other, offline (whoever is in
 * contact on one channel is working, whatever another channel reports); among equals to the one that began first.
 *
 * @param activities - all activities; those of one agent may lie anywhere among them
 * @returns the activities in their order, each with `counted`
 * @example
 * ```ts
 * const chats = [
 *   { agentId: 'ann', state: 'on-contact', from: 0, to: 60 },
 *   { agentId: 'ann', state: 'on-contact', from: 40, to: 90 },
 * ] as const
 * linkActivities(chats).map(({ counted }) => counted) // => [[{ from: 0, to: 60 }], [{ from: 60, to: 90 }]]
 * ```
 * @since 0.1.0
 */
export function linkActivities<A extends AgentActivity>(activities: Iterable<A>): readonly LinkedActivity<A>[] {
  const all = Array.from(activities)
  const counted: (Period[] | null)[] = all.map(() => null)
  const telling = new Set<string>()
  for (const [agentId, indices] of byAgent(all, isSoundActivity)) {
    if (indices.some((index) => all[index]!.contacts != null)) telling.add(agentId)
    let covered: readonly Span[] = []
    for (const equals of byRank(all, indices)) {
      const claims = subtracted(claimsOf(all, equals), covered)
      for (const index of equals) counted[index] = []
      for (const { index, from, to } of claims) counted[index]!.push({ from, to })
      covered = united([...covered, ...claims])
    }
  }
  return all.map((activity, index) => {
    const record = typeof activity === 'object' && (activity as unknown) !== null ? activity : ({} as A)
    return withFields(record, { counted: counted[index]!, tellsContacts: telling.has(record.agentId) })
  })
}

/**
 * The link that metrics of agents' time need.
 *
 * @example
 * ```ts
 * agentTime.link([{ agentId: 'ada', state: 'break', from: 0, to: 9 }]).length // => 1
 * ```
 * @since 0.1.0
 */
export const agentTime: Link<AgentActivity> = {
  id: 'agentTime',
  by: 'linkActivities(activities)',
  link: linkActivities,
  isLinked: (activity) => typeof activity !== 'object' || (activity as unknown) === null || 'counted' in activity,
}

/** One agent's activities, state class by state class, those that win first; each class in the order of beginnings. */
function byRank(all: readonly AgentActivity[], indices: readonly number[]): readonly number[][] {
  const classes: number[][] = []
  for (const index of indices) (classes[rankOf(all[index]!.state)] ??= []).push(index)
  const compare = (one: number, other: number): number => compareActivities(all[one]!, all[other]!)
  return classes.flatMap((equals) => [equals.sort(compare)])
}

function rankOf(state: AgentState): number {
  const first = FIRST.indexOf(state)
  return first >= 0 ? first : FIRST.length + 1 + LAST.indexOf(state)
}

/** What activities of one class cover, each only what those before it do not: one stretch at most. */
function claimsOf(all: readonly AgentActivity[], equals: readonly number[]): (Span & { readonly index: number })[] {
  const claims: (Span & { readonly index: number })[] = []
  let end = -Infinity
  for (const index of equals) {
    const { from, to } = all[index]!
    if (Math.max(from, end) < to) claims.push({ index, from: Math.max(from, end), to })
    end = Math.max(end, to)
  }
  return claims
}
