import type { Duration } from '../time/index.ts'

/** Whether a time of exactly the limit is within it. */
export type Boundary = 'inclusive' | 'exclusive'

/** The question whether a duration keeps a limit. */
export function withinLimit(limit: Duration, boundary: Boundary): (elapsed: Duration) => boolean {
  return boundary === 'inclusive' ? (elapsed) => elapsed <= limit : (elapsed) => elapsed < limit
}
