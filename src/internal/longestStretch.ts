/**
 * Milliseconds, 366 days: the longest that a stretch of an agent's day can be. A later end is a mistake, such as the year
 * 9999 for a stretch that goes on.
 */
export const LONGEST_STRETCH = 31_622_400_000
