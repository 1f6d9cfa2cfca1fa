import type { Cells } from './section.ts'
import type { Timing } from './timing.ts'

/** Timings as rows of a table; the ratios are to the first contender. */
export function timingRows(timings: readonly Timing[]): readonly Cells[] {
  const first = timings[0]
  return timings.map(({ name, cold, median, fastest, slowest, cpu }) => ({
    contender: name,
    'median ms': rounded(median),
    ratio: ratio(median, first?.median),
    'from … to ms': `${rounded(fastest)} … ${rounded(slowest)}`,
    'CPU ms': rounded(cpu),
    'CPU ratio': ratio(cpu, first?.cpu),
    'cold ms': rounded(cold),
  }))
}

/** A number with as many digits as a noisy clock is good for: three, none after a point where there are three before it. */
export function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(value >= 10 ? 3 : 2))
}

/** How many times as much. */
export function ratio(value: number, limit = NaN): number {
  return rounded(value / limit)
}
