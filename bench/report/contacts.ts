import { generator } from '../random.ts'

/** One contact, as an export has it: a plain object with twelve fields. */
export interface Contact {
  readonly id: string
  readonly channel: 'voice' | 'chat'
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

/** What contacts are made of. */
export interface ContactOptions {
  /**
   * How many queues there are.
   * @defaultValue 20
   */
  readonly queues?: number
  /**
   * The channels by turns.
   * @defaultValue voice
   */
  readonly channels?: readonly Contact['channel'][]
  /**
   * Whether times are whole milliseconds; else they have thousandths.
   * @defaultValue true
   */
  readonly whole?: boolean
  /**
   * Whether the contacts come in the order of their arrival.
   * @defaultValue true
   */
  readonly inOrder?: boolean
}

/** When the month of the contacts begins, and when it ends. */
export const FROM: number = Date.UTC(2026, 0, 1)
export const TO: number = FROM + 30 * 86_400_000

/**
 * Contacts of one month: 20 queues, 200 agents, always the same ones. Each is written as one literal, so that the objects
 * have the few shapes that parsed JSON has.
 */
export function contacts(
  count: number,
  { queues: queueCount = 20, channels = ['voice'], whole = true, inOrder = true }: ContactOptions = {},
): Contact[] {
  const random = generator(7)
  const step = (TO - FROM) / count
  const queues = Array.from({ length: queueCount }, (_, index) => `queue ${index}`)
  const agents = Array.from({ length: 200 }, (_, index) => `agent ${index}`)
  const pick = (names: readonly string[]): string => names[Math.floor(random() * names.length)] ?? ''
  const cut = whole ? Math.floor : (time: number) => Math.floor(1_000 * time) / 1_000
  const spread = (mean: number): number => cut(-mean * Math.log(1 - random()))
  return Array.from({ length: count }, (_, index): Contact => {
    const id = `c${index}`
    const channel = channels[index % channels.length]!
    const queuedAt = cut(FROM + (inOrder ? index : random() * count) * step)
    const wait = spread(30_000)
    const queue = pick(queues)
    if (random() < 0.12) {
      return { id, channel, outcome: 'abandoned', queue, queuedAt, leftAt: queuedAt + wait }
    }
    const agentId = pick(agents)
    const answeredAt = queuedAt + wait
    const talkTime = spread(240_000)
    const holdTime = random() < 0.2 ? spread(40_000) : 0
    const wrapTime = spread(30_000)
    const endedAt = answeredAt + talkTime + holdTime
    const outcome = 'answered'
    const rating = 1 + Math.floor(random() * 5)
    return random() < 0.3
      ? { id, channel, outcome, queue, agentId, queuedAt, answeredAt, endedAt, talkTime, holdTime, wrapTime, rating }
      : { id, channel, outcome, queue, agentId, queuedAt, answeredAt, endedAt, talkTime, holdTime, wrapTime }
  })
}
