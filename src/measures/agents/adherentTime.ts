import type { OptionSpecs } from '../../internal/options.ts'
import { oneOf } from '../../internal/specs.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { PooledMeasureFactory } from '../defineMeasure.ts'
import { scheduleSpecs, scheduleSteps, timeMeeting } from './scheduleTime.ts'
import type { ScheduleOptions, ScheduleRecord } from './scheduleTime.ts'

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
export const adherentTime: PooledMeasureFactory<ScheduleRecord, AdherentTimeOptions> = /* @__PURE__ */ defineMeasure<
  ScheduleRecord,
  AdherentTimeOptions,
  AdherentTimeOptions
>({
  id: 'adherentTime',
  unit: 'ratio',
  options: /* @__PURE__ */ adherentSpecs(),
  steps: (options) =>
    scheduleSteps(options, (record) => {
      const { activity, adherence, spans } = record
      if (activity !== undefined) {
        if (adherence === false) return 'adherence-off'
        return { value: timeMeeting(record, activity, options.matches), over: spans }
      }
      const worked = options.outsideShift === 'exception' ? timeMeeting(record, 'on-queue', options.matches) : []
      return worked.length > 0 ? { value: [], over: worked } : 'outside-shift'
    }),
})

function adherentSpecs(): OptionSpecs<AdherentTimeOptions> {
  return { outsideShift: oneOf('ignore', 'exception'), ...scheduleSpecs() }
}
