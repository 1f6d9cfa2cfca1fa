import type { Instant } from '../time/index.ts'
import type { Channel } from './interaction.ts'

/** Who acted. `'system'` stands for rules, triggers and auto-replies. */
export type Actor = 'customer' | 'agent' | 'bot' | 'system'

/** Where a ticket stands. */
export type TicketStatus = 'new' | 'open' | 'pending' | 'on-hold' | 'solved' | 'closed'

/** Somebody wrote. */
export interface MessageEvent {
  /** A message, or an internal note (`public: false`). */
  readonly type: 'message'
  /** When it was sent. */
  readonly at: Instant
  /** Who wrote. */
  readonly from: Actor
  /** Whether the customer can read it; absent means `true`. */
  readonly public?: boolean | undefined
  /** Which agent wrote. */
  readonly agentId?: string | undefined
}

/** The status changed. */
export interface StatusEvent {
  /** A change of status. */
  readonly type: 'status'
  /** When it changed. */
  readonly at: Instant
  /** The status from then on. */
  readonly to: TicketStatus
  /** The status before; on the first event it tells the ticket's initial status. */
  readonly from?: TicketStatus | undefined
  /** Who changed it; absent means unknown. */
  readonly by?: Actor | undefined
  /** Which agent changed it. */
  readonly agentId?: string | undefined
}

/** The ticket was given to an agent, to a group, or to nobody (`null`). An absent field did not change. */
export interface AssignmentEvent {
  /** A change of assignment. */
  readonly type: 'assignment'
  /** When it changed. */
  readonly at: Instant
  /** The agent from then on; `null` means nobody, absent that the agent did not change. */
  readonly agentId?: string | null | undefined
  /** The group from then on; `null` means none, absent that the group did not change. */
  readonly group?: string | null | undefined
  /** What it was before; on the first event it tells the initial assignment. */
  readonly from?:
    | {
        /** The agent before; `null` means nobody. */
        readonly agentId?: string | null | undefined
        /** The group before; `null` means none. */
        readonly group?: string | null | undefined
      }
    | undefined
}

/** The priority changed. */
export interface PriorityEvent {
  /** A change of priority. */
  readonly type: 'priority'
  /** When it changed. */
  readonly at: Instant
  /** The priority from then on, in the words of the export. */
  readonly to: string
  /** The priority before; on the first event it tells the initial priority. */
  readonly from?: string | undefined
}

/** A bot passed the conversation to a human. */
export interface HandoverEvent {
  /** A handover from a bot to people. */
  readonly type: 'handover'
  /** When the bot let go of it. */
  readonly at: Instant
}

/** A bot's conversation came to an end: the customer confirmed, was assumed content, left, or asked for a human. */
export interface BotOutcomeEvent {
  /** How a conversation with a bot ended. */
  readonly type: 'bot-outcome'
  /** When it ended. */
  readonly at: Instant
  /** The customer confirmed the answer, was assumed to be content with it, left, or asked for a human. */
  readonly outcome: 'confirmed' | 'assumed' | 'abandoned' | 'escalated'
}

/** One thing that happened to a ticket. */
export type TicketEvent = MessageEvent | StatusEvent | AssignmentEvent | PriorityEvent | HandoverEvent | BotOutcomeEvent

/** One request of a customer and everything that happened to it. */
export interface Ticket {
  /** The ticket's identity. */
  readonly id: string
  /** How it reached the team. */
  readonly channel?: Channel | undefined
  /** When it was created: where its times begin, unless an option says otherwise. */
  readonly createdAt: Instant
  /** Who opened it; absent means the author of a message at `createdAt`, else the customer. */
  readonly createdBy?: Actor | undefined
  /** Who asked. */
  readonly customerId?: string | undefined
  /** The agent it is assigned to now. */
  readonly assigneeId?: string | undefined
  /** The group it is assigned to now. */
  readonly group?: string | undefined
  /** Its priority now. */
  readonly priority?: string | undefined
  /** What it is about. */
  readonly topic?: string | undefined
  /** Free labels. */
  readonly tags?: readonly string[] | undefined
  /** The ticket that this one continues. */
  readonly followUpOf?: string | undefined
  /** Why it does not count as a request of its own. */
  readonly discarded?: 'merged' | 'spam' | 'deleted' | undefined
  /** The ticket it was merged into. */
  readonly mergedInto?: string | undefined
  /** `false` where events are missing; such a ticket is excluded as `truncated` wherever its events matter. */
  readonly historyComplete?: boolean | undefined
  /** What happened, in time order. */
  readonly events: readonly TicketEvent[]
}
