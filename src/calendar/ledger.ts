import { BLOCK, blockOf } from '../internal/blocks.ts'
import { isInstant } from '../time/index.ts'
import type { Duration, Instant } from '../time/index.ts'
import { lengthOf } from './edges.ts'
import { lastBelow, openTable, totalAt, windowAt } from './openTable.ts'
import type { OpenTimes } from './openTimes.ts'

/** Open time summed up over all of time. */
export interface Ledger {
  /** The open time from a fixed origin to an instant, negative before the origin; NaN for what is not an instant. */
  totalAt(instant: Instant): Duration
  /**
   * An instant to which the open time from the origin is `total`: of several the earliest, or the latest where asked.
   *
   * @param near - an instant near which to look first
   * @returns `null` where the open time never comes to that within the range of `Date`
   */
  instantAt(total: Duration, near: Instant, latest: boolean): Instant | null
  /** Whether an instant lies in open time. */
  isOpen(instant: Instant): boolean
}

/**
 * Sums up open times. The table of windows grows by whole blocks towards whatever is asked about; however far away that
 * is, the table ends a period after the point from which open times repeat, and what lies beyond is read off there.
 */
export function ledgerOf(times: OpenTimes): Ledger {
  const { first, last, period } = times
  const low = first - period
  const high = last + period
  let [from, until] = [0, 0]
  let edges: readonly number[] = []
  let table = openTable(edges, 0, 0, 0)

  /** Makes the table hold a block. */
  function reach(block: number): void {
    if (block >= from && block < until) return
    if (from === until) from = until = block
    const earlier: (readonly number[])[] = []
    const later: (readonly number[])[] = []
    for (let next = block; next < from; next++) earlier.push(times.edges(next))
    for (let next = until; next <= block; next++) later.push(times.edges(next))
    from = Math.min(from, block)
    until = Math.max(until, block + 1)
    edges = ([] as number[]).concat(...earlier, edges, ...later)
    const before = earlier.reduce((total, part) => total - lengthOf(part), table.before[0] as number)
    table = openTable(edges, from * BLOCK, until * BLOCK, before)
  }

  /** By how many periods an instant is ahead of the one that stands for it in the table, which is made to hold that. */
  function periodsAhead(instant: Instant): number {
    if (instant >= table.start && instant < table.end) return 0
    const block = blockOf(instant)
    const beyond = block < low ? block - low : Math.max(0, block - last)
    const periods = Math.floor(beyond / period)
    reach(block - periods * period)
    return periods
  }

  /** The open time of the period that repeats before (`side` -1) or after (`side` 1) all else. */
  function periodTotal(side: number): Duration {
    reach(side < 0 ? low : last)
    reach(side < 0 ? first : high - 1)
    const [start, end] = side < 0 ? [low, first] : [last, high]
    return totalUpTo(end * BLOCK) - totalUpTo(start * BLOCK)
  }

  /** As totalAt, for the end of the table too. */
  function totalUpTo(instant: Instant): Duration {
    return instant < table.end ? totalAt(table, instant) : (table.before[table.before.length - 1] as number)
  }

  function farTotalAt(instant: Instant): Duration {
    if (!isInstant(instant)) return NaN
    const periods = periodsAhead(instant)
    const ahead = periods === 0 ? 0 : periods * periodTotal(periods)
    return totalAt(table, instant - periods * period * BLOCK) + ahead
  }

  function instantAt(total: Duration, near: Instant, latest: boolean): Instant | null {
    const isBelow = latest ? (sum: Duration) => sum <= total : (sum: Duration) => sum < total
    reach(Math.min(Math.max(blockOf(near), low), high - 1))
    for (let step = 1; !isBelow(table.before[0] as number); step *= 2) {
      if (from === low) return farInstantAt(total, -1, latest)
      reach(Math.max(from - step, low))
    }
    for (let step = 1; isBelow(table.before[table.before.length - 1] as number); step *= 2) {
      if (until === high) return farInstantAt(total, 1, latest)
      reach(Math.min(until - 1 + step, high - 1))
    }
    const around = windowAt(table, Math.min(Math.max(near, table.start), table.end - 1))
    const window = lastBelow(table, isBelow, around)
    return (table.opens[window] as number) + (total - (table.before[window] as number))
  }

  /** As instantAt, where the table as far as it goes does not come to the total. */
  function farInstantAt(total: Duration, side: number, latest: boolean): Instant | null {
    const each = periodTotal(side)
    if (each === 0) return null
    const edge = table.before[side < 0 ? 0 : table.before.length - 1] as number
    const beyond = (side * (total - edge)) / each
    // Where the total is an edge's own, the latest such instant lies after it and the earliest before.
    const periods = side * (latest === side > 0 ? Math.floor(beyond) + 1 : Math.ceil(beyond))
    const found = instantAt(total - periods * each, side < 0 ? table.start : table.end, latest)
    const instant = found === null ? null : found + periods * period * BLOCK
    return isInstant(instant) ? instant : null
  }

  function isOpen(instant: Instant): boolean {
    const here = instant - periodsAhead(instant) * period * BLOCK
    return (table.opens[windowAt(table, here)] as number) <= here
  }

  return {
    totalAt: (instant) =>
      instant >= table.start && instant < table.end ? totalAt(table, instant) : farTotalAt(instant),
    instantAt,
    isOpen,
  }
}
