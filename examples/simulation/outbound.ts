import { planArrivals } from './arrivals.ts'
import { lineOf, newLeg, nextAgent, type Floor } from './floor.ts'
import { ring } from './routing.ts'

/** Agents of the sales queue who have nobody waiting ring customers now and then, or one another. */
export function planOutbound(floor: Floor, perDay: number): void {
  const { agenda, staff } = floor
  const line = lineOf(floor, 'sales')
  planArrivals(agenda, staff, perDay, () => {
    const agent = line.waiting.length === 0 ? nextAgent(line) : undefined
    if (agent === undefined) return
    const direction = staff.chance(0.15) ? 'internal' : 'outbound'
    const customerId = `customer-${staff.below(1000) + 1}`
    const leg = newLeg(floor, { customerId, channel: 'voice', queue: 'sales', direction, arrivedBy: 'customer' })
    leg.queuedAt = agenda.now()
    ring(floor, agent, leg)
  })
}
