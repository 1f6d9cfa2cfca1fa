import { withinLimit } from '../internal/boundary.ts'
import type { Boundary } from '../internal/boundary.ts'
import type { Specs } from '../internal/options.ts'
import { duration, oneOf } from '../internal/specs.ts'
import type { Interaction } from '../model/index.ts'
import type { Clock, Duration } from '../time/index.ts'
import type { LegColumns } from './legColumns.ts'

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

/** The options of short abandonments. */
export function shortAbandonOptions(): Specs<ShortAbandonOptions, 'shortAbandonFrom' | 'boundary'> {
  return {
    shortAbandon: duration(),
    shortAbandonFrom: oneOf('queued', 'arrived'),
    boundary: oneOf('inclusive', 'exclusive'),
  }
}

/** The question whether an abandoned leg was abandoned at once; `undefined` where nobody wants to know. */
export function shortAbandonTest(
  options: ShortAbandonOptions & { readonly boundary: Boundary; readonly calendar: Clock },
): ((legs: LegColumns, row: number) => boolean) | undefined {
  const { shortAbandon, shortAbandonFrom, boundary, calendar } = options
  if (shortAbandon === undefined) return undefined
  const isWithin = withinLimit(shortAbandon, boundary)
  if (shortAbandonFrom !== 'arrived') return ({ at, left }, row) => isWithin(calendar.elapsed(at[row]!, left[row]!))
  return ({ records, left }, row) => {
    const { arrivedAt } = records[row] as Interaction
    return arrivedAt != null && isWithin(calendar.elapsed(arrivedAt, left[row]!))
  }
}
