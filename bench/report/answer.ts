import type { Answers } from '../disagreement.ts'

/** The thirteen metrics of one group, in the same units for all contenders; NaN where there is nothing to count. */
export interface GroupAnswer {
  readonly offered: number
  readonly answered: number
  readonly abandoned: number
  readonly abandonmentRate: number
  readonly asa: number
  readonly serviceLevel: number
  readonly aht: number
  readonly talk: number
  readonly hold: number
  readonly wrap: number
  readonly medianWait: number
  readonly p90Wait: number
  readonly csat: number
}

/** The answers by group: the queue, a space, and the hour of day, or `all`. */
export type Answer = Answers<GroupAnswer>

export const WITHIN = 20_000
export const HOUR = 3_600_000

/** The hour of day in UTC, in which the question is asked. */
export function hourOf(instant: number): number {
  return Math.floor(instant / HOUR) % 24
}
