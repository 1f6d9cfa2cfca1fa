import type { Actor, Ticket, TicketEvent, TicketStatus } from '../model/index.ts'
import { shownInstant } from './received.ts'
import { filledText, flag, instant, text } from './shape.ts'
import type { NullableShape, Rule } from './shape.ts'
import type { ObjectOf, ShapeOf, VariantOf } from './shapeOf.ts'

const actor: ShapeOf<Actor> = { kind: 'name', names: { customer: true, agent: true, bot: true, system: true } }

const status: ShapeOf<TicketStatus> = {
  kind: 'name',
  names: { new: true, open: true, pending: true, 'on-hold': true, solved: true, closed: true },
}

/** `null` means nobody. */
const holder: NullableShape & { readonly of: typeof text } = { kind: 'nullable', of: text }

const event: VariantOf<TicketEvent, 'type', { readonly at: number }> = {
  kind: 'variant',
  by: 'type',
  required: { at: instant },
  optional: {},
  cases: {
    message: { required: { from: actor }, optional: { public: flag, agentId: text } },
    status: { required: { to: status }, optional: { from: status, by: actor, agentId: text } },
    assignment: {
      required: {},
      optional: {
        agentId: holder,
        group: holder,
        from: { kind: 'object', required: {}, optional: { agentId: holder, group: holder } },
      },
    },
    priority: { required: { to: filledText }, optional: { from: text } },
    handover: { required: {}, optional: {} },
    'bot-outcome': {
      required: {
        outcome: { kind: 'name', names: { confirmed: true, assumed: true, abandoned: true, escalated: true } },
      },
      optional: {},
    },
  },
}

const eventsAfterCreation: Rule<Ticket> = {
  says: 'no event is before createdAt',
  check: ({ createdAt, events }, report) => {
    for (const [index, { at }] of events.entries()) {
      if (at >= createdAt) continue
      report(['events', index, 'at'], `an instant not before createdAt (${shownInstant(createdAt)})`, shownInstant(at))
    }
  },
}

/** The description of a ticket. */
export const ticketShape: ObjectOf<Ticket> = {
  kind: 'object',
  required: { id: filledText, createdAt: instant, events: { kind: 'list', of: event } },
  optional: {
    channel: text,
    createdBy: actor,
    customerId: text,
    assigneeId: text,
    group: text,
    priority: text,
    topic: text,
    tags: { kind: 'list', of: text },
    followUpOf: text,
    discarded: { kind: 'name', names: { merged: true, spam: true, deleted: true } },
    mergedInto: text,
    historyComplete: flag,
  },
  rules: [eventsAfterCreation],
  timeline: 'events',
}
