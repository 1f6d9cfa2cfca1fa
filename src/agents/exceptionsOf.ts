import { subtracted } from '../internal/spans.ts'
import type { LinkedSchedule } from '../link/index.ts'
import type { Period } from '../time/index.ts'
import type { ScheduleMatch } from './scheduleBody.ts'
import { timeMeeting } from './timeMeeting.ts'

/**
 * The exceptions from a schedule: when an agent did not do what was planned, one record of `linkSchedule` at a time.
 *
 * @param record - a record of `linkSchedule`
 * @param matches - whether an activity meets what was scheduled, as the metrics take it
 * @returns disjoint stretches in time order; none for what was not scheduled, or not to be kept to
 * @example
 * ```ts
 * const scheduled = [{ agentId: 'ann', activity: 'on-queue', from: 0, to: 60 }]
 * const activities = [{ agentId: 'ann', state: 'available', from: 10, to: 70 }]
 * linkSchedule(scheduled, activities).flatMap((record) => exceptionsOf(record)) // => [{ from: 0, to: 10 }]
 * ```
 * @since 0.1.0
 */
export function exceptionsOf(record: LinkedSchedule, matches?: ScheduleMatch): readonly Period[] {
  if (record.activity === undefined || record.adherence === false) return []
  return subtracted(record.spans, timeMeeting(record, record.activity, matches))
}
