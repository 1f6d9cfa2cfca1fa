import { days, minutes, seconds } from 'support-metrics'
import { settle, type Agent } from './agent.ts'
import { comeBack, lineOf, newLeg, type Floor } from './floor.ts'
import type { Leg } from './leg.ts'

/** The agent and the customer talk, with the customer on hold at times, until one of them hangs up or it is passed on. */
export function answer(floor: Floor, agent: Agent, leg: Leg): void {
  const { agenda, staff } = floor
  const { plan } = lineOf(floor, leg.queue)
  leg.outcome = 'answered'
  leg.answeredAt = agenda.now()
  leg.agentId = agent.id
  agent.talking++
  settle(agent, agenda.now())
  agent.contacts++

  // An agent in several chats is slower in each of them.
  const sharing = 1 + 0.3 * (agent.talking - 1)
  const talk = Math.round(staff.logNormal(plan.talk.median * agent.pace * sharing, plan.talk.sigma))
  const holds = plan.channel === 'voice' && staff.chance(0.18) ? 1 + staff.below(3) : 0
  const hold = holds === 0 ? 0 : Math.round(holds * staff.logNormal(seconds(40), 0.6))
  agenda.at(agenda.now() + talk + hold, () => {
    leg.endedAt = agenda.now()
    if (plan.recordsParts) {
      leg.talkTime = talk
      leg.holds = plan.channel === 'voice' ? holds : undefined
      leg.holdTime = plan.channel === 'voice' ? hold : undefined
    }
    finish(floor, agent, leg)
  })
}

function finish(floor: Floor, agent: Agent, leg: Leg): void {
  const { agenda, staff } = floor
  const { plan } = lineOf(floor, leg.queue)
  const wrap = staff.chance(0.1) ? 0 : Math.round(staff.logNormal(plan.wrap.median * agent.pace, plan.wrap.sigma))
  agent.talking--
  agent.wrapping++
  settle(agent, agenda.now())
  agenda.at(agenda.now() + wrap, () => {
    if (plan.recordsParts) leg.wrapTime = wrap
    agent.wrapping--
    floor.seekWork(agent)
  })

  const target = leg.direction === 'inbound' && staff.chance(0.05) ? staff.pick(TRANSFERS) : leg.queue
  leg.transferred = target !== leg.queue
  if (leg.transferred) transfer(floor, leg, target)
  else settleMatter(floor, leg)
}

const TRANSFERS = [
  ['sales', 3],
  ['billing', 4],
  ['support-en', 5],
] as const

function transfer(floor: Floor, leg: Leg, queue: string | undefined): void {
  const { customerId, topic } = leg
  // What begins as a chat goes on as a call: the queues that take transfers are voice queues.
  const next = newLeg(
    floor,
    { customerId, topic, queue, channel: 'voice', direction: 'inbound', arrivedBy: 'transfer' },
    leg,
  )
  floor.enqueue(next)
}

/** Some matters are settled, of some nobody noted it, and those that are not bring the customer back within days. */
function settleMatter(floor: Floor, leg: Leg): void {
  const { callers } = floor
  const settled = callers.chance(0.84)
  leg.resolved = callers.chance(0.7) ? settled : undefined
  if (settled || leg.direction !== 'inbound' || callers.chance(0.5)) return
  comeBack(floor, leg, days(1 + callers.below(5)) + callers.exponential(minutes(30)))
}
