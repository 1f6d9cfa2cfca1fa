import _ from 'lodash'
import { median } from 'simple-statistics'
import type { Ticket } from 'support-metrics'
import { isReply } from './answer.ts'
import type { Medians } from './answer.ts'

/** lodash for groups, order and search, simple-statistics for the median. */
export function lodash(tickets: readonly Ticket[]): Medians {
  const groups = _.groupBy(tickets, 'group')
  return new Map(
    _.map(groups, (members, group) => {
      const times = _.map(members, ({ createdAt, events }) => {
        const reply = _.find(_.sortBy(events, 'at'), isReply)
        return reply === undefined ? undefined : reply.at - createdAt
      })
      return [group, median(_.reject(times, _.isUndefined) as number[])]
    }),
  )
}
