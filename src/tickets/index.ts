/**
 * Tickets: what is measured of one, and the metrics of responses, resolutions, the backlog and the work of bots.
 *
 * @module
 */
export { assignedAfter } from './assignment.ts'
export { averageAgentWorkTime, medianAgentWorkTime, percentileAgentWorkTime } from './averageAgentWorkTime.ts'
export { averageBacklogAge, medianBacklogAge, percentileBacklogAge } from './averageBacklogAge.ts'
export {
  averageFirstResponseTime,
  medianFirstResponseTime,
  percentileFirstResponseTime,
} from './averageFirstResponseTime.ts'
export {
  averageNextResponseTime,
  medianNextResponseTime,
  percentileNextResponseTime,
} from './averageNextResponseTime.ts'
export { averagePendingTime, medianPendingTime, percentilePendingTime } from './averagePendingTime.ts'
export {
  averageRequesterWaitTime,
  medianRequesterWaitTime,
  percentileRequesterWaitTime,
} from './averageRequesterWaitTime.ts'
export { averageResolutionTime, medianResolutionTime, percentileResolutionTime } from './averageResolutionTime.ts'
export {
  averageTicketOnHoldTime,
  medianTicketOnHoldTime,
  percentileTicketOnHoldTime,
} from './averageTicketOnHoldTime.ts'
export { averageTimeInStatus, medianTimeInStatus, percentileTimeInStatus } from './averageTimeInStatus.ts'
export { backlog, backlogAge, unassigned } from './backlog.ts'
export type { BacklogAgeOptions, BacklogOptions } from './backlog.ts'
export { backlogCount, unassignedCount } from './backlogCount.ts'
export { backlogSeries } from './backlogSeries.ts'
export type { BacklogPeriod, BacklogSeriesOptions } from './backlogSeries.ts'
export { isProactive } from './beginning.ts'
export { automatedResolutionRate, botInvolvementRate, containmentRate, handoverRate } from './botRates.ts'
export { automatedResolution, botInvolvement, containment, handover } from './bots.ts'
export type { AutomatedResolutionOptions, BotOptions, ContainmentOptions } from './bots.ts'
export { created, solved } from './counts.ts'
export { createdCount, solvedCount } from './createdCount.ts'
export { eventsOf } from './events.ts'
export { firstResponseInTime } from './firstResponseInTime.ts'
export type { FirstResponseWithinOptions } from './firstResponseInTime.ts'
export { firstResponseTime } from './firstResponseTime.ts'
export type { FirstResponseOptions } from './firstResponseTime.ts'
export { firstResponseWithin } from './firstResponseWithin.ts'
export { escalationRate, groupTransferRate, reassignmentRate } from './handoffRates.ts'
export { escalation, groupTransfer, reassignment } from './handoffs.ts'
export type { EscalationOptions } from './handoffs.ts'
export { initialStatus, isDone, lifeOf, STATUSES, statusOf, timeIn } from './lifecycle.ts'
export type { Life, Solve } from './lifecycle.ts'
export { nextResponseTime } from './nextResponseTime.ts'
export type { NextResponseOptions } from './nextResponseTime.ts'
export { averageReplies, oneTouchRate } from './oneTouchRate.ts'
export { averageReopens, reopenRate } from './reopenRate.ts'
export { reopening, reopens } from './reopens.ts'
export { isAgentReply, isAsked } from './replies.ts'
export type { Replier, ReplyOptions } from './replies.ts'
export { oneTouch, replies } from './replyCounts.ts'
export type { OneTouchOptions } from './replyCounts.ts'
export { resolution } from './resolution.ts'
export type { ResolutionRateOptions } from './resolution.ts'
export { resolutionInTime } from './resolutionInTime.ts'
export type { ResolvedWithinOptions } from './resolutionInTime.ts'
export { resolutionRate } from './resolutionRate.ts'
export { resolutionTime } from './resolutionTime.ts'
export type { ResolutionClockOptions, ResolutionOptions } from './resolutionTime.ts'
export { resolvedWithin } from './resolvedWithin.ts'
export type { ResponseOptions } from './response.ts'
export { solvePlace, solvePlaceOptions, toLastSolver } from './solves.ts'
export type { SolvedTicketOptions, SolvePlaceOptions } from './solves.ts'
export { ticketBody, ticketOptions, ticketTimeOptions } from './ticketBody.ts'
export type { AskingBody, TicketOptions, TicketParts, TicketTimeOptions, TicketValue } from './ticketBody.ts'
export type { TicketExclusion } from './ticketExclusion.ts'
export type { TicketMetric, TicketMetricFamily } from './ticketMetric.ts'
export { tickets } from './tickets.ts'
export type { TicketColumns } from './ticketColumns.ts'
export { agentWorkTime, pendingTime, requesterWaitTime, ticketOnHoldTime, timeInStatus } from './timeInStatus.ts'
export type { StatusTimeOptions, TimeInStatusOptions } from './timeInStatus.ts'
export type { WithinOptions } from './within.ts'
