import { hours, seconds, type Instant } from 'support-metrics'
import { dayOf, planArrivals, weekday } from './arrivals.ts'
import { comeBack, lineOf, newLeg, type Contact, type Floor } from './floor.ts'
import { QUEUES, type QueuePlan } from './operation.ts'

/** Plans the contacts of the customers: `perDay` of them on a day of average business. */
export function planContacts(floor: Floor, perDay: number): void {
  const customers = Math.ceil(perDay * 14)
  const shares = QUEUES.map((plan) => [plan, plan.share] as const)
  planArrivals(floor.agenda, floor.callers, perDay, () => {
    const plan = floor.callers.pick(shares)
    // Most people know the opening hours.
    if (!isOpen(plan, floor.agenda.now()) && floor.callers.chance(0.8)) return
    const topic = floor.callers.pick(plan.topics)
    floor.arrive({ customerId: `customer-${floor.callers.below(customers) + 1}`, queue: plan.name, topic })
  })
}

/** A customer gets in touch: finds nobody there, a busy line, a voice menu that may be enough or too much, or a queue. */
export function arrive(floor: Floor, { customerId, queue, topic }: Contact): void {
  const { agenda, callers } = floor
  const line = lineOf(floor, queue)
  const { channel } = line.plan
  const arrivedAt = agenda.now()
  const leg = newLeg(floor, { customerId, channel, topic, arrivedAt, direction: 'inbound', arrivedBy: 'customer' })
  leg.queue = queue
  if (!isOpen(line.plan, arrivedAt)) {
    leg.outcome = 'closed'
  } else if (line.waiting.length >= line.room) {
    leg.outcome = 'blocked'
    if (callers.chance(0.6)) comeBack(floor, leg, callers.exponential(seconds(90)))
  } else if (channel === 'chat') {
    floor.enqueue(leg)
  } else {
    leg.queue = undefined
    const menu = callers.logNormal(seconds(22), 0.5)
    const ending = callers.pick(MENU)
    agenda.at(arrivedAt + menu, () => {
      if (ending !== 'queue') {
        leg.outcome = ending
        return
      }
      leg.queue = queue
      floor.enqueue(leg)
    })
  }
}

const MENU = [
  ['queue', 90],
  ['self-served', 5],
  ['abandoned-before-queue', 5],
] as const

function isOpen(plan: QueuePlan, at: Instant): boolean {
  const hour = (at - dayOf(at)) / hours(1)
  return plan.days.includes(weekday(at)) && hour >= plan.opens && hour < plan.closes
}
