import type { Cells } from './section.ts'
import type { Timing } from './timing.ts'

/**
 * Timings as rows of a table; the ratios are to the first contender.
 *
 * @param timings - what the contenders took, the limit first
 * @param usual - the contender to which the processor times are compared as well
 */
export function timingRows(timings: readonly Timing[], usual?: string): readonly Cells[] {
  const [first] = timings
  const yardstick = timings.find(({ name }) => name === usual)
  const rows = timings.map(({ name, cold, median, fastest, slowest, cpu }) => ({
    contender: name,
    'median ms': rounded(median),
    ratio: ratio(median, first?.median),
    'from … to ms': `${rounded(fastest)} … ${rounded(slowest)}`,
    'CPU ms': rounded(cpu),
    'CPU ratio': ratio(cpu, first?.cpu),
    ...(yardstick === undefined ? {} : { 'CPU to the usual': ratio(cpu, yardstick.cpu) }),
    'cold ms': rounded(cold),
  }))
  return withAims(rows, timings)
}

/** What the short times of {@link eachRows} are told in. */
export interface Each {
  readonly unit: 'ns' | 'µs'
  /** What each contender handles many of, such as a record. */
  readonly of: string
  /** How many. */
  readonly count: number
}

/** Timings as rows by the piece; the ratios are to the first contender. */
export function eachRows(timings: readonly Timing[], { unit, of, count }: Each): readonly Cells[] {
  const scale = (unit === 'ns' ? 1e6 : 1e3) / count
  const rows = timings.map(({ name, median, cpu }) => ({
    contender: name,
    [`CPU ${unit} a ${of}`]: rounded(cpu * scale),
    'CPU ratio': ratio(cpu, timings[0]?.cpu),
    [`wall ${unit} a ${of}`]: rounded(median * scale),
  }))
  return withAims(rows, timings)
}

/** The rows with a column of aims, if there is any. */
function withAims(rows: readonly Cells[], timings: readonly Timing[]): readonly Cells[] {
  if (timings.every(({ aim }) => aim === undefined)) return rows
  return rows.map((row, index) => ({ ...row, aim: timings[index]?.aim ?? '' }))
}

/** A number with as many digits as a noisy clock is good for: three, none after a point where there are three before it. */
export function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(value >= 10 ? 3 : 2))
}

/** How many times as much. */
export function ratio(value: number, limit = NaN): number {
  return rounded(value / limit)
}
