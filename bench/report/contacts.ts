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

/** Contacts of one month in the order of their arrival: 20 queues, 200 agents, the same ones for the same seed. */
export function contacts(count: number, seed = 7): Contact[] {
  const random = generator(seed)
  const from = Date.UTC(2026, 0, 1)
  const step = (30 * 86_400_000) / count
  return Array.from({ length: count }, (_, index): Contact => {
    const queuedAt = Math.floor(from + index * step)
    const wait = Math.floor(-30_000 * Math.log(1 - random()))
    const base = { id: `c${index}`, channel: 'voice', queue: `queue ${Math.floor(random() * 20)}`, queuedAt } as const
    if (random() < 0.12) return { ...base, outcome: 'abandoned', leftAt: queuedAt + wait }
    const talkTime = Math.floor(-240_000 * Math.log(1 - random()))
    const holdTime = random() < 0.2 ? Math.floor(random() * 60_000) : 0
    const answeredAt = queuedAt + wait
    return {
      ...base,
      outcome: 'answered',
      agentId: `agent ${Math.floor(random() * 200)}`,
      answeredAt,
      endedAt: answeredAt + talkTime + holdTime,
      talkTime,
      holdTime,
      wrapTime: Math.floor(random() * 60_000),
      ...(random() < 0.3 && { rating: 1 + Math.floor(random() * 5) }),
    }
  })
}

/** Numbers from 0 to 1 by the linear congruence of Numerical Recipes: plain, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
