import type fc from 'fast-check'
import { isSoundActivity, isSoundScheduled } from '../../src/link/soundActivity.ts'
import { isSoundInteraction, isSoundSurvey, isSoundTicket } from '../../src/model/index.ts'
import { agentActivityShape, scheduledActivityShape } from '../../src/validate/activityShapes.ts'
import {
  agentActivitySchema,
  interactionSchema,
  parseAgentActivity,
  parseInteraction,
  parseScheduledActivity,
  parseSurvey,
  parseTicket,
  scheduledActivitySchema,
  surveySchema,
  ticketSchema,
} from '../../src/validate/index.ts'
import type { JsonSchema, Parse } from '../../src/validate/index.ts'
import { interactionShape } from '../../src/validate/interactionShape.ts'
import type { ObjectShape, VariantShape } from '../../src/validate/shape.ts'
import { surveyShape } from '../../src/validate/surveyShape.ts'
import { ticketShape } from '../../src/validate/ticketShape.ts'
import { activityArbitrary, scheduledActivityArbitrary } from '../arbitraries/activity.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'
import { surveyArbitrary } from '../arbitraries/survey.ts'
import { ticketArbitrary } from '../arbitraries/ticket.ts'

/** A model of the package with everything that speaks of it. */
export interface Model {
  readonly name: string
  readonly parse: Parse<object>
  readonly schema: () => JsonSchema
  readonly shape: ObjectShape | VariantShape
  readonly valid: fc.Arbitrary<object>
  /** What the metrics require of a record. */
  readonly isSound: (record: unknown) => boolean
}

export const models: readonly Model[] = [
  {
    name: 'interaction',
    parse: parseInteraction,
    schema: interactionSchema,
    shape: interactionShape,
    valid: interactionArbitrary,
    isSound: isSoundInteraction,
  },
  {
    name: 'ticket',
    parse: parseTicket,
    schema: ticketSchema,
    shape: ticketShape,
    valid: ticketArbitrary,
    isSound: isSoundTicket,
  },
  {
    name: 'survey',
    parse: parseSurvey,
    schema: surveySchema,
    shape: surveyShape,
    valid: surveyArbitrary,
    isSound: isSoundSurvey,
  },
  {
    name: 'agent-activity',
    parse: parseAgentActivity,
    schema: agentActivitySchema,
    shape: agentActivityShape,
    valid: activityArbitrary,
    isSound: isSoundActivity,
  },
  {
    name: 'scheduled-activity',
    parse: parseScheduledActivity,
    schema: scheduledActivitySchema,
    shape: scheduledActivityShape,
    valid: scheduledActivityArbitrary,
    isSound: isSoundScheduled,
  },
]
