import { documentOf } from './jsonSchema.ts'
import type { JsonSchema } from './jsonSchema.ts'
import { ticketShape } from './ticketShape.ts'

/**
 * The JSON Schema document (draft 2020-12) of a ticket: what {@link parseTicket} reads of JSON. Both come from one
 * description. A record that fits it parses, but for the rules between fields that its description lists.
 *
 * @returns a new object of plain JSON
 * @example
 * ```ts
 * ticketSchema().required // => ['id', 'createdAt', 'events']
 * ```
 * @see {@link https://json-schema.org/draft/2020-12 | JSON Schema, draft 2020-12}
 * @since 0.1.0
 */
export function ticketSchema(): JsonSchema {
  return documentOf('ticket', ticketShape, {
    title: 'Ticket',
    description: 'One request of a customer and everything that happened to it.',
    fields: {
      id: 'The identity of the ticket.',
      channel: 'How it reached the team: voice, video, chat, messaging, email, web, social or any other name.',
      createdAt: 'When it was created.',
      createdBy: 'Who opened it; absent means the author of a message at createdAt, else the customer.',
      customerId: 'Who asked.',
      assigneeId: 'The agent it is assigned to now.',
      group: 'The group it is assigned to now.',
      priority: 'Its priority now.',
      topic: 'What it is about.',
      tags: 'Free labels.',
      followUpOf: 'The ticket that this one continues.',
      discarded: 'Why it does not count as a request of its own.',
      mergedInto: 'The ticket it was merged into.',
      historyComplete: 'false where events are missing.',
      events: 'What happened. Those out of order are put in order by their instants.',
      'events.type': 'What kind of event it is.',
      'events.at': 'When it happened.',
      'events.message.from': 'Who wrote; system stands for rules, triggers and auto-replies.',
      'events.message.public': 'Whether the customer can read it; absent means true.',
      'events.message.agentId': 'Which agent wrote.',
      'events.status.to': 'The status from now on.',
      'events.status.from': 'The status before; on the first such event it tells the initial one.',
      'events.status.by': 'Who changed it; absent means unknown.',
      'events.status.agentId': 'Which agent changed it.',
      'events.assignment.agentId': 'The agent from now on, null for nobody; absent where that did not change.',
      'events.assignment.group': 'The group from now on, null for none; absent where that did not change.',
      'events.assignment.from': 'The assignment before; on the first such event it tells the initial one.',
      'events.assignment.from.agentId': 'The agent before, null for nobody.',
      'events.assignment.from.group': 'The group before, null for none.',
      'events.priority.to': 'The priority from now on.',
      'events.priority.from': 'The priority before; on the first such event it tells the initial one.',
      'events.bot-outcome.outcome':
        'How the part of the bot ended: the customer confirmed, was assumed content, left, or asked for a human.',
    },
  })
}
