/**
 * When it is open, told block by block of 27 weeks counted from 1970, so that no more is worked out than is asked for.
 */
export interface OpenTimes {
  /**
   * The instants of a block at which it opens, closes, opens, closes and so on: strictly rising and even in number.
   * Open time that reaches beyond the block is cut at its edges.
   */
  edges(block: number): readonly number[]
  /** All blocks before this one repeat after {@link OpenTimes.period} blocks. */
  readonly first: number
  /** All blocks from this one on repeat after {@link OpenTimes.period} blocks. */
  readonly last: number
  /** 773 blocks, a Gregorian cycle, or one where nothing depends on a calendar's years. */
  readonly period: number
}

/** From where, and how soon, open times made of others repeat. */
export function repetitionOf(times: readonly OpenTimes[]): Omit<OpenTimes, 'edges'> {
  return {
    first: Math.min(...times.map((part) => part.first)),
    last: Math.max(...times.map((part) => part.last)),
    period: Math.max(...times.map((part) => part.period)),
  }
}
