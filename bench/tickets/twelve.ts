import {
  averageFirstResponseTime,
  averageNextResponseTime,
  averagePendingTime,
  averageReplies,
  averageRequesterWaitTime,
  averageResolutionTime,
  medianFirstResponseTime,
  medianResolutionTime,
  oneTouchRate,
  percentileFirstResponseTime,
  reopenRate,
  rollup,
  solvedCount,
} from 'support-metrics'
import type { Ticket } from 'support-metrics'
import { valuesOf } from '../disagreement.ts'
import type { Twelve } from './twelveByHand.ts'

/** Twelve metrics of tickets with their whole histories. */
const metrics = {
  response: averageFirstResponseTime,
  medianResponse: medianFirstResponseTime,
  p90Response: percentileFirstResponseTime.with({ p: 0.9 }),
  nextResponse: averageNextResponseTime,
  resolution: averageResolutionTime,
  medianResolution: medianResolutionTime,
  requesterWait: averageRequesterWaitTime,
  pending: averagePendingTime,
  reopenRate,
  replies: averageReplies,
  oneTouch: oneTouchRate,
  solved: solvedCount,
}

/** The twelve by group, as the library has them. */
export function twelve(tickets: readonly Ticket[]): Twelve {
  const rows = rollup(tickets, { by: { group: 'group' }, metrics })
  return new Map(rows.map(({ group, ...results }) => [String(group), valuesOf(results)]))
}
