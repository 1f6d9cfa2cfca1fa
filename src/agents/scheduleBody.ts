import type { Specs } from '../internal/options.ts'
import type { LinkedSchedule } from '../link/index.ts'
import type { MeasureBody } from '../metric/index.ts'
import type { AgentActivity } from '../model/index.ts'
import type { AgentExclusion } from './agentExclusion.ts'
import { scheduleRecords } from './scheduleRecords.ts'
import type { ScheduleRecord } from './scheduleRecords.ts'
import { agentTimeOptions, timeBody } from './timeBody.ts'
import type { AgentTimeOptions } from './timeBody.ts'
import type { TimeParts } from './timeSamples.ts'

/** Whether what an agent does meets what was scheduled. */
export type ScheduleMatch = (scheduled: string, actual: AgentActivity) => boolean

/** What every measure of a schedule can be asked. */
export interface ScheduleOptions extends AgentTimeOptions {
  /**
   * Whether an activity meets what was scheduled; for the scheduled activity `'on-queue'` it also tells which time
   * counts as worked on the queue.
   * @defaultValue `'on-queue'` is met by available, ringing, on-contact and wrap-up, any other by the state of its name
   */
  readonly matches?: ScheduleMatch | undefined
}

/** The options of a measure of a schedule. */
export function scheduleOptions(): Specs<ScheduleOptions> {
  return {
    matches: {
      given: 'optional',
      accepts: 'a function of the name of a scheduled activity and an actual activity to true or false',
      test: (value) => typeof value === 'function',
    },
    ...agentTimeOptions(),
  }
}

/** A measure of a schedule, as `linkSchedule` gives it. */
export function scheduleBody(
  options: AgentTimeOptions,
  partsOf: (record: LinkedSchedule) => TimeParts | AgentExclusion,
): MeasureBody<ScheduleRecord> {
  return timeBody(scheduleRecords, options, (record) => scheduleParts(record as LinkedSchedule, partsOf))
}

/** The parts of a record of agents that have a schedule. */
export function scheduleParts(
  record: LinkedSchedule,
  partsOf: (record: LinkedSchedule) => TimeParts | AgentExclusion,
): TimeParts | AgentExclusion {
  return record.kind === 'unscheduled' ? 'unscheduled' : partsOf(record)
}
