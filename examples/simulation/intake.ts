import { hours, minutes, seconds } from 'support-metrics'
import { planArrivals } from './arrivals.ts'
import { greet } from './bot.ts'
import { assign, write, type Case, type CaseFacts } from './case.ts'
import { demand, newCase, type Desk } from './desk.ts'
import { deskIsOpen } from './deskHours.ts'
import { ask } from './deskWork.ts'

/** Plans the tickets of the customers, `perDay` on a day of average business, and those that agents begin themselves. */
export function planTickets(desk: Desk, perDay: number): void {
  const { agenda, random } = desk
  planArrivals(agenda, random, perDay, () => {
    const [topic, channel, priority] = [random.pick(TOPICS), random.pick(CHANNELS), random.pick(PRIORITIES)]
    const customerId = `customer-${random.below(perDay * 100) + 1}`
    desk.receive({ channel, createdBy: 'customer', customerId, topic, priority })
  })
  planArrivals(agenda, random, perDay * 0.04, () => {
    if (!deskIsOpen(agenda.now())) return
    const customerId = `customer-${random.below(perDay * 100) + 1}`
    const it = newCase(desk, { channel: 'email', createdBy: 'agent', customerId, topic: 'renewal', priority: 'low' })
    assign(it, agenda.now(), 'tier-1', 'tier-1-01')
    ask(desk, it, 'tier-1-01')
  })
}

const TOPICS = [['invoice', 5], ['refund', 3], ['set-up', 5], ['bug', 4], ['password', 3], ['delivery', 4]] as const // prettier-ignore
const CHANNELS = [['email', 55], ['web', 25], ['messaging', 20]] as const // prettier-ignore
const PRIORITIES = [['low', 15], ['normal', 65], ['high', 15], ['urgent', 5]] as const // prettier-ignore

/** A ticket comes in: a bot takes the messages, a rule confirms the rest, and then it waits for the group it is for. */
export function receive(desk: Desk, facts: CaseFacts): void {
  const { agenda, random } = desk
  const it = newCase(desk, facts)
  write(it, agenda.now(), 'customer')
  if (facts.channel === 'messaging') {
    greet(desk, it)
    return
  }
  route(desk, it)
  if (facts.channel === 'email') {
    agenda.at(agenda.now() + seconds(2), () => {
      write(it, agenda.now(), 'system')
    })
  }
  if (facts.duplicateOf === undefined && random.chance(0.03)) {
    agenda.at(agenda.now() + random.exponential(minutes(10)), () => {
      desk.receive({ ...facts, duplicateOf: it.id })
    })
  }
  if (random.chance(0.1)) {
    agenda.at(agenda.now() + random.exponential(hours(6)), () => {
      if (it.status === 'new') write(it, agenda.now(), 'customer')
    })
  }
}

/** Puts a ticket into the queue of the group that its topic belongs to. */
export function route(desk: Desk, it: Case): void {
  assign(it, desk.agenda.now(), it.topic === 'invoice' || it.topic === 'refund' ? 'billing' : 'tier-1')
  demand(desk, it)
}
