import type { OptionSpec } from '../../internal/options.ts'
import { duration, oneOf } from '../../internal/specs.ts'
import type { Interaction } from '../../model/index.ts'
import type { Clock, Duration } from '../../time/index.ts'
import { withinLimit } from '../boundary.ts'
import type { Boundary } from '../boundary.ts'

/** How early an abandonment has to be to say more about the caller than about the queue. */
export interface ShortAbandonOptions {
  /** Abandonments after this long or less are short; off unless given. */
  readonly shortAbandon?: Duration | undefined
  /**
   * Whether "after" counts from entering the queue or from entering the system. Counted from the arrival, a leg
   * without `arrivedAt` is not short.
   * @defaultValue `'queued'`
   */
  readonly shortAbandonFrom?: 'queued' | 'arrived' | undefined
  /**
   * Whether a time of exactly the limit is within it.
   * @defaultValue `'inclusive'`
   */
  readonly boundary?: Boundary | undefined
}

/** The options with their defaults filled in. */
export interface ReadyShortAbandonOptions extends ShortAbandonOptions {
  readonly shortAbandonFrom: 'queued' | 'arrived'
  readonly boundary: Boundary
  readonly calendar: Clock
}

/** The specs of {@link ShortAbandonOptions}. */
export function shortAbandonSpecs(): {
  readonly [Name in keyof ShortAbandonOptions]-?: OptionSpec<NonNullable<ShortAbandonOptions[Name]>>
} {
  return {
    shortAbandon: duration(),
    shortAbandonFrom: oneOf('queued', 'arrived'),
    boundary: oneOf('inclusive', 'exclusive'),
  }
}

/** The question whether a leg was abandoned at once. */
export function shortAbandonTest(options: ReadyShortAbandonOptions): (leg: Interaction) => boolean {
  const { shortAbandon, shortAbandonFrom, boundary, calendar } = options
  if (shortAbandon === undefined) return () => false
  const isWithin = withinLimit(shortAbandon, boundary)
  return (leg) => {
    if (leg.outcome !== 'abandoned') return false
    const start = shortAbandonFrom === 'queued' ? leg.queuedAt : leg.arrivedAt
    return start != null && isWithin(calendar.elapsed(start, leg.leftAt))
  }
}
