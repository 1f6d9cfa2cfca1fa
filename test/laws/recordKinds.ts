import type fc from 'fast-check'
import {
  beginningOf,
  interactionAsOf,
  isSoundInteraction,
  isSoundSurvey,
  isSoundTicket,
  surveyAsOf,
  ticketAsOf,
} from '../../src/model/index.ts'
import type { AgentActivity, Interaction, Survey, Ticket } from '../../src/model/index.ts'
import { activityArbitrary } from '../arbitraries/activity.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'
import { surveyArbitrary } from '../arbitraries/survey.ts'
import { ticketArbitrary } from '../arbitraries/ticket.ts'

/** What the laws have to know of a kind of record. */
export interface RecordKind<R = unknown> {
  /** Sound records. */
  readonly arbitrary: fc.Arbitrary<R>
  /** The record as it stood at an instant, where the kind has such a view. */
  readonly view?: ((record: R, asOf: number) => R) | undefined
  /** Whether a record is sound and began after an instant. */
  readonly isLater?: ((record: R, asOf: number) => boolean) | undefined
}

export const interactions: RecordKind<Interaction> = {
  arbitrary: interactionArbitrary,
  view: interactionAsOf,
  isLater: (leg, asOf) => isSoundInteraction(leg) && beginningOf(leg) > asOf,
}

export const tickets: RecordKind<Ticket> = {
  arbitrary: ticketArbitrary,
  view: ticketAsOf,
  isLater: (ticket, asOf) => isSoundTicket(ticket) && ticket.createdAt > asOf,
}

export const surveys: RecordKind<Survey> = {
  arbitrary: surveyArbitrary,
  view: surveyAsOf,
  isLater: (survey, asOf) => isSoundSurvey(survey) && (survey.offeredAt ?? survey.answeredAt ?? -Infinity) > asOf,
}

export const activities: RecordKind<AgentActivity> = { arbitrary: activityArbitrary }

/** Every kind of record that metrics are asked of, by its name. */
export const RECORD_KINDS: Readonly<Record<string, RecordKind>> = {
  interactions: interactions as RecordKind,
  tickets: tickets as RecordKind,
  surveys: surveys as RecordKind,
  activities: activities as RecordKind,
}
