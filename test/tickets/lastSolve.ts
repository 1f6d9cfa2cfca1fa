import type { Ticket } from '../../src/index.ts'

/** When a ticket was last solved, if it is solved now: read backwards from its last statuses. */
export function lastSolve({ events, createdAt }: Ticket): number | undefined {
  const statuses = events.filter((event) => event.type === 'status')
  let solvedAt: number | undefined
  for (const event of [...statuses].reverse()) {
    if (event.to !== 'solved' && event.to !== 'closed') return solvedAt
    solvedAt = event.at
  }
  const first = statuses[0]?.from
  return solvedAt !== undefined && (first === 'solved' || first === 'closed') ? createdAt : solvedAt
}
