/**
 * Unknown data, such as parsed JSON, into records, or into a list of all that is wrong with it; and the JSON Schema of
 * every model.
 *
 * @module
 */
export { agentActivitySchema } from './agentActivitySchema.ts'
export { interactionSchema } from './interactionSchema.ts'
export type { Issue, Parsed } from './issue.ts'
export type { JsonSchema, JsonValue } from './jsonSchema.ts'
export { parseAgentActivity } from './parseAgentActivity.ts'
export { parseAll } from './parseAll.ts'
export type { Parse, ParsedAll, Reject } from './parseAll.ts'
export { parseInteraction } from './parseInteraction.ts'
export type { ParseOptions } from './parseOptions.ts'
export { parseScheduledActivity } from './parseScheduledActivity.ts'
export { parseSurvey } from './parseSurvey.ts'
export { parseTicket } from './parseTicket.ts'
export { scheduledActivitySchema } from './scheduledActivitySchema.ts'
export { surveySchema } from './surveySchema.ts'
export { ticketSchema } from './ticketSchema.ts'
