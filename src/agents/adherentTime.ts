import type { Specs } from '../internal/options.ts'
import { oneOf } from '../internal/specs.ts'
import { defineMeasure } from '../metric/index.ts'
import type { MeasureMaker, PooledMeasure } from '../metric/index.ts'
import { scheduleBody, scheduleOptions } from './scheduleBody.ts'
import type { ScheduleOptions } from './scheduleBody.ts'
import type { ScheduleRecord } from './scheduleRecords.ts'
import { timeMeeting } from './timeMeeting.ts'

/** What the adherence can be asked. */
export interface AdherentTimeOptions extends ScheduleOptions {
  /**
   * What work on the queue outside the schedule is: nothing, or an exception that counts in the scheduled time too.
   * @defaultValue `'ignore'`
   */
  readonly outsideShift?: 'ignore' | 'exception' | undefined
}

/**
 * The time an agent did what was scheduled, over the scheduled time. Both in milliseconds; it takes records of
 * `linkSchedule`. Excluded: `invalid`, `out-of-period`, `overlapped`, `adherence-off`, `outside-shift`, `unscheduled`.
 *
 * @example
 * ```ts
 * const shift = { agentId: 'ada', activity: 'on-queue', from: 0, to: 60_000 }
 * const work = { agentId: 'ada', state: 'available', from: 0, to: 45_000 }
 * const [record] = linkSchedule([shift], [work])
 * adherentTime()(record) // => [{ value: 45_000, over: 60_000, at: 0, agentId: 'ada', group: undefined }]
 * ```
 * @since 0.1.0
 */
export const adherentTime: MeasureMaker<
  ScheduleRecord,
  AdherentTimeOptions,
  PooledMeasure<ScheduleRecord>
> = /* @__PURE__ */ defineMeasure({
  id: 'adherentTime',
  unit: 'ratio',
  options: adherentOptions,
  make: (options) =>
    scheduleBody(options, (record) => {
      const { activity, adherence, spans } = record
      if (activity !== undefined) {
        if (adherence === false) return 'adherence-off'
        return { value: timeMeeting(record, activity, options.matches), over: spans }
      }
      const worked = options.outsideShift === 'exception' ? timeMeeting(record, 'on-queue', options.matches) : []
      return worked.length > 0 ? { value: [], over: worked } : 'outside-shift'
    }),
})

function adherentOptions(): Specs<AdherentTimeOptions, 'outsideShift'> {
  return { outsideShift: oneOf('ignore', 'exception'), ...scheduleOptions() }
}
