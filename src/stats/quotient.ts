import { placesOf, wholeOf } from './exactSum.ts'
import type { ExactSum } from './exactSum.ts'
import { nearest } from './nearest.ts'

/** One exact sum divided by another and rounded once, or `null` where there is nothing to divide by. */
export function quotient(sum: Readonly<ExactSum>, over: Readonly<ExactSum>): number | null {
  // The digits worth 1 are exact by themselves, and so their division rounds once.
  if (sum.length + over.length === 2) return over[0] ? (sum[0] as number) / over[0] + 0 : null
  if (over.length === 1 && !over[0]) return null
  const places = Math.max(placesOf(sum), placesOf(over))
  return nearest(wholeOf(sum, places), wholeOf(over, places))
}
