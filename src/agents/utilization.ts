import { agentTime, schedule } from '../link/index.ts'
import type { Link } from '../link/index.ts'
import { ratioOf } from '../metric/index.ts'
import type { Linking } from '../metric/index.ts'
import type { ScheduledActivity } from '../model/index.ts'
import type { ScheduleMetric } from './agentMetric.ts'
import type { ScheduleOptions } from './scheduleBody.ts'
import type { ScheduleRecord } from './scheduleRecords.ts'
import { scheduledOption } from './scheduled.ts'
import type { ScheduledOptions } from './scheduled.ts'
import { utilizedTime } from './utilizedTime.ts'

/** The options of {@link utilization}. */
export interface UtilizationOptions extends ScheduleOptions, Partial<ScheduledOptions> {}

/** Joins the activities with their schedule where there is one, else only with each other. */
const withOrWithoutSchedule: Linking<ScheduleRecord> = {
  specs: () => ({ scheduled: scheduledOption() }),
  of: ({ scheduled }) =>
    scheduled === undefined ? (agentTime as Link<ScheduleRecord>) : schedule(scheduled as readonly ScheduledActivity[]),
}

/**
 * The share of the time paid that agents worked on the queue: time on contacts, in wrap-up, ringing and available, over
 * the time paid. What is paid, the schedule tells (`scheduled`); without one, all time logged in is taken as paid. Work
 * on the queue outside the schedule counts as work, and so the value may exceed 1.
 *
 * This is the utilization of COPC, (talk + hold + wrap-up + available) / paid, and of Assembled. Texts on staffing call
 * {@link occupancy} by this name.
 *
 * `count` is the number of activities counted, one that lies in several buckets once in each. Excluded: `invalid`,
 * `out-of-period` and `overlapped`; with a schedule `unscheduled` (agents without any), `unpaid` and `outside-shift`
 * (where nothing was worked on the queue); without one `offline`. The value is `null` where no time was paid.
 *
 * @example
 * ```ts
 * const day = [
 *   { agentId: 'ann', state: 'on-contact', from: 0, to: hours(4) },
 *   { agentId: 'ann', state: 'available', from: hours(4), to: hours(6) },
 *   { agentId: 'ann', state: 'meeting', from: hours(6), to: hours(8) },
 * ]
 * utilization(day).value // => 0.75
 * ```
 * @since 0.1.0
 */
export const utilization: ScheduleMetric<UtilizationOptions> = /* @__PURE__ */ ratioOf(utilizedTime, {
  id: 'utilization',
  label: 'Utilization',
  better: 'neutral',
  linking: withOrWithoutSchedule,
})
