import type { Ticket } from 'support-metrics'
import { partition } from '../report/partition.ts'
import { selected } from '../report/select.ts'
import { isReply } from './answer.ts'
import type { Medians } from './answer.ts'

/** One pass with a plain loop over each ticket's events, the times parted by group and selected. */
export function byHand(tickets: readonly Ticket[]): Medians {
  const ids = new Map<string, number>()
  const groups = new Int32Array(tickets.length)
  const times = new Float64Array(tickets.length)
  let size = 0
  for (let row = 0; row < tickets.length; row++) {
    const { createdAt, group = '', events } = tickets[row]!
    for (let next = 0; next < events.length; next++) {
      if (!isReply(events[next]!)) continue
      let id = ids.get(group)
      if (id === undefined) ids.set(group, (id = ids.size))
      groups[size] = id
      times[size++] = events[next]!.at - createdAt
      break
    }
  }
  const { parted, ends } = partition(groups.subarray(0, size), times, ids.size)
  return new Map(Array.from(ids, ([group, id]) => [group, selected(parted.subarray(ends[id], ends[id + 1]), 0.5)]))
}
