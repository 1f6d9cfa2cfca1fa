import type { LinkedActivity, LinkedSchedule } from '../link/index.ts'
import { defineMeasure, eitherKind } from '../metric/index.ts'
import type { Kind, MeasureMaker, PooledMeasure } from '../metric/index.ts'
import { activities } from './activities.ts'
import type { AgentExclusion } from './agentExclusion.ts'
import { scheduleOptions, scheduleParts } from './scheduleBody.ts'
import type { ScheduleOptions } from './scheduleBody.ts'
import { isLinkedSchedule, scheduleRecords } from './scheduleRecords.ts'
import type { ScheduleRecord } from './scheduleRecords.ts'
import { timeBody } from './timeBody.ts'
import { meets, timeMeeting } from './timeMeeting.ts'
import type { TimeParts } from './timeSamples.ts'

/**
 * The time an agent worked on the queue, over the time paid: the paid time of the schedule for a record of one, the
 * time logged in for an activity. Both in milliseconds.
 *
 * @example
 * ```ts
 * const [record] = linkActivities([{ agentId: 'ada', state: 'break', from: 0, to: 60_000 }])
 * utilizedTime()(record) // => [{ value: 0, over: 60_000, at: 0, agentId: 'ada', group: undefined }]
 * ```
 * @since 0.1.0
 */
export const utilizedTime: MeasureMaker<
  ScheduleRecord,
  ScheduleOptions,
  PooledMeasure<ScheduleRecord>
> = /* @__PURE__ */ defineMeasure({
  id: 'utilizedTime',
  unit: 'ratio',
  options: scheduleOptions,
  make: (options) =>
    timeBody(scheduledOrNot, options, (record) =>
      isLinkedSchedule(record)
        ? scheduleParts(record, (scheduled) => paidParts(scheduled, options))
        : loggedInParts(record as LinkedActivity, options),
    ),
})

/** The records of a schedule, and activities without one. */
const scheduledOrNot: Kind<ScheduleRecord> = /* @__PURE__ */ eitherKind(
  'schedule-or-activity',
  isLinkedSchedule,
  scheduleRecords,
  activities,
)

function paidParts(record: LinkedSchedule, { matches }: ScheduleOptions): TimeParts | AgentExclusion {
  const value = timeMeeting(record, 'on-queue', matches)
  if (record.activity === undefined) return value.length > 0 ? { value, over: [] } : 'outside-shift'
  if (record.paid !== false) return { value, over: record.spans }
  return value.length > 0 ? { value, over: [] } : 'unpaid'
}

function loggedInParts(activity: LinkedActivity, { matches = meets }: ScheduleOptions): TimeParts | AgentExclusion {
  const counted = activity.counted ?? []
  if (activity.state === 'offline') return 'offline'
  return { value: matches('on-queue', activity) ? counted : [], over: counted }
}
