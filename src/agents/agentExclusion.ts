/** Why an agent's time is not counted: one reason each, the first in this order, where its metric has it at all. */
export type AgentExclusion =
  | 'invalid'
  | 'out-of-period'
  | 'unscheduled'
  | 'outside-shift'
  | 'adherence-off'
  | 'unpaid'
  | 'not-on-queue'
  | 'not-recorded'
  | 'ringing'
  | 'offline'
  | 'other-state'
  | 'overlapped'
