export { backlog, backlogAge, unassigned } from './tickets/backlog.ts'
export type { BacklogAgeOptions, BacklogOptions } from './tickets/backlog.ts'
export { created, solved } from './tickets/counts.ts'
export { firstResponseInTime } from './tickets/firstResponseInTime.ts'
export type { FirstResponseWithinOptions } from './tickets/firstResponseInTime.ts'
export { firstResponseTime } from './tickets/firstResponseTime.ts'
export type { FirstResponseOptions } from './tickets/firstResponseTime.ts'
export { nextResponseTime } from './tickets/nextResponseTime.ts'
export type { NextResponseOptions } from './tickets/nextResponseTime.ts'
export { reopening, reopens } from './tickets/reopens.ts'
export type { SolvedTicketOptions } from './tickets/reopens.ts'
export { oneTouch, replies } from './tickets/replyCounts.ts'
export type { OneTouchOptions } from './tickets/replyCounts.ts'
export type { Replier, ReplyOptions } from './tickets/replies.ts'
export { resolution } from './tickets/resolution.ts'
export type { ResolutionMaker, ResolutionRateOptions } from './tickets/resolution.ts'
export { resolutionInTime } from './tickets/resolutionInTime.ts'
export type { ResolvedWithinOptions } from './tickets/resolutionInTime.ts'
export { resolutionTime } from './tickets/resolutionTime.ts'
export type { ResolutionClockOptions, ResolutionOptions } from './tickets/resolutionTime.ts'
export type { ResponseOptions } from './tickets/response.ts'
export type { SolvePlaceOptions } from './tickets/solves.ts'
export type { TicketExclusion, TicketOptions, TicketTimeOptions } from './tickets/ticket.ts'
export {
  agentWorkTime,
  pendingTime,
  requesterWaitTime,
  ticketOnHoldTime,
  timeInStatus,
} from './tickets/timeInStatus.ts'
export type { StatusTimeOptions, TimeInStatusOptions } from './tickets/timeInStatus.ts'
export type { WithinOptions } from './tickets/within.ts'
