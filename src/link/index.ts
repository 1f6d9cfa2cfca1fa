/**
 * What joins several records before they are measured: the legs of a conversation, a schedule and what was done about
 * it, the contacts of a customer, the surveys about one subject.
 *
 * @module
 */
export { activitiesFrom } from './activitiesFrom.ts'
export type { Login } from './activitiesFrom.ts'
export { comeback } from './comeback.ts'
export type { Comeback, ComebackRule } from './comeback.ts'
export type { Link } from './link.ts'
export type { LinkOptions } from './linkOptions.ts'
export { agentTime, linkActivities } from './linkActivities.ts'
export type { LinkedActivity } from './linkActivities.ts'
export { conversations, linkConversations } from './linkConversations.ts'
export type { Conversation } from './linkConversations.ts'
export { linkSchedule, schedule } from './linkSchedule.ts'
export type { LinkedSchedule } from './linkSchedule.ts'
export { linkSurveys, surveys } from './linkSurveys.ts'
export type { LinkedSurvey } from './linkSurveys.ts'
export { linkRepeats, repeats } from './linkRepeats.ts'
export type { CustomerContact, RepeatLinked } from './linkRepeats.ts'
