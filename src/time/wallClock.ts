import type { Clock } from './clock.ts'

/**
 * The clock on the wall: every millisecond counts. The default of every measure of time.
 *
 * @example
 * ```ts
 * wallClock.elapsed(1_000, 4_000) // => 3000
 * wallClock.add(1_000, 3_000) // => 4000
 * ```
 * @since 0.1.0
 */
export const wallClock: Clock = {
  id: 'wall',
  elapsed: (from, to) => to - from,
  add: (from, duration) => from + duration,
}
