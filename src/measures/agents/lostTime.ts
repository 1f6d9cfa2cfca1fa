import { subtracted } from '../../internal/spans.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { PooledMeasureFactory } from '../defineMeasure.ts'
import { scheduleSpecs, scheduleSteps, timeMeeting } from './scheduleTime.ts'
import type { ScheduleOptions, ScheduleRecord } from './scheduleTime.ts'

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
export const lostTime: PooledMeasureFactory<ScheduleRecord, ScheduleOptions> = /* @__PURE__ */ defineMeasure<
  ScheduleRecord,
  ScheduleOptions,
  ScheduleOptions
>({
  id: 'lostTime',
  unit: 'ratio',
  options: /* @__PURE__ */ scheduleSpecs(),
  steps: (options) =>
    scheduleSteps(options, (record) => {
      const { activity, paid, spans } = record
      if (activity === undefined) return 'outside-shift'
      if (paid === false) return 'unpaid'
      return { value: subtracted(spans, timeMeeting(record, 'on-queue', options.matches)), over: spans }
    }),
})
