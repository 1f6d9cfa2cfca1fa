/**
 * The records that everything else takes: interactions, tickets, surveys, agents' activities and schedules, as plain
 * data. The guide is [The models](../../docs/model.md).
 *
 * @module
 */
export { interactionAsOf, surveyAsOf, ticketAsOf } from './asOf.ts'
export type { AgentActivity, AgentState, ScheduledActivity } from './activity.ts'
export { beginningOf } from './beginningOf.ts'
export type {
  AnsweredInteraction,
  Channel,
  Direction,
  Interaction,
  InteractionBase,
  InteractionOutcome,
  LeftInteraction,
  Ring,
  UnqueuedInteraction,
  WaitingInteraction,
} from './interaction.ts'
export { placeOf } from './placeOf.ts'
export { isSoundInteraction } from './soundInteraction.ts'
export { DEFAULT_SCALES, isSoundSurvey } from './soundSurvey.ts'
export { isSoundTicket } from './soundTicket.ts'
export type { Survey, SurveyKind } from './survey.ts'
export type {
  Actor,
  AssignmentEvent,
  BotOutcomeEvent,
  HandoverEvent,
  MessageEvent,
  PriorityEvent,
  StatusEvent,
  Ticket,
  TicketEvent,
  TicketStatus,
} from './ticket.ts'
