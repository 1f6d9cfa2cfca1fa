import type { InteractionOutcome } from '../model/index.ts'

/**
 * Why a leg is not counted, in the order in which the reasons are looked for: what it is, when it was, what became of
 * it, and what the metric itself leaves out.
 */
export type InteractionExclusion =
  | 'invalid'
  | 'inbound'
  | 'callback-leg'
  | 'outbound'
  | 'internal'
  | 'other-channel'
  | 'not-live'
  | 'not-yet'
  | 'out-of-period'
  | InteractionOutcome
  | 'short-abandon'
  | 'incomplete'
  | 'not-recorded'
  | 'not-held'
  | 'no-rings'
  | 'caller-left'
