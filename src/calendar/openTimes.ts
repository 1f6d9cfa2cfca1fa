import { BLOCK } from '../internal/blocks.ts'

/** From where on, towards either side, open times repeat. */
export interface Repetition {
  /** All blocks before this one repeat after {@link Repetition.period} blocks. */
  readonly first: number
  /** All blocks from this one on repeat after {@link Repetition.period} blocks. */
  readonly last: number
  /** 773 blocks, which is a Gregorian cycle, or 1 where it is open all the time or never, there. */
  readonly period: number
}

/**
 * When it is open, told block by block of 27 weeks counted from 1970, so that no more is worked out than is asked for.
 */
export interface OpenTimes extends Repetition {
  /**
   * The instants of a block at which it opens, closes, opens, closes and so on: strictly rising and even in number.
   * Open time that reaches beyond the block is cut at its edges.
   */
  edges(block: number): readonly number[]
}

/** Open without an end. */
export const EVER: OpenTimes = {
  edges: (block) => [block * BLOCK, (block + 1) * BLOCK],
  first: 0,
  last: 0,
  period: 1,
}
