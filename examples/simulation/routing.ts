import { seconds } from 'support-metrics'
import { settle, type Agent } from './agent.ts'
import { answer } from './conversation.ts'
import { lineOf, nextAgent, type Floor, type Line } from './floor.ts'
import { stopRinging, type Leg } from './leg.ts'
import { planLeaving } from './patience.ts'

/** A leg begins to wait, and to lose patience. */
export function enqueue(floor: Floor, leg: Leg): void {
  const line = lineOf(floor, leg.queue)
  leg.queuedAt = floor.agenda.now()
  line.waiting.push(leg)
  if (leg.direction === 'inbound') planLeaving(floor, line, leg)
  serve(floor, line)
}

/** Looks for work for an agent who may have become free. */
export function seekWork(floor: Floor, agent: Agent): void {
  settle(agent, floor.agenda.now())
  for (const queue of agent.queues) serve(floor, lineOf(floor, queue))
}

/** Gives the waiting to free agents for as long as there are both. */
function serve(floor: Floor, line: Line): void {
  while (line.waiting.length > 0) {
    const agent = nextAgent(line)
    if (agent === undefined) return
    const leg = line.waiting.shift()
    if (leg !== undefined) ring(floor, agent, leg)
  }
}

/** Rings the agent for a leg that came in; for one that goes out, the agent rings the customer. */
export function ring(floor: Floor, agent: Agent, leg: Leg): void {
  const { agenda, staff } = floor
  const isOutgoing = leg.direction !== 'inbound'
  const misses = staff.chance(isOutgoing ? 0.22 : agent.missesRing)
  const patience = seconds(isOutgoing ? 25 : 20)
  const length = misses ? patience : Math.min(patience, staff.logNormal(seconds(4), 0.5))
  const ringing = { agent, at: agenda.now() }
  leg.ringing = ringing
  agent.ringing++
  settle(agent, ringing.at)
  agenda.at(ringing.at + length, () => {
    if (leg.ringing !== ringing) return
    stopRinging(leg, agenda.now(), misses ? 'no-answer' : 'accepted')
    if (!misses) answer(floor, agent, leg)
    else if (isOutgoing) giveUp(floor, leg)
    else miss(floor, agent, leg)
    floor.seekWork(agent)
  })
}

/** Nobody picked up at the customer's end. */
function giveUp(floor: Floor, leg: Leg): void {
  leg.outcome = 'no-answer'
  leg.leftAt = floor.agenda.now()
}

/** The agent did not pick up: the caller stays first in line, and the agent is taken out of it for a while. */
function miss(floor: Floor, agent: Agent, leg: Leg): void {
  const line = lineOf(floor, leg.queue)
  line.waiting.unshift(leg)
  if (agent.wish?.state !== 'available') return
  const away = { state: 'offline', reason: 'missed a ring' } as const
  agent.wish = away
  floor.agenda.at(floor.agenda.now() + floor.staff.exponential(seconds(60)), () => {
    if (agent.wish === away) agent.wish = { state: 'available' }
    floor.seekWork(agent)
  })
  serve(floor, line)
}
