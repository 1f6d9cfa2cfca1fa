import { ratioOf } from '../metric/index.ts'
import type { ScheduleMetricFamily } from './agentMetric.ts'
import { onQueueTime } from './onQueueTime.ts'
import type { ScheduleOptions } from './scheduleBody.ts'
import type { ScheduleRecord } from './scheduleRecords.ts'
import { againstSchedule } from './scheduled.ts'
import type { ScheduledOptions } from './scheduled.ts'

/** The options of {@link conformance}. */
export interface ConformanceOptions extends ScheduleOptions, ScheduledOptions {}

/**
 * How much of the scheduled queue time agents worked, whenever they did: time worked on the queue over time scheduled
 * as `'on-queue'`. Work outside the schedule counts, and so the value may exceed 1; whoever starts late and stays as much
 * longer conforms, but does not adhere.
 *
 * This is the conformance of Genesys, except that it is `null` where Genesys says infinity: no queue time scheduled. Time
 * counts as worked in the states available, ringing, on-contact and wrap-up, or as `matches` has it for `'on-queue'`.
 *
 * The records are those of {@link link!linkSchedule | linkSchedule}. `count` is the number of activities counted, one in
 * several buckets once in each.
 * Excluded: `invalid`, `out-of-period`, `overlapped` (wholly under scheduled activities laid over it),
 * `not-on-queue` (nothing of the kind was scheduled or worked in it) and `unscheduled` (agents without any schedule).
 *
 * @throws TypeError where `scheduled` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const scheduled = [{ agentId: 'ann', activity: 'on-queue', from: 0, to: minutes(60) }]
 * const late = [{ agentId: 'ann', state: 'available', from: minutes(10), to: minutes(70) }]
 * conformance(late, { scheduled }).value // => 1
 * ```
 * @see https://help.mypurecloud.com/articles/how-genesys-cloud-calculates-adherence-and-conformance
 * @since 0.1.0
 */
export const conformance: ScheduleMetricFamily<ConformanceOptions> = /* @__PURE__ */ ratioOf<
  ScheduleRecord,
  ConformanceOptions
>(onQueueTime, {
  id: 'conformance',
  label: 'Schedule conformance',
  better: 'neutral',
  linking: againstSchedule,
})
