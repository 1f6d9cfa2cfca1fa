import type { Interaction } from 'support-metrics'
import type { Leg } from './leg.ts'

/**
 * The leg as a record, or nothing where it has not come as far as a queue yet. Every record of one outcome has the
 * same fields in the same order, unknown or not: a hundred thousand objects of four shapes are read and kept far
 * faster than objects that each have a shape of their own.
 */
export function toInteraction(leg: Leg): Interaction | undefined {
  switch (leg.outcome) {
    case 'answered':
      return answered(leg)
    case 'abandoned':
    case 'overflowed':
    case 'callback':
    case 'voicemail':
    case 'no-answer':
      return left(leg, leg.outcome)
    case 'waiting':
      return leg.queuedAt === undefined ? undefined : waiting(leg, leg.queuedAt)
    case 'blocked':
    case 'closed':
    case 'self-served':
    case 'abandoned-before-queue':
      return unqueued(leg, leg.outcome)
  }
}

function answered(leg: Leg): Interaction {
  return {
    id: leg.id,
    channel: leg.channel,
    direction: leg.direction,
    queue: leg.queue,
    agentId: leg.agentId,
    customerId: leg.customerId,
    conversationId: leg.conversationId,
    arrivedBy: leg.arrivedBy,
    topic: leg.topic,
    resolved: leg.resolved,
    rings: leg.rings,
    arrivedAt: leg.arrivedAt,
    outcome: 'answered',
    queuedAt: leg.queuedAt ?? 0,
    answeredAt: leg.answeredAt ?? 0,
    endedAt: leg.endedAt,
    talkTime: leg.talkTime,
    holdTime: leg.holdTime,
    holds: leg.holds,
    wrapTime: leg.wrapTime,
    transferred: leg.transferred,
  }
}

function left(leg: Leg, outcome: 'abandoned' | 'overflowed' | 'callback' | 'voicemail' | 'no-answer'): Interaction {
  return {
    id: leg.id,
    channel: leg.channel,
    direction: leg.direction,
    queue: leg.queue,
    customerId: leg.customerId,
    conversationId: leg.conversationId,
    arrivedBy: leg.arrivedBy,
    topic: leg.topic,
    rings: leg.rings,
    arrivedAt: leg.arrivedAt,
    outcome,
    queuedAt: leg.queuedAt ?? 0,
    leftAt: leg.leftAt ?? 0,
  }
}

function waiting(leg: Leg, queuedAt: number): Interaction {
  return {
    id: leg.id,
    channel: leg.channel,
    direction: leg.direction,
    queue: leg.queue,
    customerId: leg.customerId,
    conversationId: leg.conversationId,
    arrivedBy: leg.arrivedBy,
    topic: leg.topic,
    rings: leg.rings,
    arrivedAt: leg.arrivedAt,
    outcome: 'waiting',
    queuedAt,
  }
}

function unqueued(leg: Leg, outcome: 'blocked' | 'closed' | 'self-served' | 'abandoned-before-queue'): Interaction {
  return {
    id: leg.id,
    channel: leg.channel,
    queue: leg.queue,
    customerId: leg.customerId,
    conversationId: leg.conversationId,
    topic: leg.topic,
    outcome,
    arrivedAt: leg.arrivedAt ?? 0,
  }
}
