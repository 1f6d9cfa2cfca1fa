import { interactionShape } from './interactionShape.ts'
import { documentOf } from './jsonSchema.ts'
import type { JsonSchema } from './jsonSchema.ts'

/**
 * The JSON Schema document (draft 2020-12) of an interaction: what {@link parseInteraction} reads of JSON. Both come
 * from one description. A record that fits it parses, but for the rules between fields that its description lists.
 *
 * @returns a new object of plain JSON
 * @example
 * ```ts
 * interactionSchema().required // => ['id', 'channel', 'outcome']
 * ```
 * @see {@link https://json-schema.org/draft/2020-12 | JSON Schema, draft 2020-12}
 * @since 0.1.0
 */
export function interactionSchema(): JsonSchema {
  return documentOf('interaction', interactionShape, {
    title: 'Interaction',
    description: 'One try of one customer to reach an agent through one queue: one leg of a conversation.',
    fields: {
      id: 'The identity of the leg.',
      channel:
        'How the customer reached the team: voice, video, chat, messaging, email, web, social or any other name.',
      direction: 'Who began it; absent means inbound.',
      queue: 'The queue it waited in.',
      agentId: 'The agent who answered it.',
      customerId: 'Who called or wrote.',
      conversationId: 'Shared by the legs of one conversation: transfers, callbacks, overflow.',
      arrivedBy: 'What put it into this queue; absent means customer.',
      topic: 'What it was about.',
      tags: 'Free labels.',
      resolved: 'Whether the matter was settled; absent means unknown.',
      rings: 'The devices of agents that rang for it.',
      'rings.agentId': 'The agent whose device rang.',
      'rings.at': 'When it began to ring.',
      'rings.result': 'How the ringing ended.',
      'rings.duration': 'How long it rang, in milliseconds.',
      outcome: 'What became of it.',
      arrivedAt: 'When it entered the system, before any queue: the voice menu, the bot.',
      queuedAt: 'When it entered the queue.',
      leftAt: 'When it left the queue without an agent.',
      answeredAt: 'When the agent took it.',
      endedAt: 'When the part of this agent ended, before wrap-up.',
      talkTime: 'Time in conversation without hold, in milliseconds.',
      holdTime: 'Time the customer was on hold, in milliseconds.',
      holds: 'How often the customer was put on hold.',
      wrapTime: 'Time the agent worked on it after it ended, in milliseconds.',
      transferred: 'Whether this agent passed it on.',
    },
  })
}
