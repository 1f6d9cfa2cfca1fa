import { ratioOf } from '../metric/index.ts'
import type { ScheduleMetricFamily } from './agentMetric.ts'
import { lostTime } from './lostTime.ts'
import type { ScheduleOptions } from './scheduleBody.ts'
import type { ScheduleRecord } from './scheduleRecords.ts'
import { againstSchedule } from './scheduled.ts'
import type { ScheduledOptions } from './scheduled.ts'

/** The options of {@link shrinkage}. */
export interface ShrinkageOptions extends ScheduleOptions, ScheduledOptions {}

/**
 * The share of the paid time in which agents were not at the queue's disposal: paid time not worked on the queue, over
 * paid time. Leave, absence and lateness shrink (external shrinkage), and so do paid breaks, meetings and training
 * (internal). Staff needed is staff required on the queue / (1 - shrinkage).
 *
 * This is the shrinkage of SWPP, the share of paid time not available for contacts. Where planned breaks are no
 * shrinkage, schedule them as unpaid. Time counts as worked in the states available, ringing, on-contact and wrap-up, or
 * as `matches` has it for `'on-queue'`.
 *
 * The records are those of {@link link!linkSchedule | linkSchedule}. `count` is the number of activities counted, one in
 * several buckets once in each.
 * Excluded: `invalid`, `out-of-period`, `overlapped` (wholly under scheduled activities laid over it),
 * `unpaid`, `outside-shift` and `unscheduled` (agents without any schedule). The value is `null` where nothing was paid.
 *
 * @throws TypeError where `scheduled` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const scheduled = [
 *   { agentId: 'ann', activity: 'on-queue', from: 0, to: hours(7) },
 *   { agentId: 'ann', activity: 'training', from: hours(7), to: hours(8) },
 * ]
 * const day = [{ agentId: 'ann', state: 'available', from: hours(1), to: hours(7) }]
 * shrinkage(day, { scheduled }).value // => 0.25
 * ```
 * @see https://swpp.org/fall-2016-ontarget/essentials-of-staff-shrinkage/
 * @since 0.1.0
 */
export const shrinkage: ScheduleMetricFamily<ShrinkageOptions> = /* @__PURE__ */ ratioOf<
  ScheduleRecord,
  ShrinkageOptions
>(lostTime, {
  id: 'shrinkage',
  label: 'Shrinkage',
  better: 'lower',
  linking: againstSchedule,
})
