import { isScheduleRecord } from '../../internal/isScheduleRecord.ts'
import { intersected, subtracted, united } from '../../internal/spans.ts'
import type { Span } from '../../internal/spans.ts'
import type { OptionSpec } from '../../internal/options.ts'
import type { LinkedSchedule } from '../../link/index.ts'
import type { AgentActivity } from '../../model/index.ts'
import type { Period } from '../../time/index.ts'
import type { Exclusion, MeasureSteps } from '../measure.ts'
import { agentTimeSpecs, beginOf, timeSamples } from './agentTime.ts'
import type { AgentTimeOptions, TimeParts } from './agentTime.ts'
import { isOnQueue } from './states.ts'

/** What measures of a schedule take: activities, once they are linked to their schedule. */
export type ScheduleRecord = AgentActivity | LinkedSchedule

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

/** The specs of {@link ScheduleOptions}. */
export function scheduleSpecs(): { readonly matches: OptionSpec<ScheduleMatch>; readonly during: OptionSpec<Period> } {
  return {
    matches: {
      accepts: 'a function of the name of a scheduled activity and an actual activity to true or false',
      test: (value) => typeof value === 'function',
    },
    ...agentTimeSpecs(),
  }
}

/** The steps of a measure of a schedule, as `linkSchedule` gives it. */
export function scheduleSteps(
  { during }: AgentTimeOptions,
  partsOf: (record: LinkedSchedule) => TimeParts | Exclusion,
): MeasureSteps<ScheduleRecord> {
  return {
    gate: { key: 'schedule', of: (record) => (isSound(record) ? undefined : 'invalid') },
    place: { key: 'schedule-from', of: beginOf },
    during,
    pooled: true,
    value: (record) => {
      const linked = record as LinkedSchedule
      return timeSamples(linked, () => (linked.kind === 'unscheduled' ? 'unscheduled' : partsOf(linked)), during)
    },
    agentId: ({ agentId }) => agentId,
    group: () => undefined,
  }
}

/** Whether an activity meets what was scheduled, where nobody says otherwise. */
export function meets(scheduled: string, { state }: AgentActivity): boolean {
  return scheduled === 'on-queue' ? isOnQueue(state) : scheduled === state
}

/** The time of a record in which the agent did what meets a scheduled activity: on any channel suffices. */
export function timeMeeting(record: LinkedSchedule, scheduled: string, matches: ScheduleMatch = meets): Span[] {
  return intersected(record.spans, united(record.actual.filter((actual) => matches(scheduled, actual))))
}

/**
 * The exceptions from a schedule: when an agent did not do what was planned, one record of `linkSchedule` at a time.
 *
 * @param record - a record of `linkSchedule`
 * @param matches - whether an activity meets what was scheduled, as the metrics take it
 * @returns disjoint stretches in time order; none for what was not scheduled, or not to be kept to
 * @example
 * ```ts
 * const scheduled = [{ agentId: 'ann', activity: 'on-queue', from: 0, to: 60 }]
 * const activities = [{ agentId: 'ann', state: 'available', from: 10, to: 70 }]
 * linkSchedule(scheduled, activities).flatMap((record) => exceptionsOf(record)) // => [{ from: 0, to: 10 }]
 * ```
 * @since 0.1.0
 */
export function exceptionsOf(record: LinkedSchedule, matches?: ScheduleMatch): readonly Period[] {
  if (record.activity === undefined || record.adherence === false) return []
  return subtracted(record.spans, timeMeeting(record, record.activity, matches))
}

function isSound(record: ScheduleRecord): boolean {
  return isScheduleRecord(record) && (record as LinkedSchedule).kind !== 'invalid'
}
