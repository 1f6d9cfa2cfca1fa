import type { Instant, LocalPeriod } from '../time/index.ts'

const QUARTER = 900_000
const FEW = 256
const MANY = 8192

/**
 * A function of instants that is constant within periods, told by the quarter of an hour that an instant lies in: periods
 * of the calendar mostly begin with one. Instants in no order of time then cost no more than others.
 */
export function rememberedByQuarter(
  periodOf: (at: Instant) => LocalPeriod,
  tokenOf: (at: Instant, period: LocalPeriod) => number,
): (at: Instant) => number {
  let quarters = new Float64Array(FEW).fill(NaN)
  let tokens = new Float64Array(FEW)
  let misses = 0

  function find(at: Instant, quarter: number): number {
    const period = periodOf(at)
    const token = tokenOf(at, period)
    if (period.start > quarter * QUARTER || period.end < (quarter + 1) * QUARTER) return token
    if (misses++ === FEW && quarters.length === FEW) {
      quarters = new Float64Array(MANY).fill(NaN)
      tokens = new Float64Array(MANY)
    }
    const place = quarter & (quarters.length - 1)
    quarters[place] = quarter
    tokens[place] = token
    return token
  }

  return (at) => {
    const quarter = Math.floor(at / QUARTER)
    const place = quarter & (quarters.length - 1)
    return quarters[place] === quarter ? tokens[place]! : find(at, quarter)
  }
}
