import { tokenOf } from './dimension.ts'
import type { Dimension } from './dimension.ts'

/**
 * Groups by the agent whom a sample is credited to: the author of the reply, the solver, the agent who answered or whose
 * device rang. A ticket's current assignee may be somebody else; for that, group by the field `'assigneeId'`.
 *
 * @returns a dimension whose keys are agents' ids; samples of nobody are the group `undefined`
 * @example
 * ```ts
 * const calls = [{ id: '1', channel: 'voice', outcome: 'answered', agentId: 'ann', queuedAt: 0, answeredAt: 9 }] as const
 * rollup(calls, { by: { agent: byAgent() }, metrics: { asa: averageSpeedOfAnswer } })[0]?.agent // => 'ann'
 * ```
 * @since 0.1.0
 */
export function byAgent(): Dimension<string | undefined> {
  return credit('agentId', 'agent')
}

/**
 * Groups by the group that a sample is credited to: the one a ticket was assigned to at that moment, or an
 * interaction's queue. For a ticket's current group, group by the field `'group'`.
 *
 * @returns a dimension whose keys are groups' names; samples of none are the group `undefined`
 * @example
 * ```ts
 * const calls = [{ id: '1', channel: 'voice', outcome: 'answered', queue: 'sales', queuedAt: 0, answeredAt: 9 }] as const
 * rollup(calls, { by: { team: byGroup() }, metrics: { asa: averageSpeedOfAnswer } })[0]?.team // => 'sales'
 * ```
 * @since 0.1.0
 */
export function byGroup(): Dimension<string | undefined> {
  return credit('group', 'group')
}

function credit(reads: 'agentId' | 'group', id: string): Dimension<string | undefined> {
  return { id, reads, reader: () => tokenOf, keyOf: (token) => token as string | undefined }
}
