import { describe, expectTypeOf, test } from 'vitest'
import type {
  AnsweredInteraction,
  Channel,
  Instant,
  Interaction,
  InteractionOutcome,
  LeftInteraction,
  Survey,
  Ticket,
  TicketEvent,
  TicketStatus,
  UnqueuedInteraction,
  WaitingInteraction,
} from 'support-metrics'

declare const leg: Interaction
declare const event: TicketEvent

describe('an interaction', () => {
  test('is told apart by its outcome', () => {
    switch (leg.outcome) {
      case 'answered':
        expectTypeOf(leg).toEqualTypeOf<AnsweredInteraction>()
        expectTypeOf(leg.answeredAt).toEqualTypeOf<Instant>()
        break
      case 'waiting':
        expectTypeOf(leg).toEqualTypeOf<WaitingInteraction>()
        break
      case 'blocked':
      case 'self-served':
      case 'abandoned-before-queue':
      case 'closed':
        expectTypeOf(leg).toEqualTypeOf<UnqueuedInteraction>()
        expectTypeOf(leg.arrivedAt).toEqualTypeOf<Instant>()
        break
      default:
        expectTypeOf(leg).toEqualTypeOf<LeftInteraction>()
        expectTypeOf(leg.outcome).toEqualTypeOf<'abandoned' | 'overflowed' | 'callback' | 'voicemail' | 'no-answer'>()
    }
  })

  test('has no answer before it is known to be answered', () => {
    expectTypeOf(leg).not.toHaveProperty('answeredAt')
    expectTypeOf(leg).not.toHaveProperty('leftAt')
    expectTypeOf(leg.arrivedAt).toEqualTypeOf<Instant | undefined>()
  })

  test('must have what its outcome calls for', () => {
    expectTypeOf<{ id: string; channel: string; outcome: 'answered'; queuedAt: number }>().not.toExtend<Interaction>()
    expectTypeOf<{ id: string; channel: string; outcome: 'abandoned'; queuedAt: number }>().not.toExtend<Interaction>()
    expectTypeOf<{ id: string; channel: string; outcome: 'blocked'; queuedAt: number }>().not.toExtend<Interaction>()
    expectTypeOf<{ id: string; channel: string; outcome: 'lost'; arrivedAt: number }>().not.toExtend<Interaction>()
    expectTypeOf<{ id: string; channel: string; outcome: 'closed'; arrivedAt: number }>().toExtend<Interaction>()
  })

  test('may say undefined where it may say nothing, and more than is asked', () => {
    expectTypeOf({
      id: '1',
      channel: 'voice',
      outcome: 'waiting',
      queuedAt: 0,
      queue: undefined,
      direction: undefined,
      rings: undefined,
      vip: true,
    } as const).toExtend<Interaction>()
  })

  test('has an outcome of a closed list and a channel of an open one', () => {
    expectTypeOf<'answered'>().toExtend<InteractionOutcome>()
    expectTypeOf<'lost'>().not.toExtend<InteractionOutcome>()
    expectTypeOf<'carrier pigeon'>().toExtend<Channel>()
  })

  test('is read-only throughout', () => {
    // @ts-expect-error a record is never written to
    leg.id = 'other'
    expectTypeOf(leg.tags).toEqualTypeOf<readonly string[] | undefined>()
  })
})

describe('a ticket', () => {
  test('has events told apart by their type', () => {
    if (event.type === 'message') expectTypeOf(event.from).toEqualTypeOf<'customer' | 'agent' | 'bot' | 'system'>()
    if (event.type === 'status') expectTypeOf(event.to).toEqualTypeOf<TicketStatus>()
    if (event.type === 'priority') expectTypeOf(event.to).toEqualTypeOf<string>()
    if (event.type === 'assignment') expectTypeOf(event.agentId).toEqualTypeOf<string | null | undefined>()
    if (event.type === 'handover') expectTypeOf<keyof typeof event>().toEqualTypeOf<'type' | 'at'>()
    if (event.type === 'bot-outcome') expectTypeOf(event.outcome).toExtend<string>()
  })

  test('is neither an interaction nor a survey', () => {
    expectTypeOf<Ticket>().not.toExtend<Interaction>()
    expectTypeOf<Ticket>().not.toExtend<Survey>()
    expectTypeOf<Interaction>().not.toExtend<Ticket>()
  })
})
