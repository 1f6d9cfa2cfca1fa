import { LONGEST_STRETCH } from '../internal/longestStretch.ts'
import type { AgentActivity, ScheduledActivity } from '../model/index.ts'
import { isInstant } from '../time/index.ts'

/** Whether a record is an activity that does not contradict itself. */
export function isSoundActivity(record: unknown): record is AgentActivity {
  if (!isSoundStretch(record)) return false
  const { state, contacts } = record as Partial<AgentActivity>
  return typeof state === 'string' && (contacts == null || (Number.isSafeInteger(contacts) && contacts >= 0))
}

/** Whether a record is a scheduled activity that does not contradict itself. */
export function isSoundScheduled(record: unknown): record is ScheduledActivity {
  if (!isSoundStretch(record)) return false
  const { activity, paid, adherence } = record as Partial<ScheduledActivity>
  return typeof activity === 'string' && isFlag(paid) && isFlag(adherence)
}

/** Whether a record is a stretch of an agent's time: from an instant to one not before it and not a year after it. */
export function isSoundStretch(record: unknown): boolean {
  if (typeof record !== 'object' || record === null) return false
  const { agentId, from, to } = record as Partial<AgentActivity>
  return (
    typeof agentId === 'string' &&
    agentId !== '' &&
    isInstant(from) &&
    isInstant(to) &&
    from <= to &&
    to - from <= LONGEST_STRETCH
  )
}

function isFlag(value: unknown): boolean {
  return value == null || typeof value === 'boolean'
}
