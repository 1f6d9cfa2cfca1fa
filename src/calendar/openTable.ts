import { DAY } from '../internal/gregorian.ts'
import type { Duration, Instant } from '../time/index.ts'

/** The windows of a stretch of time with running totals. The last entry of each list stands after the last window. */
export interface OpenTable {
  readonly start: Instant
  readonly end: Instant
  readonly opens: Float64Array
  readonly closes: Float64Array
  /** The open time from the origin to each opening. */
  readonly before: Float64Array
  /** For each day of UTC since `start`, the first window that closes after its beginning. */
  readonly byDay: Uint32Array
}

/**
 * Makes windows ready for questions.
 *
 * @param edges - their openings and closings by turns; a window may be cut in two that touch
 * @param start - where the stretch begins, on a UTC midnight as `end` is
 * @param before - the open time from the origin to `start`
 */
export function openTable(edges: readonly number[], start: Instant, end: Instant, before: Duration): OpenTable {
  const count = edges.length / 2
  const table: OpenTable = {
    start,
    end,
    opens: new Float64Array(count + 1).fill(Infinity),
    closes: new Float64Array(count + 1).fill(Infinity),
    before: new Float64Array(count + 1),
    byDay: new Uint32Array((end - start) / DAY),
  }
  let total = before
  for (let i = 0; i < count; i++) {
    const open = edges[2 * i] as number
    const close = edges[2 * i + 1] as number
    table.opens[i] = open
    table.closes[i] = close
    table.before[i] = total
    total += close - open
  }
  table.before[count] = total
  for (let day = 0, window = 0; day < table.byDay.length; day++) {
    while ((table.closes[window] as number) <= start + day * DAY) window += 1
    table.byDay[day] = window
  }
  return table
}

/** The first window of a table that closes after an instant of its stretch. */
export function windowAt(table: OpenTable, instant: Instant): number {
  const { closes } = table
  // Not negative and far below 2 ** 31, so that cutting the fraction off is the quicker floor.
  let window = table.byDay[((instant - table.start) / DAY) | 0] as number
  while ((closes[window] as number) <= instant) window += 1
  return window
}

/** The open time from the origin to an instant of a table's stretch. */
export function totalAt(table: OpenTable, instant: Instant): Duration {
  const window = windowAt(table, instant)
  const before = table.before[window] as number
  const open = table.opens[window] as number
  return instant > open ? before + (instant - open) : before
}

/**
 * The last window before which the total is below a limit, given that it is below it at the first and not after the last.
 *
 * @param near - a window to look around first: most questions are about the next hours
 */
export function lastBelow(table: OpenTable, isBelow: (total: Duration) => boolean, near: number): number {
  const { before } = table
  const below = (window: number): boolean => isBelow(before[window] as number)
  let [low, high] = [0, before.length - 1]
  if (below(near)) {
    low = near
    for (let step = 1; low + step < high; step *= 2) {
      if (!below(low + step)) high = low + step
      else low += step
    }
  } else {
    high = near
    for (let step = 1; high - step > low; step *= 2) {
      if (below(high - step)) low = high - step
      else high -= step
    }
  }
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (below(middle)) low = middle
    else high = middle
  }
  return low
}
