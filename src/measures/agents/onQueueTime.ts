import { defineMeasure } from '../defineMeasure.ts'
import type { PooledMeasureFactory } from '../defineMeasure.ts'
import { scheduleSpecs, scheduleSteps, timeMeeting } from './scheduleTime.ts'
import type { ScheduleOptions, ScheduleRecord } from './scheduleTime.ts'

/** The time an agent worked on the queue, scheduled or not, over the time that was scheduled for it. */
export const onQueueTime: PooledMeasureFactory<ScheduleRecord, ScheduleOptions> = /* @__PURE__ */ defineMeasure<
  ScheduleRecord,
  ScheduleOptions,
  ScheduleOptions
>({
  id: 'onQueueTime',
  unit: 'ratio',
  options: /* @__PURE__ */ scheduleSpecs(),
  steps: (options) =>
    scheduleSteps(options, (record) => {
      const worked = timeMeeting(record, 'on-queue', options.matches)
      if (record.activity === 'on-queue') return { value: worked, over: record.spans }
      return worked.length > 0 ? { value: worked, over: [] } : 'not-on-queue'
    }),
})
