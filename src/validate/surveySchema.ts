import { documentOf } from './jsonSchema.ts'
import type { JsonSchema } from './jsonSchema.ts'
import { surveyShape } from './surveyShape.ts'

/**
 * The JSON Schema document (draft 2020-12) of a survey: what {@link parseSurvey} reads of JSON. Both come from one
 * description. A record that fits it parses, but for the rules between fields that its description lists.
 *
 * @returns a new object of plain JSON
 * @example
 * ```ts
 * surveySchema().required // => ['id', 'kind']
 * ```
 * @see {@link https://json-schema.org/draft/2020-12 | JSON Schema, draft 2020-12}
 * @since 0.1.0
 */
export function surveySchema(): JsonSchema {
  return documentOf('survey', surveyShape, {
    title: 'Survey',
    description: 'One survey offered to a customer, answered or not.',
    fields: {
      id: 'The identity of the survey.',
      kind: 'What it asks for: satisfaction (csat), recommendation (nps) or effort (ces).',
      offeredAt: 'When it was offered; absent means unknown.',
      answeredAt: 'When it was answered; absent means it was not.',
      score: 'The answer.',
      scale: 'The lowest and the highest answer possible; absent means csat 1..5, nps 0..10, ces 1..7.',
      subjectId: 'The ticket or interaction it asks about.',
      agentId: 'The agent it asks about.',
      queue: 'The queue it asks about.',
      group: 'The group it asks about.',
      customerId: 'Who was asked.',
      topic: 'What the subject was about.',
      channel: 'How the customer had reached the team: voice, chat, email or any other name.',
    },
  })
}
