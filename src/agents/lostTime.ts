import { subtracted } from '../internal/spans.ts'
import { defineMeasure } from '../metric/index.ts'
import type { MeasureMaker, PooledMeasure } from '../metric/index.ts'
import { scheduleBody, scheduleOptions } from './scheduleBody.ts'
import type { ScheduleOptions } from './scheduleBody.ts'
import type { ScheduleRecord } from './scheduleRecords.ts'
import { timeMeeting } from './timeMeeting.ts'

/**
 * The paid time that an agent did not work on the queue, over the paid time. Both in milliseconds; it takes records of
 * `linkSchedule`. Excluded: `invalid`, `out-of-period`, `overlapped`, `outside-shift`, `unpaid`, `unscheduled`.
 *
 * @example
 * ```ts
 * const shift = { agentId: 'ada', activity: 'on-queue', from: 0, to: 60_000 }
 * const work = { agentId: 'ada', state: 'available', from: 0, to: 45_000 }
 * const [record] = linkSchedule([shift], [work])
 * lostTime()(record) // => [{ value: 15_000, over: 60_000, at: 0, agentId: 'ada', group: undefined }]
 * ```
 * @since 0.1.0
 */
export const lostTime: MeasureMaker<
  ScheduleRecord,
  ScheduleOptions,
  PooledMeasure<ScheduleRecord>
> = /* @__PURE__ */ defineMeasure({
  id: 'lostTime',
  unit: 'ratio',
  options: scheduleOptions,
  make: (options) =>
    scheduleBody(options, (record) => {
      const { activity, paid, spans } = record
      if (activity === undefined) return 'outside-shift'
      if (paid === false) return 'unpaid'
      return { value: subtracted(spans, timeMeeting(record, 'on-queue', options.matches)), over: spans }
    }),
})
