import type { OptionSpec } from '../../internal/options.ts'
import { reading, required } from '../../internal/specs.ts'
import { schedule } from '../../link/index.ts'
import type { ScheduleRecord } from '../../measures/index.ts'
import type { ScheduledActivity } from '../../model/index.ts'
import type { Linking } from '../defineMetric.ts'

/** What a metric of a schedule has to be asked. */
export interface ScheduledOptions {
  /**
   * The schedule of the same agents and the same time. It is data and no part of the metric's definition: stored states
   * of different schedules merge.
   */
  readonly scheduled: readonly ScheduledActivity[]
}

/** The option `scheduled`. */
export function scheduledOption(): OptionSpec<readonly ScheduledActivity[]> {
  return reading({ accepts: 'a list of scheduled activities', test: (value) => Array.isArray(value) })
}

/** Joins the activities with the schedule that the options hold. */
export const againstSchedule: Linking<ScheduleRecord> = {
  specs: { scheduled: /* @__PURE__ */ required(/* @__PURE__ */ scheduledOption()) },
  of: ({ scheduled }) => schedule(scheduled as readonly ScheduledActivity[]),
}
