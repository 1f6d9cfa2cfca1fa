import type { Instant } from './instant.ts'

/** A stretch of time: from its first instant up to, not including, its last. */
export interface Period {
  /** Its first instant. */
  readonly from: Instant
  /** The instant it ends at, which is not part of it. */
  readonly to: Instant
}
