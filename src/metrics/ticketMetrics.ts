export { averageAgentWorkTime, medianAgentWorkTime, percentileAgentWorkTime } from './tickets/agentWorkTime.ts'
export { averageBacklogAge, medianBacklogAge, percentileBacklogAge } from './tickets/backlogAge.ts'
export { backlogCount, unassignedCount } from './tickets/backlogCount.ts'
export { createdCount, solvedCount } from './tickets/createdCount.ts'
export {
  averageFirstResponseTime,
  medianFirstResponseTime,
  percentileFirstResponseTime,
} from './tickets/firstResponseTime.ts'
export { firstResponseWithin } from './tickets/firstResponseWithin.ts'
export {
  averageNextResponseTime,
  medianNextResponseTime,
  percentileNextResponseTime,
} from './tickets/nextResponseTime.ts'
export { averageReplies, oneTouchRate } from './tickets/oneTouchRate.ts'
export { averagePendingTime, medianPendingTime, percentilePendingTime } from './tickets/pendingTime.ts'
export { averageReopens, reopenRate } from './tickets/reopenRate.ts'
export {
  averageRequesterWaitTime,
  medianRequesterWaitTime,
  percentileRequesterWaitTime,
} from './tickets/requesterWaitTime.ts'
export { resolutionRate } from './tickets/resolutionRate.ts'
export { averageResolutionTime, medianResolutionTime, percentileResolutionTime } from './tickets/resolutionTime.ts'
export { resolvedWithin } from './tickets/resolvedWithin.ts'
export {
  averageTicketOnHoldTime,
  medianTicketOnHoldTime,
  percentileTicketOnHoldTime,
} from './tickets/ticketOnHoldTime.ts'
export { averageTimeInStatus, medianTimeInStatus, percentileTimeInStatus } from './tickets/timeInStatus.ts'
export { automatedResolutionRate, botInvolvementRate, containmentRate, handoverRate } from './tickets/botRates.ts'
export { escalationRate, groupTransferRate, reassignmentRate } from './tickets/handoffRates.ts'
