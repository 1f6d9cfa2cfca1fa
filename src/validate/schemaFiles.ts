import { agentActivitySchema } from './agentActivitySchema.ts'
import { interactionSchema } from './interactionSchema.ts'
import type { JsonSchema } from './jsonSchema.ts'
import { scheduledActivitySchema } from './scheduledActivitySchema.ts'
import { surveySchema } from './surveySchema.ts'
import { ticketSchema } from './ticketSchema.ts'

/** Every schema document under the name of its file in `schemas/`. */
export function schemaFiles(): Readonly<Record<string, JsonSchema>> {
  return {
    'interaction.schema.json': interactionSchema(),
    'ticket.schema.json': ticketSchema(),
    'survey.schema.json': surveySchema(),
    'agent-activity.schema.json': agentActivitySchema(),
    'scheduled-activity.schema.json': scheduledActivitySchema(),
  }
}
