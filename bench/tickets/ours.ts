import { medianFirstResponseTime, rollup } from 'support-metrics'
import type { Ticket } from 'support-metrics'
import type { Medians } from './answer.ts'

/** The library's `rollup`, which also checks every event and says what became of the tickets without a response. */
export function ours(tickets: readonly Ticket[]): Medians {
  const rows = rollup(tickets, { by: { group: 'group' }, metrics: { response: medianFirstResponseTime } })
  return new Map(rows.map(({ group, response }) => [String(group), response.value ?? NaN]))
}
