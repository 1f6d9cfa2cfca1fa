import { withFields } from '../internal/withFields.ts'
import { isScheduleRecord } from '../internal/isScheduleRecord.ts'
import { subtracted, united } from '../internal/spans.ts'
import type { AgentActivity, ScheduledActivity } from '../model/index.ts'
import type { Instant, Period } from '../time/index.ts'
import { activitiesIn } from './activitiesIn.ts'
import { byAgent } from './byAgent.ts'
import { compareActivities } from './compareActivities.ts'
import { layered } from './layered.ts'
import type { Link } from './link.ts'
import { isSoundActivity, isSoundScheduled } from './soundActivity.ts'

/** A stretch of an agent's plan, or of the time outside it, with what the agent did meanwhile. */
export interface LinkedSchedule {
  /**
   * `'scheduled'`: a scheduled activity. `'outside'`: what an agent did outside the schedule. `'unscheduled'`: what an
   * agent did who has no schedule at all. `'invalid'`: an activity, scheduled or not, that contradicts itself.
   */
  readonly kind: 'scheduled' | 'outside' | 'unscheduled' | 'invalid'
  /** Whose plan, or whose time, it is. */
  readonly agentId: string
  /** What was planned; absent where nothing was. */
  readonly activity?: string | undefined
  /** When it begins. */
  readonly from: Instant
  /** When it ends; not part of it. */
  readonly to: Instant
  /** As in the schedule: absent means `true`. */
  readonly paid?: boolean | undefined
  /** As in the schedule: absent means `true`. */
  readonly adherence?: boolean | undefined
  /** The time it stands for, as disjoint stretches in time order: no moment of an agent is in two records. */
  readonly spans: readonly Period[]
  /**
   * The agent's activities that have a part in its time, in the order of their beginnings; they may overlap. Of more than
   * 16 that overlap and are alike in all but their times, some may be left out, whose part in its time the others cover.
   */
  readonly actual: readonly AgentActivity[]
}

/**
 * A schedule with what was done about it: a record for every scheduled activity, for the time that each agent spent
 * outside the schedule, and for every activity that contradicts itself, so that nothing is lost. Adherence,
 * conformance and shrinkage are sums over these records.
 *
 * Where scheduled activities of an agent overlap, the one that begins later has the moment (of several that begin
 * together the shortest), as a break laid over a shift does.
 *
 * @param scheduled - all scheduled activities
 * @param activities - all activities of the same time; those of one agent may lie anywhere among them
 * @returns the scheduled activities in their order, then each agent's time outside, then the invalid activities
 * @example
 * ```ts
 * const scheduled = [{ agentId: 'ann', activity: 'on-queue', from: 0, to: 60 }]
 * const activities = [{ agentId: 'ann', state: 'available', from: 10, to: 70 }]
 * linkSchedule(scheduled, activities).map(({ kind, spans }) => [kind, spans])
 * // => [['scheduled', [{ from: 0, to: 60 }]], ['outside', [{ from: 60, to: 70 }]]]
 * ```
 * @since 0.1.0
 */
export function linkSchedule(
  scheduled: Iterable<ScheduledActivity>,
  activities: Iterable<AgentActivity>,
): readonly LinkedSchedule[] {
  const [plan, done] = [Array.from(scheduled), Array.from(activities)]
  const plans = byAgent(plan, isSoundScheduled)
  const deeds = byAgent(done, isSoundActivity)
  const linked: LinkedSchedule[] = plan.map(invalid)
  const outside: LinkedSchedule[] = []
  for (const agentId of new Set([...plans.keys(), ...deeds.keys()])) {
    const indices = (plans.get(agentId) ?? []).sort((one, other) => comparePlans(plan[one]!, plan[other]!))
    const planned = indices.map((index) => plan[index]!)
    const did = (deeds.get(agentId) ?? []).map((index) => done[index]!).sort(compareActivities)
    const spansOf = layered(planned)
    const spans = subtracted(united(did), united(planned))
    const actualOf = activitiesIn(did, [...spansOf, spans])
    indices.forEach((index, layer) => {
      const [spans, actual] = [spansOf[layer]!, actualOf[layer]!]
      linked[index] = withFields(plan[index]!, { kind: 'scheduled' as const, spans, actual })
    })
    if (spans.length === 0) continue
    const bounds = { from: spans[0]!.from, to: spans.at(-1)!.to }
    const kind = planned.length > 0 ? ('outside' as const) : ('unscheduled' as const)
    outside.push({ kind, agentId, ...bounds, spans, actual: actualOf[planned.length]! })
  }
  return [...linked, ...outside, ...done.filter((activity) => !isSoundActivity(activity)).map(invalid)]
}

/**
 * The link that metrics of a schedule need: from activities to the records of their schedule.
 *
 * @example
 * ```ts
 * schedule([{ agentId: 'ada', activity: 'on-queue', from: 0, to: 9 }]).link([]).length // => 1
 * ```
 * @since 0.1.0
 */
export function schedule(scheduled: readonly ScheduledActivity[]): Link<AgentActivity | LinkedSchedule> {
  return {
    get id() {
      return `schedule ${scheduled.map(signature).join(' ')}`
    },
    by: 'linkSchedule(scheduled, activities)',
    link: (records) => {
      const all = Array.from(records)
      // What comes from `linkSchedule` holds its schedule already.
      return all.some(isScheduleRecord) ? all : linkSchedule(scheduled, all as readonly AgentActivity[])
    },
    isLinked: (record) => typeof record !== 'object' || (record as unknown) === null || isScheduleRecord(record),
  }
}

function invalid(record: unknown): LinkedSchedule {
  const fields = typeof record === 'object' && record !== null ? (record as ScheduledActivity) : undefined
  const { agentId, activity, from, to } = { ...fields } as ScheduledActivity
  return { kind: 'invalid', agentId, activity, from, to, spans: [], actual: [] }
}

/** By beginning, the longer first, and then by their fields, so that the order of the data does not matter. */
function comparePlans(one: ScheduledActivity, other: ScheduledActivity): number {
  if (one.from !== other.from) return one.from - other.from
  if (one.to !== other.to) return other.to - one.to
  const [left, right] = [signature(one), signature(other)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** What tells one scheduled activity from another. */
function signature(record: ScheduledActivity): string {
  if (!isSoundScheduled(record)) return '-'
  const { agentId, activity, from, to, paid, adherence } = record
  return JSON.stringify([agentId, activity, from, to, paid, adherence])
}
