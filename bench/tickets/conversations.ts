import type { Ticket, TicketEvent } from 'support-metrics'
import { generator } from '../random.ts'

/** Conversations of six events each, eight groups; one in twenty waits for its first response. */
export function conversations(count: number, seed = 11): Ticket[] {
  const random = generator(seed)
  const from = Date.UTC(2026, 0, 1)
  const step = (30 * 86_400_000) / count
  const spread = (mean: number): number => Math.floor(-mean * Math.log(1 - random()))
  return Array.from({ length: count }, (_, index): Ticket => {
    const createdAt = Math.floor(from + index * step)
    const group = `group ${Math.floor(random() * 8)}`
    const agentId = `agent ${Math.floor(random() * 200)}`
    let at = createdAt
    const later = (mean: number): number => (at += spread(mean))
    const isAnswered = random() >= 0.05
    const events: TicketEvent[] = [
      { type: 'message', at: createdAt, from: 'customer' },
      { type: 'message', at: later(1_000), from: 'system' },
      { type: 'assignment', at: later(600_000), group, agentId },
      { type: 'message', at: later(1_200_000), from: 'agent', public: false, agentId },
      isAnswered
        ? { type: 'message', at: later(5_400_000), from: 'agent', public: true, agentId }
        : { type: 'message', at: later(5_400_000), from: 'customer' },
      { type: 'message', at: later(7_200_000), from: 'customer' },
    ]
    return { id: `t${index}`, channel: 'email', createdAt, group, assigneeId: agentId, events }
  })
}
