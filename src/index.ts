/**
 * Every name of the contract: metrics, reports, calendars, agreements, links, parsers and formats. What measures, statistics
 * and metrics of one's own are made of is in the subpaths, such as `support-metrics/measures`.
 *
 * @module
 */
export * from './metrics/index.ts'
export * from './report/index.ts'
export * from './calendar/index.ts'
export * from './format/index.ts'
export { byAgent, byGroup, byInterval } from './group/index.ts'
export type { By, Dimension, Interval, IntervalKey, IntervalOptions, Key, KeyOf } from './group/index.ts'
export {
  activitiesFrom,
  linkActivities,
  linkConversations,
  linkRepeats,
  linkSchedule,
  linkSurveys,
} from './link/index.ts'
export type {
  Comeback,
  ComebackRule,
  Conversation,
  CustomerContact,
  Link,
  LinkedActivity,
  LinkedSchedule,
  LinkedSurvey,
  LinkOptions,
  Login,
  RepeatLinked,
} from './link/index.ts'
export { atRisk, evaluateSla, slaPolicy } from './sla/index.ts'
export type {
  AtRiskOptions,
  EvaluateSlaOptions,
  SlaAttainmentMaker,
  SlaExclusion,
  SlaGoal,
  SlaMetricFamily,
  SlaOptions,
  SlaOutcome,
  SlaOutcomeAtRisk,
  SlaPolicy,
  SlaPolicyDefinition,
  SlaReason,
  SlaState,
  SlaTarget,
  SlaTargetDefinition,
  SlaTargetName,
} from './sla/index.ts'
export { exact, sketch } from './stats/index.ts'
export type {
  ConfidenceInterval,
  Estimate,
  QuantileMethod,
  Quantiles,
  SketchOptions,
  StateTable,
  Statistic,
} from './stats/index.ts'
export { days, hours, minutes, seconds } from './time/index.ts'
export type {
  Clock,
  Duration,
  Instant,
  LocalPeriod,
  LocalTime,
  Period,
  PeriodsOptions,
  PeriodUnit,
  TimeZone,
  Weekday,
} from './time/index.ts'
export {
  parseAgentActivity,
  parseAll,
  parseInteraction,
  parseScheduledActivity,
  parseSurvey,
  parseTicket,
} from './validate/index.ts'
export type { Issue, JsonSchema, JsonValue, Parse, Parsed, ParsedAll, ParseOptions, Reject } from './validate/index.ts'
export type {
  Actor,
  AgentActivity,
  AgentState,
  AnsweredInteraction,
  AssignmentEvent,
  BotOutcomeEvent,
  Channel,
  Direction,
  HandoverEvent,
  Interaction,
  InteractionBase,
  InteractionOutcome,
  LeftInteraction,
  MessageEvent,
  PriorityEvent,
  Ring,
  ScheduledActivity,
  StatusEvent,
  Survey,
  SurveyKind,
  Ticket,
  TicketEvent,
  TicketStatus,
  UnqueuedInteraction,
  WaitingInteraction,
} from './model/index.ts'
