import { intersected, united } from '../internal/spans.ts'
import type { Span } from '../internal/spans.ts'
import type { LinkedSchedule } from '../link/index.ts'
import type { AgentActivity } from '../model/index.ts'
import type { ScheduleMatch } from './scheduleBody.ts'
import { isOnQueue } from './states.ts'

/** Whether an activity meets what was scheduled, where nobody says otherwise. */
export function meets(scheduled: string, { state }: AgentActivity): boolean {
  return scheduled === 'on-queue' ? isOnQueue(state) : scheduled === state
}

/** The time of a record in which the agent did what meets a scheduled activity: on any channel suffices. */
export function timeMeeting(record: LinkedSchedule, scheduled: string, matches: ScheduleMatch = meets): Span[] {
  return intersected(record.spans, united(record.actual.filter((actual) => matches(scheduled, actual))))
}
