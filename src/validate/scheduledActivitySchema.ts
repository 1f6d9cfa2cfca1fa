import { scheduledActivityShape } from './activityShapes.ts'
import { documentOf } from './jsonSchema.ts'
import type { JsonSchema } from './jsonSchema.ts'

/**
 * The JSON Schema document (draft 2020-12) of a scheduled activity: what {@link parseScheduledActivity} reads of JSON.
 * Both come from one description. A record that fits it parses, but for the rules between fields that its description
 * lists.
 *
 * @returns a new object of plain JSON
 * @example
 * ```ts
 * scheduledActivitySchema().required // => ['agentId', 'activity', 'from', 'to']
 * ```
 * @see {@link https://json-schema.org/draft/2020-12 | JSON Schema, draft 2020-12}
 * @since 0.1.0
 */
export function scheduledActivitySchema(): JsonSchema {
  return documentOf('scheduled-activity', scheduledActivityShape, {
    title: 'ScheduledActivity',
    description: 'One stretch of the planned day of an agent.',
    fields: {
      agentId: 'Whose day it is.',
      activity: 'What is planned: on-queue, or the name of a state.',
      from: 'When the stretch begins.',
      to: 'When it ends.',
      paid: 'Whether it is paid; absent means true.',
      adherence: 'Whether keeping to it is measured; absent means true.',
    },
  })
}
