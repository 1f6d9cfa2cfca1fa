import type { Actor, Instant, Ticket, TicketEvent, TicketStatus } from 'support-metrics'

/** What is known of a ticket from the start. */
export interface CaseFacts {
  readonly channel: 'email' | 'web' | 'messaging'
  readonly createdBy: Actor
  readonly customerId: string
  readonly topic: string
  readonly priority: string
  readonly followUpOf?: string | undefined
  /** The customer sent the same thing twice: the first of the two. */
  readonly duplicateOf?: string | undefined
}

/** A ticket while it is worked on. */
export interface Case extends CaseFacts {
  readonly id: string
  readonly createdAt: Instant
  readonly events: TicketEvent[]
  status: TicketStatus
  /** How often the status changed: whoever planned something for a status looks whether it is still that one. */
  changes: number
  /** Nobody's until it has been through the bot or the rules. */
  group: string | undefined
  assigneeId: string | undefined
  priority: string
  discarded: Ticket['discarded']
  mergedInto: string | undefined
  /** Whether the customer only said thank you. */
  isThanks: boolean
}

/** A ticket at its beginning. */
export function caseOf(id: string, createdAt: Instant, facts: CaseFacts): Case {
  const blank = { group: undefined, assigneeId: undefined, discarded: undefined, mergedInto: undefined }
  return { ...facts, ...blank, id, createdAt, events: [], status: 'new', changes: 0, isThanks: false }
}

/** Changes the status and writes it down. */
export function setStatus(it: Case, at: Instant, to: TicketStatus, by: Actor, agentId?: string): void {
  it.events.push({ type: 'status', at, from: it.status, to, by, agentId })
  it.status = to
  it.changes++
}

/** Somebody writes to the customer, or the customer writes. */
export function write(it: Case, at: Instant, from: Actor, agentId?: string): void {
  it.events.push({ type: 'message', at, from, public: true, agentId })
}

/** An agent writes what only colleagues can read. */
export function note(it: Case, at: Instant, agentId: string): void {
  it.events.push({ type: 'message', at, from: 'agent', public: false, agentId })
}

/** Gives the ticket to an agent, or to a group, where nobody has it yet. */
export function assign(it: Case, at: Instant, group: string, agentId?: string): void {
  const from = { group: it.group ?? null, agentId: it.assigneeId ?? null }
  it.events.push({ type: 'assignment', at, group, agentId: agentId ?? null, from })
  it.group = group
  it.assigneeId = agentId
}

/** The ticket as a record. */
export function toTicket(it: Case): Ticket {
  return {
    id: it.id,
    channel: it.channel,
    createdAt: it.createdAt,
    createdBy: it.createdBy,
    customerId: it.customerId,
    assigneeId: it.assigneeId,
    group: it.group,
    priority: it.priority,
    topic: it.topic,
    followUpOf: it.followUpOf,
    discarded: it.discarded,
    mergedInto: it.mergedInto,
    events: it.events,
  }
}
