import type { Duration, Instant } from '../time/index.ts'

/** How a contact reaches the support team. The named ones have known behaviour; any other string is accepted. */
export type Channel = 'voice' | 'video' | 'chat' | 'messaging' | 'email' | 'web' | 'social' | (string & {})

/** Who began a leg, and towards whom. */
export type Direction = 'inbound' | 'outbound' | 'callback' | 'internal'

/** One ringing of one agent's device. */
export interface Ring {
  /** The agent whose device rang. */
  readonly agentId: string
  /** When it began to ring. */
  readonly at: Instant
  /** How long it rang. */
  readonly duration?: Duration | undefined
  /** How the ringing ended. */
  readonly result: 'accepted' | 'no-answer' | 'declined' | 'caller-left'
}

/** What every leg has, whatever became of it. */
export interface InteractionBase {
  /** The leg's own identity. */
  readonly id: string
  /** How the customer reached the team. */
  readonly channel: Channel
  /** Who began it; absent means `'inbound'`. */
  readonly direction?: Direction | undefined
  /** The queue it waited in. */
  readonly queue?: string | undefined
  /** The agent who answered it. */
  readonly agentId?: string | undefined
  /** Who called or wrote. */
  readonly customerId?: string | undefined
  /** Shared by the legs of one customer conversation: transfers, callbacks, overflow. */
  readonly conversationId?: string | undefined
  /** What put it into this queue; absent means `'customer'`. */
  readonly arrivedBy?: 'customer' | 'transfer' | 'overflow' | undefined
  /** What it was about. */
  readonly topic?: string | undefined
  /** Free labels. */
  readonly tags?: readonly string[] | undefined
  /** Whether the matter was settled; absent means unknown. */
  readonly resolved?: boolean | undefined
  /** When it entered the system, before any queue: the voice menu, the bot. */
  readonly arrivedAt?: Instant | undefined
  /** The agents' devices that rang for it, in order. */
  readonly rings?: readonly Ring[] | undefined
}

/** A leg that an agent took. */
export interface AnsweredInteraction extends InteractionBase {
  /** An agent took it. */
  readonly outcome: 'answered'
  /** When it entered the queue. */
  readonly queuedAt: Instant
  /** When the agent took it. */
  readonly answeredAt: Instant
  /** When this agent's part ended, before wrap-up. */
  readonly endedAt?: Instant | undefined
  /** Time in conversation, without hold. */
  readonly talkTime?: Duration | undefined
  /** Time the customer was on hold. */
  readonly holdTime?: Duration | undefined
  /** How often the customer was put on hold. */
  readonly holds?: number | undefined
  /** Time the agent worked on it after it ended. */
  readonly wrapTime?: Duration | undefined
  /** Whether this agent passed it on. */
  readonly transferred?: boolean | undefined
}

/** A leg that left its queue without an agent. `'no-answer'` is a callback or outbound leg that nobody picked up. */
export interface LeftInteraction extends InteractionBase {
  /**
   * How it left the queue: the customer hung up, went on to another queue, asked to be called back, left a message, or
   * did not pick up.
   */
  readonly outcome: 'abandoned' | 'overflowed' | 'callback' | 'voicemail' | 'no-answer'
  /** When it entered the queue. */
  readonly queuedAt: Instant
  /** When it left the queue. */
  readonly leftAt: Instant
}

/** A leg that is still in its queue. */
export interface WaitingInteraction extends InteractionBase {
  /** It is still in its queue, as far as the data reaches. */
  readonly outcome: 'waiting'
  /** When it entered the queue. */
  readonly queuedAt: Instant
}

/** A leg that never entered a queue: busy, served by the menu or a bot, hung up in the menu, out of hours. */
export interface UnqueuedInteraction extends InteractionBase {
  /**
   * Why it never queued: the line was busy, the menu or a bot served it, the customer hung up before, or it was out of
   * hours.
   */
  readonly outcome: 'blocked' | 'self-served' | 'abandoned-before-queue' | 'closed'
  /** When it entered the system. */
  readonly arrivedAt: Instant
}

/** One try of one customer to reach an agent through one queue: one leg. */
export type Interaction = AnsweredInteraction | LeftInteraction | WaitingInteraction | UnqueuedInteraction

/** What became of a leg. */
export type InteractionOutcome = Interaction['outcome']
