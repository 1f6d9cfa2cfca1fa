import { defineMeasure } from '../metric/index.ts'
import type { MeasureMaker, PooledMeasure } from '../metric/index.ts'
import { scheduleBody, scheduleOptions } from './scheduleBody.ts'
import type { ScheduleOptions } from './scheduleBody.ts'
import type { ScheduleRecord } from './scheduleRecords.ts'
import { timeMeeting } from './timeMeeting.ts'

/**
 * The time an agent worked on the queue, scheduled or not, over the time that was scheduled for it. Both in
 * milliseconds; it takes records of `linkSchedule`. Excluded: `invalid`, `out-of-period`, `overlapped`, `not-on-queue`,
 * `unscheduled`.
 *
 * @example
 * ```ts
 * const shift = { agentId: 'ada', activity: 'on-queue', from: 0, to: 60_000 }
 * const work = { agentId: 'ada', state: 'available', from: 0, to: 45_000 }
 * const [record] = linkSchedule([shift], [work])
 * onQueueTime()(record) // => [{ value: 45_000, over: 60_000, at: 0, agentId: 'ada', group: undefined }]
 * ```
 * @since 0.1.0
 */
export const onQueueTime: MeasureMaker<
  ScheduleRecord,
  ScheduleOptions,
  PooledMeasure<ScheduleRecord>
> = /* @__PURE__ */ defineMeasure({
  id: 'onQueueTime',
  unit: 'ratio',
  options: scheduleOptions,
  make: (options) =>
    scheduleBody(options, (record) => {
      const worked = timeMeeting(record, 'on-queue', options.matches)
      if (record.activity === 'on-queue') return { value: worked, over: record.spans }
      return worked.length > 0 ? { value: worked, over: [] } : 'not-on-queue'
    }),
})
