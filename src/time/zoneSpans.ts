import { BLOCK, blockOf, BLOCKS_PER_CYCLE, CYCLE_BLOCK, FIRST_BLOCK } from '../internal/blocks.ts'
import type { Duration, Instant } from './instant.ts'

/** A stretch of time, `from` up to `until`, in which a zone's clocks keep one offset. Neighbours may share an offset. */
export interface OffsetSpan {
  readonly from: Instant
  readonly until: Instant
  /** Local time minus UTC. */
  readonly offset: Duration
}

/**
 * How far apart offsets are probed. A zone that leaves an offset and returns to it between two probes is misread;
 * the shortest such stay in the data of 1835 to 2100 is 6 days and 23 hours (Recife in 2000, Gaza from 2040 on).
 */
const PROBE = 518_400_000
/** Nearly all clocks change on a quarter of an hour. */
const QUARTER = 900_000
const SECOND = 1_000

/**
 * A function that finds the span an instant lies in. Blocks are derived from `read` when they are first asked for
 * and kept; however far the instant, no more than the seven hundred years from 1800 on are ever derived.
 *
 * @param read - the zone's offset at a whole second
 */
export function offsetSpans(read: (instant: Instant) => Duration): (instant: Instant) => OffsetSpan {
  const blocks: OffsetSpan[][] = []
  let age: OffsetSpan | undefined

  function spanIn(block: number, instant: Instant): OffsetSpan {
    const spans = (blocks[block - FIRST_BLOCK] ??= spansOfBlock(read, block * BLOCK))
    let index = spans.length - 1
    while (index > 0 && at(spans, index).from > instant) index -= 1
    return at(spans, index)
  }

  return (instant) => {
    const block = blockOf(instant)
    if (block < FIRST_BLOCK)
      return (age ??= { from: -Infinity, until: FIRST_BLOCK * BLOCK, offset: read(FIRST_BLOCK * BLOCK) })
    if (block < CYCLE_BLOCK + BLOCKS_PER_CYCLE) return spanIn(block, instant)
    if (!Number.isFinite(instant)) return { from: NaN, until: NaN, offset: NaN }
    const cycles = Math.floor((block - CYCLE_BLOCK) / BLOCKS_PER_CYCLE)
    const ahead = cycles * BLOCKS_PER_CYCLE * BLOCK
    const { from, until, offset } = spanIn(block - cycles * BLOCKS_PER_CYCLE, instant - ahead)
    return { from: from + ahead, until: until + ahead, offset }
  }
}

/** The spans from `start` up to a block later. */
function spansOfBlock(read: (instant: Instant) => Duration, start: Instant): OffsetSpan[] {
  const spans: OffsetSpan[] = []
  const last = start + BLOCK - SECOND
  let from = start
  let offset = read(start)
  for (let probed = start; probed < last;) {
    const next = Math.min(probed + PROBE, last)
    const reached = read(next)
    // Two changes may lie between two probes, so each is looked for in what the one before it left.
    while (offset !== reached) {
      probed = endOfOffset(read, offset, probed, next)
      spans.push({ from, until: probed, offset })
      from = probed
      offset = read(probed)
    }
    probed = next
  }
  spans.push({ from, until: start + BLOCK, offset })
  return spans
}

/** The second at which `offset`, which holds at `low` and no longer at `high`, ends. */
function endOfOffset(read: (instant: Instant) => Duration, offset: Duration, low: Instant, high: Instant): Instant {
  const quarter = bisect(read, offset, Math.floor(low / QUARTER) * QUARTER, high, QUARTER)
  if (read(quarter - SECOND) === offset) return quarter
  return bisect(read, offset, Math.max(low, quarter - QUARTER), quarter, SECOND)
}

function bisect(
  read: (instant: Instant) => Duration,
  offset: Duration,
  low: Instant,
  high: Instant,
  grain: Duration,
): Instant {
  while (high - low > grain) {
    const middle = low + Math.ceil((high - low) / 2 / grain) * grain
    if (read(middle) === offset) low = middle
    else high = middle
  }
  return high
}

function at(spans: readonly OffsetSpan[], index: number): OffsetSpan {
  return spans[index] as OffsetSpan
}
