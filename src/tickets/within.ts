import type { Boundary } from '../internal/boundary.ts'
import type { Specs } from '../internal/options.ts'
import { duration, instant, oneOf, required } from '../internal/specs.ts'
import type { Duration, Instant } from '../time/index.ts'
import { ticketTimeOptions } from './ticketBody.ts'
import type { TicketTimeOptions } from './ticketBody.ts'

/** What keeping a time limit can be asked. */
export interface WithinOptions extends TicketTimeOptions {
  /** How long it may take. */
  readonly within: Duration
  /** Views the data as it stood at this instant, at which whatever has not happened is late or still has time. */
  readonly asOf: Instant
  /**
   * Whether a time of exactly the limit is within it.
   * @defaultValue `'inclusive'`
   */
  readonly boundary?: Boundary | undefined
}

/** The options of a time limit. */
export function withinOptions(): Specs<WithinOptions, 'calendar' | 'boundary'> {
  return {
    ...ticketTimeOptions(),
    within: required(duration()),
    asOf: required(instant()),
    boundary: oneOf('inclusive', 'exclusive'),
  }
}
