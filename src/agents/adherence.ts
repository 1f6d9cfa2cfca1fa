import { ratioOf } from '../metric/index.ts'
import { adherentTime } from './adherentTime.ts'
import type { AdherentTimeOptions } from './adherentTime.ts'
import type { ScheduleMetricFamily } from './agentMetric.ts'
import type { ScheduleRecord } from './scheduleRecords.ts'
import { againstSchedule } from './scheduled.ts'
import type { ScheduledOptions } from './scheduled.ts'

/** The options of {@link adherence}. */
export interface AdherenceOptions extends AdherentTimeOptions, ScheduledOptions {}

/**
 * The share of the scheduled time in which agents did what was scheduled: 1 - time in exception / scheduled time. Time
 * without any activity is an exception. The scheduled activity `'on-queue'` is met by available, ringing, on-contact and
 * wrap-up, any other by the state of its name (on any channel suffices); `matches` says otherwise. Activities whose
 * `adherence` is `false` are left out.
 *
 * This is the adherence of Genesys, whose option to count work outside the shift as an exception is
 * `outsideShift: 'exception'`: that time is then in the exceptions and in the scheduled time. Amazon Connect lets every
 * status of one's own meet what is not productive, which a function `matches` can say.
 *
 * The records are those of {@link link!linkSchedule | linkSchedule}: scheduled activities, each agent's time outside the
 * schedule, and what is invalid. `count` is the number of activities counted, one that lies in several buckets once in
 * each. Excluded: `invalid`, `out-of-period`, `overlapped` (wholly under scheduled activities laid over it), `adherence-off`, `outside-shift` and
 * `unscheduled` (agents without any schedule). The value is `null` where nothing was scheduled.
 *
 * @throws TypeError where `scheduled` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const scheduled = [{ agentId: 'ann', activity: 'on-queue', from: 0, to: minutes(60) }]
 * const late = [{ agentId: 'ann', state: 'available', from: minutes(10), to: minutes(70) }]
 * adherence(late, { scheduled }).value // => 50 / 60
 * adherence(late, { scheduled, outsideShift: 'exception' }).value // => 50 / 70
 * ```
 * @see https://help.mypurecloud.com/articles/how-genesys-cloud-calculates-adherence-and-conformance
 * @since 0.1.0
 */
export const adherence: ScheduleMetricFamily<AdherenceOptions> = /* @__PURE__ */ ratioOf<
  ScheduleRecord,
  AdherenceOptions
>(adherentTime, {
  id: 'adherence',
  label: 'Schedule adherence',
  better: 'higher',
  linking: againstSchedule,
})
