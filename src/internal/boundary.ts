/** Whether a time of exactly the limit is within it. */
export type Boundary = 'inclusive' | 'exclusive'

/** The question whether a duration, in milliseconds, keeps a limit. */
export function withinLimit(limit: number, boundary: Boundary): (elapsed: number) => boolean {
  return boundary === 'inclusive' ? (elapsed) => elapsed <= limit : (elapsed) => elapsed < limit
}
