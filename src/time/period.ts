import type { Instant } from './instant.ts'

/** A stretch of time: from its first instant up to, not including, its last. */
export interface Period {
  readonly from: Instant
  readonly to: Instant
}
