import type { Filled, Specs } from '../internal/options.ts'
import { defaulting, flag, setOf } from '../internal/specs.ts'
import type { Actor, MessageEvent, TicketEvent } from '../model/index.ts'

/** Who can answer a customer. */
export type Replier = Exclude<Actor, 'customer'>

/** Which messages answer a customer. */
export interface ReplyOptions {
  /**
   * Whose messages count as a reply. Zendesk, Freshdesk, Chatwoot and Dynamics count agents only; with `'bot'` an
   * answering bot counts too (as Zendesk's SLA does with automatic replies), with `'system'` an acknowledgement does.
   * @defaultValue `['agent']`
   */
  readonly replies?: readonly Replier[] | undefined
  /**
   * Whether internal notes count too, as Zendesk's SLA can be set to; everybody else wants a message that the customer
   * can read.
   * @defaultValue `false`
   */
  readonly notes?: boolean | undefined
}

const REPLIERS: readonly Replier[] = ['agent', 'bot', 'system']

/** The options of a reply. */
export function replyOptions(): Specs<ReplyOptions, 'replies' | 'notes'> {
  return { replies: defaulting(setOf(REPLIERS), ['agent']), notes: flag(false) }
}

/** Whether a message answers a customer. */
export type ReplyTest = (message: MessageEvent) => boolean

/** The question whether a message answers a customer. */
export function replyTest({ replies, notes }: Filled<ReturnType<typeof replyOptions>>): ReplyTest {
  const [only, ...others] = replies
  if (others.length === 0 && !notes) return (message) => message.from === only && message.public !== false
  return (message) => (replies as readonly Actor[]).includes(message.from) && (notes || message.public !== false)
}

/**
 * Whether the customer wrote something that everybody can read.
 *
 * @example
 * ```ts
 * isAsked({ type: 'message', at: 0, from: 'customer' }) // => true
 * ```
 * @since 0.1.0
 */
export function isAsked(event: TicketEvent | undefined): boolean {
  return event?.type === 'message' && event.from === 'customer' && event.public !== false
}

/**
 * Whether an agent wrote something that the customer can read.
 *
 * @example
 * ```ts
 * isAgentReply({ type: 'message', at: 0, from: 'agent' }) // => true
 * isAgentReply({ type: 'message', at: 0, from: 'agent', public: false }) // => false
 * ```
 * @since 0.1.0
 */
export function isAgentReply(event: TicketEvent | undefined): boolean {
  return event?.type === 'message' && event.from === 'agent' && event.public !== false
}
