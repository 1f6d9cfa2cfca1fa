import type { Option } from '../internal/options.ts'
import { reading, required } from '../internal/specs.ts'
import { schedule } from '../link/index.ts'
import type { Linking } from '../metric/index.ts'
import type { ScheduledActivity } from '../model/index.ts'
import type { ScheduleRecord } from './scheduleRecords.ts'

/** What a metric of a schedule has to be asked. */
export interface ScheduledOptions {
  /**
   * The schedule of the same agents and the same time. It is data and no part of the metric's definition: stored states
   * of different schedules merge.
   */
  readonly scheduled: readonly ScheduledActivity[]
}

/** The option `scheduled`. */
export function scheduledOption(): Option<readonly ScheduledActivity[], 'optional'> {
  return reading({
    given: 'optional',
    accepts: 'a list of scheduled activities',
    test: (value) => Array.isArray(value),
  })
}

/** Joins the activities with the schedule that the options hold. */
export const againstSchedule: Linking<ScheduleRecord> = {
  specs: () => ({ scheduled: required(scheduledOption()) }),
  of: ({ scheduled }) => schedule(scheduled as readonly ScheduledActivity[]),
}
