import type { Metric, MetricFamily } from '../metric/index.ts'
import type { AgentActivity } from '../model/index.ts'
import type { AgentExclusion } from './agentExclusion.ts'
import type { ScheduleRecord } from './scheduleRecords.ts'

/** A metric of agents' activities. */
export type AgentMetric<Options extends object> = Metric<AgentActivity, Options, AgentExclusion>

/** A metric of a schedule and what was done about it. */
export type ScheduleMetric<Options extends object> = Metric<ScheduleRecord, Options, AgentExclusion>

/** A metric of a schedule that has to be given the schedule. */
export type ScheduleMetricFamily<Options extends object> = MetricFamily<
  ScheduleRecord,
  Options,
  Partial<Options>,
  AgentExclusion
>
