import type { Ticket } from 'support-metrics'
import { quantile } from '../report/naive.ts'
import { isReply } from './answer.ts'
import type { Medians } from './answer.ts'

/** As most scripts have it: sort the events, filter the replies, take the first; collect, sort, take the middle. */
export function naive(tickets: readonly Ticket[]): Medians {
  const groups = new Map<string, number[]>()
  for (const { createdAt, group = '', events } of tickets) {
    const [first] = [...events].sort((a, b) => a.at - b.at).filter(isReply)
    if (first === undefined) continue
    const times = groups.get(group) ?? []
    groups.set(group, times)
    times.push(first.at - createdAt)
  }
  return new Map(
    Array.from(groups, ([group, times]) => [
      group,
      quantile(
        times.sort((a, b) => a - b),
        0.5,
      ),
    ]),
  )
}
