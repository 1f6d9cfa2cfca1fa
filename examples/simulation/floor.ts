import type { Duration } from 'support-metrics'
import type { Agenda } from './agenda.ts'
import { isFree, load, type Agent } from './agent.ts'
import { legOf, type Leg, type LegFacts } from './leg.ts'
import type { QueuePlan } from './operation.ts'
import type { RandomSource } from './random.ts'

/** A queue at work. */
export interface Line {
  readonly plan: QueuePlan
  /** Those waiting, the longest wait first; who is being rung for is not among them. */
  readonly waiting: Leg[]
  readonly agents: Agent[]
  /** How many can wait before the next caller finds the line busy. */
  readonly room: number
}

/** Who calls or writes, and about what. */
export interface Contact {
  readonly customerId: string
  readonly queue: string
  readonly topic: string | undefined
}

/** What the parts of the simulation share, and the three ways in which one hands over to another. */
export interface Floor {
  readonly agenda: Agenda
  /** How customers behave. */
  readonly callers: RandomSource
  /** How agents behave. */
  readonly staff: RandomSource
  readonly lines: ReadonlyMap<string, Line>
  /** Every leg, in the order in which they entered the system. */
  readonly legs: Leg[]
  /** A customer gets in touch. */
  readonly arrive: (contact: Contact) => void
  /** A leg begins to wait in its queue. */
  readonly enqueue: (leg: Leg) => void
  /** An agent has put something down, or has come back, and may take the next. */
  readonly seekWork: (agent: Agent) => void
}

/** The queue of that name. */
export function lineOf(floor: Floor, name: string | undefined): Line {
  const line = floor.lines.get(name ?? '')
  if (line === undefined) throw new RangeError(`the floor has no queue "${name}"`)
  return line
}

/** The customer gets in touch again after a while, about the same. */
export function comeBack(floor: Floor, { customerId, queue, topic }: LegFacts, wait: Duration): void {
  if (queue === undefined) return
  floor.agenda.at(floor.agenda.now() + wait, () => {
    floor.arrive({ customerId, queue, topic })
  })
}

/** Puts a new leg on the floor: the first of a conversation, or a further one `of` a conversation. */
export function newLeg(floor: Floor, facts: LegFacts, of?: Leg): Leg {
  const number = floor.legs.length + 1
  const leg = legOf(`leg-${number}`, of?.conversationId ?? `conversation-${number}`, facts)
  floor.legs.push(leg)
  return leg
}

/** The free agent with the least in hand, and among equals the one whose state has lasted longest. */
export function nextAgent(line: Line): Agent | undefined {
  let best: Agent | undefined
  for (const agent of line.agents) {
    if (!isFree(agent)) continue
    if (best === undefined || load(agent) < load(best) || (load(agent) === load(best) && agent.since < best.since)) {
      best = agent
    }
  }
  return best
}
