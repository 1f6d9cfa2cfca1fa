import { agentActivityShape } from './activityShapes.ts'
import { documentOf } from './jsonSchema.ts'
import type { JsonSchema } from './jsonSchema.ts'

/**
 * The JSON Schema document (draft 2020-12) of an agent's activity: what {@link parseAgentActivity} reads of JSON. Both
 * come from one description. A record that fits it parses, but for the rules between fields that its description lists.
 *
 * @returns a new object of plain JSON
 * @example
 * ```ts
 * agentActivitySchema().required // => ['agentId', 'from', 'to', 'state']
 * ```
 * @see {@link https://json-schema.org/draft/2020-12 | JSON Schema, draft 2020-12}
 * @since 0.1.0
 */
export function agentActivitySchema(): JsonSchema {
  return documentOf('agent-activity', agentActivityShape, {
    title: 'AgentActivity',
    description: 'One stretch of the day of an agent in one state.',
    fields: {
      agentId: 'Whose day it is.',
      from: 'When the stretch began.',
      to: 'When it ended.',
      state:
        'What the agent was doing: available, ringing, on-contact, wrap-up, break, meeting, training, offline or any other name.',
      channel: 'The channel the agent worked in: voice, chat, email or any other name.',
      queue: 'The queue the agent worked for.',
      reason: 'Why the agent was in this state.',
      contacts: 'How many contacts were handled in it.',
    },
  })
}
