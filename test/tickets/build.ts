import type {
  Actor,
  AssignmentEvent,
  MessageEvent,
  StatusEvent,
  Ticket,
  TicketEvent,
  TicketStatus,
} from '../../src/model/index.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'

/** A ticket created at 0, with these events. */
export function ticket(events: readonly TicketEvent[] = [], header: Partial<Ticket> = {}): Ticket {
  return deepFreeze({ id: 't', createdAt: 0, ...header, events })
}

/** Somebody wrote. */
export function said(at: number, from: Actor, more: Partial<MessageEvent> = {}): MessageEvent {
  return { type: 'message', at, from, ...more }
}

/** The status changed. */
export function moved(at: number, to: TicketStatus, more: Partial<StatusEvent> = {}): StatusEvent {
  return { type: 'status', at, to, ...more }
}

/** The ticket was given to somebody. */
export function assigned(at: number, more: Partial<AssignmentEvent>): AssignmentEvent {
  return { type: 'assignment', at, ...more }
}

/** A bot passed the customer on. */
export function handedOver(at: number): TicketEvent {
  return { type: 'handover', at }
}
