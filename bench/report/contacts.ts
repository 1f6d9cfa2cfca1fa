import { generator } from '../random.ts'

/** One contact, as an export has it: a plain object with twelve fields. */
export interface Contact {
  readonly id: string
  readonly channel: 'voice'
  readonly outcome: 'answered' | 'abandoned'
  readonly queue: string
  readonly agentId?: string
  readonly queuedAt: number
  readonly answeredAt?: number
  readonly leftAt?: number
  readonly endedAt?: number
  readonly talkTime?: number
  readonly holdTime?: number
  readonly wrapTime?: number
  readonly rating?: number
}

/**
 * Contacts of one month in the order of their arrival: 20 queues, 200 agents, always the same ones. Each is
 * written as one literal, so that the objects have the few shapes that parsed JSON has.
 */
export function contacts(count: number, queueCount = 20): Contact[] {
  const random = generator(7)
  const from = Date.UTC(2026, 0, 1)
  const step = (30 * 86_400_000) / count
  const queues = Array.from({ length: queueCount }, (_, index) => `queue ${index}`)
  const agents = Array.from({ length: 200 }, (_, index) => `agent ${index}`)
  const pick = (names: readonly string[]): string => names[Math.floor(random() * names.length)] ?? ''
  const spread = (mean: number): number => Math.floor(-mean * Math.log(1 - random()))
  return Array.from({ length: count }, (_, index): Contact => {
    const id = `c${index}`
    const queuedAt = Math.floor(from + index * step)
    const wait = spread(30_000)
    const queue = pick(queues)
    if (random() < 0.12) {
      return { id, channel: 'voice', outcome: 'abandoned', queue, queuedAt, leftAt: queuedAt + wait }
    }
    const agentId = pick(agents)
    const answeredAt = queuedAt + wait
    const talkTime = spread(240_000)
    const holdTime = random() < 0.2 ? spread(40_000) : 0
    const wrapTime = spread(30_000)
    const endedAt = answeredAt + talkTime + holdTime
    const channel = 'voice'
    const outcome = 'answered'
    const rating = 1 + Math.floor(random() * 5)
    return random() < 0.3
      ? { id, channel, outcome, queue, agentId, queuedAt, answeredAt, endedAt, talkTime, holdTime, wrapTime, rating }
      : { id, channel, outcome, queue, agentId, queuedAt, answeredAt, endedAt, talkTime, holdTime, wrapTime }
  })
}
