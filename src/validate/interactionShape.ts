import type {
  AnsweredInteraction,
  Interaction,
  InteractionBase,
  LeftInteraction,
  Ring,
  UnqueuedInteraction,
} from '../model/index.ts'
import { count, duration, filledText, flag, instant, text } from './shape.ts'
import type { Rule } from './shape.ts'
import type { FieldsOf, ObjectOf, VariantOf } from './shapeOf.ts'

type Base = Omit<InteractionBase, 'arrivedAt'>

const ring: ObjectOf<Ring> = {
  kind: 'object',
  required: {
    agentId: filledText,
    at: instant,
    result: { kind: 'name', names: { accepted: true, 'no-answer': true, declined: true, 'caller-left': true } },
  },
  optional: { duration },
}

/** Without a talk time of its own the talk is what the hold leaves of the conversation, and that cannot be negative. */
const holdFits: Rule<AnsweredInteraction> = {
  says: 'holdTime is not longer than answeredAt to endedAt, where talkTime is absent',
  check: ({ talkTime, holdTime, answeredAt, endedAt }, report) => {
    if (talkTime !== undefined || holdTime === undefined || endedAt === undefined) return
    const conversation = endedAt - answeredAt
    if (conversation < 0 || holdTime <= conversation) return
    report(['holdTime'], `at most the ${conversation} ms from answeredAt to endedAt`, String(holdTime))
  },
}

const left: FieldsOf<Omit<LeftInteraction, 'outcome' | keyof Base>> = {
  required: { queuedAt: instant, leftAt: instant },
  optional: { arrivedAt: instant },
  order: [
    ['arrivedAt', 'queuedAt'],
    ['queuedAt', 'leftAt'],
  ],
}

const unqueued: FieldsOf<Omit<UnqueuedInteraction, 'outcome' | keyof Base>> = {
  required: { arrivedAt: instant },
  optional: {},
}

/** The description of an interaction. */
export const interactionShape: VariantOf<Interaction, 'outcome', Base> = {
  kind: 'variant',
  by: 'outcome',
  required: { id: filledText, channel: filledText },
  optional: {
    direction: { kind: 'name', names: { inbound: true, outbound: true, callback: true, internal: true } },
    queue: text,
    agentId: text,
    customerId: text,
    conversationId: text,
    arrivedBy: { kind: 'name', names: { customer: true, transfer: true, overflow: true } },
    topic: text,
    tags: { kind: 'list', of: text },
    resolved: flag,
    rings: { kind: 'list', of: ring },
  },
  timeline: 'rings',
  cases: {
    answered: {
      required: { queuedAt: instant, answeredAt: instant },
      optional: {
        arrivedAt: instant,
        endedAt: instant,
        talkTime: duration,
        holdTime: duration,
        holds: count,
        wrapTime: duration,
        transferred: flag,
      },
      order: [
        ['arrivedAt', 'queuedAt'],
        ['queuedAt', 'answeredAt'],
        ['answeredAt', 'endedAt'],
      ],
      rules: [holdFits],
    },
    abandoned: left,
    overflowed: left,
    callback: left,
    voicemail: left,
    'no-answer': left,
    waiting: {
      required: { queuedAt: instant },
      optional: { arrivedAt: instant },
      order: [['arrivedAt', 'queuedAt']],
    },
    blocked: unqueued,
    'self-served': unqueued,
    'abandoned-before-queue': unqueued,
    closed: unqueued,
  },
}
