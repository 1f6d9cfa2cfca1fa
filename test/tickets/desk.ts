import type { Ticket, TicketEvent } from '../../src/model/index.ts'
import { minutes } from '../../src/time/index.ts'
import { assigned, handedOver, moved, said } from './build.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'

/** A ticket told in minutes. */
function told(id: string, createdAt: number, events: readonly TicketEvent[], header: Partial<Ticket> = {}): Ticket {
  const later = events.map((event) => ({ ...event, at: minutes(event.at) }))
  return deepFreeze({ id, createdAt: minutes(createdAt), ...header, events: later })
}

/** Nine tickets of one afternoon, few enough for every metric of them to be worked out by hand. */
export const desk: readonly Ticket[] = [
  told('answered twice', 0, [
    said(0, 'customer'),
    said(10, 'agent', { agentId: 'ada' }),
    moved(10, 'pending'),
    said(40, 'customer'),
    moved(40, 'open'),
    said(55, 'agent', { agentId: 'ada' }),
    moved(55, 'solved', { by: 'agent', agentId: 'ada' }),
  ]),
  told('reopened', 5, [
    said(5, 'customer'),
    said(6, 'bot'),
    handedOver(7),
    assigned(30, { agentId: 'ben' }),
    said(35, 'agent', { agentId: 'ben' }),
    moved(35, 'solved', { by: 'agent', agentId: 'ben' }),
    said(95, 'customer'),
    moved(95, 'open'),
    said(105, 'agent', { agentId: 'ben' }),
    moved(105, 'solved', { by: 'agent', agentId: 'ben' }),
    moved(200, 'closed', { by: 'system' }),
  ]),
  told('waiting', 20, [said(20, 'customer')]),
  told('begun by an agent', 30, [
    said(30, 'agent', { agentId: 'ada' }),
    said(50, 'customer'),
    said(60, 'agent', { agentId: 'ben' }),
    moved(60, 'solved', { by: 'system' }),
  ]),
  told('spam', 40, [], { discarded: 'spam' }),
  told('closed in silence', 50, [said(50, 'customer'), moved(70, 'solved', { by: 'bot' })]),
  told('history lost', 55, [said(80, 'agent')], { historyComplete: false }),
  deepFreeze({ id: 'broken', createdAt: 0 } as unknown as Ticket),
  told('open', 60, [said(60, 'customer'), said(90, 'agent')], { assigneeId: 'ada' }),
]

/** What every metric of these tickets leaves out that needs their events. */
export const LEFT_OUT = { invalid: 1, spam: 1, truncated: 1 }
