import { BLOCK, blockOf, isInstant } from '../time/index.ts'
import type { Duration, Instant } from '../time/index.ts'
import { joinEdges, lengthOf } from './edges.ts'
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
  /** When the open time that holds an instant ends, or `null` where it never does. */
  closingOf(instant: Instant): Instant | null
}

/**
 * Sums up open times. The table of windows grows by whole blocks towards whatever is asked about; however far away that
 * is, the table ends two periods after the point from which open times repeat, and what lies beyond is read off there.
 */
export function ledgerOf(times: OpenTimes): Ledger {
  const { first, last, period } = times
  const low = first - 2 * period
  const high = last + 2 * period
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
    edges = joinEdges([...earlier, edges, ...later])
    const before = earlier.reduce((total, part) => total - lengthOf(part), table.before[0] as number)
    table = openTable(edges, from * BLOCK, until * BLOCK, before)
  }

  /** By how many periods an instant is ahead of the one that stands for it in the table, which is made to hold that. */
  function periodsAhead(instant: Instant): number {
    if (instant >= table.start && instant < table.end) return 0
    const block = blockOf(instant)
    // In the past the last period but one stands for all, so that a search still has a whole one before it.
    const periods = block < low ? Math.floor((block - low) / period) : Math.floor(Math.max(0, block - last) / period)
    reach(block - periods * period)
    return periods
  }

  /** The open time of one period before (`side` -1) or after (`side` 1) all that does not repeat. */
  function periodTotal(side: number): Duration {
    const block = side < 0 ? low : last
    reach(block)
    reach(block + period)
    return totalAt(table, (block + period) * BLOCK) - totalAt(table, block * BLOCK)
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
    const periods = side * (Math.floor((side * (total - edge)) / each) + 1)
    const found = instantAt(total - periods * each, side < 0 ? table.start : table.end, latest)
    const instant = found === null ? null : found + periods * period * BLOCK
    return isInstant(instant) ? instant : null
  }

  function isOpen(instant: Instant): boolean {
    const here = instant - periodsAhead(instant) * period * BLOCK
    return (table.opens[windowAt(table, here)] as number) <= here
  }

  function closingOf(instant: Instant): Instant | null {
    const ahead = periodsAhead(instant) * period * BLOCK
    const closing = (): number => table.closes[windowAt(table, instant - ahead)] as number
    for (let step = 1; closing() === table.end; step *= 2) {
      if (until === high) return null
      reach(Math.min(until - 1 + step, high - 1))
    }
    // A search that leaves the past that repeats has seen a whole period open: what it comes upon happens once.
    const close = ahead < 0 && closing() >= first * BLOCK ? closing() : closing() + ahead
    return isInstant(close) ? close : null
  }

  return {
    totalAt: (instant) =>
      instant >= table.start && instant < table.end ? totalAt(table, instant) : farTotalAt(instant),
    instantAt,
    isOpen,
    closingOf,
  }
}
