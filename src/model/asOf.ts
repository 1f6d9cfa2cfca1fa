import { withFields } from '../internal/withFields.ts'
import type { Instant } from '../time/index.ts'
import { beginningOf } from './beginningOf.ts'
import type { AnsweredInteraction, Interaction } from './interaction.ts'
import { isSoundInteraction } from './soundInteraction.ts'
import { isSoundSurvey } from './soundSurvey.ts'
import { isSoundTicket } from './soundTicket.ts'
import type { Survey } from './survey.ts'
import type { AssignmentEvent, PriorityEvent, Ticket, TicketEvent } from './ticket.ts'

/**
 * An interaction as it stood at an instant: what happened later has not happened. A leg that was answered or left
 * later is waiting; an end, hold or wrap-up that was not over yet is unknown. A leg that began later is returned as
 * it is: metrics exclude it as `not-yet`.
 *
 * @param leg - any interaction; a broken one is returned as it is
 * @param asOf - the instant of the view; what happened at this very instant has happened
 * @returns the same object where nothing happened later, else a copy
 * @example
 * ```ts
 * const call = { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 20, endedAt: 90 } as const
 * interactionAsOf(call, 10).outcome // => 'waiting'
 * ```
 * @since 0.1.0
 */
export function interactionAsOf(leg: Interaction, asOf: Instant): Interaction {
  if (!isSoundInteraction(leg) || beginningOf(leg) > asOf) return leg
  switch (leg.outcome) {
    case 'answered':
      return leg.answeredAt > asOf ? waitingAsOf(leg, asOf) : answeredAsOf(leg, asOf)
    case 'abandoned':
    case 'overflowed':
    case 'callback':
    case 'voicemail':
    case 'no-answer':
      return leg.leftAt > asOf ? waitingAsOf(leg, asOf) : ringsAsOf(leg, asOf)
    default:
      return ringsAsOf(leg, asOf)
  }
}

function waitingAsOf(leg: Interaction & { readonly queuedAt: Instant }, asOf: Instant): Interaction {
  const gone = ['answeredAt', 'endedAt', 'leftAt', 'agentId', 'resolved', ...AFTER_THE_END]
  return ringsAsOf(withFields(without(leg, gone), { outcome: 'waiting' }) as Interaction, asOf)
}

function answeredAsOf(leg: AnsweredInteraction, asOf: Instant): Interaction {
  const { answeredAt, talkTime, holdTime, wrapTime } = leg
  const endedAt = leg.endedAt ?? answeredAt + (talkTime ?? 0) + (holdTime ?? 0)
  if (endedAt > asOf) return ringsAsOf(without(leg, ['endedAt', 'resolved', ...AFTER_THE_END]) as Interaction, asOf)
  if (wrapTime != null && endedAt + wrapTime > asOf) return ringsAsOf(without(leg, ['wrapTime']) as Interaction, asOf)
  return ringsAsOf(leg, asOf)
}

const AFTER_THE_END = ['talkTime', 'holdTime', 'holds', 'wrapTime', 'transferred']

function ringsAsOf(leg: Interaction, asOf: Instant): Interaction {
  const { rings } = leg
  if (rings == null || rings.every(({ at }) => at <= asOf)) return leg
  return withFields(leg, { rings: rings.filter(({ at }) => at <= asOf) })
}

/**
 * A ticket as it stood at an instant: later events do not exist, and assignee, group and priority are those of that
 * moment. A ticket created later is returned as it is: metrics exclude it as `not-yet`.
 *
 * @param ticket - any ticket; a broken one is returned as it is
 * @param asOf - the instant of the view; what happened at this very instant has happened
 * @returns the same object where nothing happened later, else a copy
 * @example
 * ```ts
 * const ticket = { id: '1', createdAt: 0, events: [{ type: 'status', at: 50, to: 'solved' }] } as const
 * ticketAsOf(ticket, 10).events.length // => 0
 * ```
 * @since 0.1.0
 */
export function ticketAsOf(ticket: Ticket, asOf: Instant): Ticket {
  if (!isSoundTicket(ticket) || ticket.createdAt > asOf) return ticket
  const seen = ticket.events.filter(({ at }) => at <= asOf)
  const later = ticket.events.slice(seen.length)
  if (later.length === 0) return ticket
  const copy = withFields<object, object>(ticket, { events: seen }) as Record<string, unknown>
  restore(copy, 'assigneeId', assigned(seen, later, 'agentId'))
  restore(copy, 'group', assigned(seen, later, 'group'))
  const set = later.find((event): event is PriorityEvent => event.type === 'priority')
  const last = seen.filter((event): event is PriorityEvent => event.type === 'priority').at(-1)
  if (set !== undefined) restore(copy, 'priority', { value: last === undefined ? set.from : last.to })
  return copy as unknown as Ticket
}

/** The value a header field had before the later events, or `undefined` where they do not touch it. */
function assigned(
  seen: readonly TicketEvent[],
  later: readonly TicketEvent[],
  field: 'agentId' | 'group',
): { readonly value: unknown } | undefined {
  const changes = (event: TicketEvent): event is AssignmentEvent =>
    event.type === 'assignment' && event[field] !== undefined
  const next = later.find(changes)
  if (next === undefined) return undefined
  const last = seen.filter(changes).at(-1)
  return { value: last === undefined ? next.from?.[field] : last[field] }
}

function restore(copy: Record<string, unknown>, field: string, known: { readonly value: unknown } | undefined): void {
  if (known === undefined) return
  if (known.value == null) Reflect.deleteProperty(copy, field)
  else copy[field] = known.value
}

/**
 * A survey as it stood at an instant: an answer given later is not there yet. One that was offered later is
 * returned as it is: metrics exclude it as `not-yet`.
 *
 * @param survey - any survey; a broken one is returned as it is
 * @param asOf - the instant of the view; an answer at this very instant is there
 * @returns the same object where nothing happened later, else a copy without the answer
 * @example
 * ```ts
 * surveyAsOf({ id: '1', kind: 'nps', offeredAt: 0, answeredAt: 9, score: 10 }, 5) // => { id: '1', kind: 'nps', offeredAt: 0 }
 * ```
 * @since 0.1.0
 */
export function surveyAsOf(survey: Survey, asOf: Instant): Survey {
  if (!isSoundSurvey(survey)) return survey
  const { offeredAt, answeredAt } = survey
  if (answeredAt == null || !(answeredAt > asOf) || (offeredAt ?? answeredAt) > asOf) return survey
  return without(survey, ['answeredAt', 'score']) as unknown as Survey
}

function without(record: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !fields.includes(name)))
}
