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
export type Answer = ReadonlyMap<string, GroupAnswer>

export const WITHIN = 20_000
export const HOUR = 3_600_000

/** The hour of day in UTC, in which the question is asked. */
export function hourOf(instant: number): number {
  return Math.floor(instant / HOUR) % 24
}

/** What two contenders say differently, beyond the last digits that another order of adding may change. */
export function disagreement(expected: Answer, got: Answer): string | undefined {
  if (expected.size !== got.size) return `${got.size} groups, not ${expected.size}`
  for (const [group, answer] of expected) {
    const other = got.get(group)
    for (const [metric, value] of Object.entries(answer) as [keyof GroupAnswer, number][]) {
      const theirs = other?.[metric] ?? NaN
      if (Number.isNaN(value) && Number.isNaN(theirs)) continue
      if (!(Math.abs(value - theirs) <= 1e-9 * Math.max(1, Math.abs(value)))) {
        return `${metric} of ${group} is ${theirs}, not ${value}`
      }
    }
  }
  return undefined
}
