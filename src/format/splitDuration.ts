import type { Duration } from '../time/index.ts'

/** What a duration can be told in, the largest first. Days have 24 hours, weeks seven days. */
export type DurationUnit = 'week' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond'

/** Every unit, the largest first. */
export const durationUnits: readonly DurationUnit[] = ['week', 'day', 'hour', 'minute', 'second', 'millisecond']

const sizes: Readonly<Record<DurationUnit, Duration>> = {
  week: 604_800_000,
  day: 86_400_000,
  hour: 3_600_000,
  minute: 60_000,
  second: 1_000,
  millisecond: 1,
}

/**
 * How many of each unit make up a length of time, rounded half up to the last unit told, which is the `parts`-th from
 * the first that is not zero. Rounding comes before splitting, so that 59.6 seconds are one minute and never 60 seconds.
 *
 * @param length - zero or more, finite
 * @param units - the units to tell it in, the largest first
 * @param parts - how many neighbouring units to tell at most
 * @returns one whole number for each unit
 */
export function splitDuration(length: Duration, units: readonly DurationUnit[], parts: number): number[] {
  const reached = units.findIndex((unit) => length >= sizes[unit])
  const first = reached < 0 ? units.length - 1 : reached
  const last = units[Math.min(first + parts, units.length) - 1] as DurationUnit
  let rest = Math.round(length / sizes[last])
  return units.map((unit) => {
    const ratio = sizes[unit] / sizes[last]
    const left = rest % ratio
    const count = (rest - left) / ratio
    rest = left
    return count
  })
}
