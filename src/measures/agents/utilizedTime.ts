import { isScheduleRecord } from '../../internal/isScheduleRecord.ts'
import type { LinkedActivity } from '../../link/index.ts'
import type { AgentActivity } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { PooledMeasureFactory } from '../defineMeasure.ts'
import type { MeasureSteps } from '../measure.ts'
import { activitySteps } from './agentTime.ts'
import { meets, scheduleSpecs, scheduleSteps, timeMeeting } from './scheduleTime.ts'
import type { ScheduleOptions, ScheduleRecord } from './scheduleTime.ts'

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
export const utilizedTime: PooledMeasureFactory<ScheduleRecord, ScheduleOptions> = /* @__PURE__ */ defineMeasure<
  ScheduleRecord,
  ScheduleOptions,
  ScheduleOptions
>({
  id: 'utilizedTime',
  unit: 'ratio',
  options: /* @__PURE__ */ scheduleSpecs(),
  steps: (options) => {
    const [ofSchedule, ofLogin] = [scheduledSteps(options), loggedInSteps(options)]
    const stepsFor = (record: ScheduleRecord): MeasureSteps<ScheduleRecord> =>
      (isScheduleRecord(record) ? ofSchedule : ofLogin) as MeasureSteps<ScheduleRecord>
    return {
      ...(ofLogin as MeasureSteps<ScheduleRecord>),
      gate: { key: 'utilized-time', of: (record) => stepsFor(record).gate.of(record) },
      value: (record) => stepsFor(record).value(record),
      group: (record) => stepsFor(record).group(record),
    }
  },
})

function scheduledSteps(options: ScheduleOptions): MeasureSteps<ScheduleRecord> {
  return scheduleSteps(options, (record) => {
    const value = timeMeeting(record, 'on-queue', options.matches)
    if (record.activity === undefined) return value.length > 0 ? { value, over: [] } : 'outside-shift'
    if (record.paid !== false) return { value, over: record.spans }
    return value.length > 0 ? { value, over: [] } : 'unpaid'
  })
}

function loggedInSteps({ during, matches = meets }: ScheduleOptions): MeasureSteps<AgentActivity> {
  return activitySteps({ during }, (activity: LinkedActivity, counted) => {
    if (activity.state === 'offline') return 'offline'
    return { value: matches('on-queue', activity) ? counted : [], over: counted }
  })
}
