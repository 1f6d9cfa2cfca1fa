import type { Ticket, TicketEvent, TicketStatus } from 'support-metrics'
import { generator } from '../random.ts'
import { FROM, TO } from '../report/contacts.ts'

/** How long the steps of a conversation take on average, in milliseconds. */
const [MINUTE, HOUR] = [60_000, 3_600_000]

/**
 * Tickets of one month with five to fourteen events: messages, an assignment and statuses. Each is answered; most wait for
 * their customer in between, nine in ten are solved, of these one in five was solved before and came back.
 */
export function histories(count: number, seed = 17): Ticket[] {
  const random = generator(seed)
  const step = (TO - FROM) / count
  const after = (at: number, mean: number): number => at + 1 + Math.floor(-mean * Math.log(1 - random()))
  return Array.from({ length: count }, (_, index): Ticket => {
    const createdAt = Math.floor(FROM + index * step)
    const group = `group ${Math.floor(random() * 8)}`
    const agentId = `agent ${Math.floor(random() * 200)}`
    const priority = random() < 0.1 ? 'urgent' : 'normal'
    let at = createdAt
    const events: TicketEvent[] = [
      { type: 'message', at, from: 'customer' },
      { type: 'assignment', at: (at = after(at, 10 * MINUTE)), group, agentId },
      { type: 'message', at: (at = after(at, 2 * HOUR)), from: 'agent', public: true, agentId },
      status((at = after(at, MINUTE)), 'pending'),
    ]
    const again = (wait: number): void => {
      events.push(
        { type: 'message', at: (at = after(at, wait)), from: 'customer' },
        status((at = after(at, MINUTE)), 'open'),
        { type: 'message', at: (at = after(at, 3 * HOUR)), from: 'agent', public: true, agentId },
      )
    }
    if (random() < 0.7) again(8 * HOUR)
    if (random() < 0.9) events.push(status((at = after(at, HOUR)), 'solved'))
    if (events.at(-1)?.type === 'status' && random() < 0.2) {
      again(24 * HOUR)
      events.push(status((at = after(at, HOUR)), 'solved'))
    }
    return { id: `t${index}`, channel: 'email', createdAt, group, assigneeId: agentId, priority, events }
  })
}

function status(at: number, to: TicketStatus): TicketEvent {
  return { type: 'status', at, to }
}
