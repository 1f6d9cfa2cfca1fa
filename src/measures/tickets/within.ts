import type { OptionSpecs } from '../../internal/options.ts'
import { duration, instant, oneOf, required } from '../../internal/specs.ts'
import type { Duration, Instant } from '../../time/index.ts'
import type { Boundary } from '../boundary.ts'
import { ticketTimeSpecs } from './ticket.ts'
import type { ReadyTicketTimeOptions, TicketTimeOptions } from './ticket.ts'

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

/** The options of a time limit with their defaults filled in. */
export interface ReadyWithinOptions extends ReadyTicketTimeOptions {
  readonly within: Duration
  readonly asOf: Instant
  readonly boundary: Boundary
}

/** The specs of {@link WithinOptions}. */
export function withinSpecs(): OptionSpecs<WithinOptions> {
  return {
    ...ticketTimeSpecs(),
    within: required(duration()),
    asOf: required(instant()),
    boundary: oneOf('inclusive', 'exclusive'),
  }
}
