import type { Specs } from '../internal/options.ts'
import { clock, instant, period } from '../internal/specs.ts'
import { LATER, OUTSIDE } from '../metric/index.ts'
import type { Answer, Credit, MeasureBody, Notes, Place, Sample } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import { wallClock } from '../time/index.ts'
import type { Clock, Instant, Period } from '../time/index.ts'
import type { TicketExclusion } from './ticketExclusion.ts'
import { tickets } from './tickets.ts'
import type { TicketColumns } from './ticketColumns.ts'
import { discardOf, isSound, TRUNCATED } from './ticketSorts.ts'

/** What every measure of tickets can be asked. */
export interface TicketOptions {
  /** Only tickets placed in it are counted, the others are excluded as `out-of-period`. */
  readonly during?: Period | undefined
  /** Views the data as it stood at this instant; tickets created later are excluded as `not-yet`. */
  readonly asOf?: Instant | undefined
}

/** What every measure of a ticket's time can be asked. */
export interface TicketTimeOptions extends TicketOptions {
  /**
   * The clock that the time is read from: a business calendar counts open time only.
   * @defaultValue {@link wallClock}
   */
  readonly calendar?: Clock | undefined
}

/** The options of a measure of tickets. */
export function ticketOptions(): Specs<TicketOptions> {
  return { during: period(), asOf: instant() }
}

/** The options of a measure of a ticket's time. */
export function ticketTimeOptions(): Specs<TicketTimeOptions, 'calendar'> {
  return { ...ticketOptions(), calendar: clock<Clock>(wallClock) }
}

/** What a ticket counts as. */
export type TicketValue = (ticket: Ticket, sort: number) => number | TicketExclusion | readonly Sample[]

/** What a measure of tickets adds to what all of them do. */
export interface TicketParts {
  /** The instant that puts a ticket into a period; its creation unless given. */
  readonly at?: Place<Ticket> | undefined
  /**
   * What follows from the rest of the sort of a ticket: the reason why it is left out, its number, or `undefined` where
   * the ticket has to be asked. Only asked of sound tickets that count and lie in the period and, unless `fromHeader`,
   * whose history is complete.
   */
  readonly of?: ((sort: number) => number | TicketExclusion | undefined) | undefined
  /** The number of a ticket whose sort does not tell it. */
  readonly value?: TicketValue | undefined
  /** Whether no event matters, so that a ticket without its whole history counts too. */
  readonly fromHeader?: boolean | undefined
  readonly pooled?: boolean | undefined
  readonly notes?: Notes | undefined
  /** Whom a sample is credited to; the agent and the group that the ticket is assigned to unless given. */
  readonly credit?: Credit<Ticket> | undefined
}

/** A measure that asks tickets one by one. */
export interface AskingBody extends MeasureBody<Ticket> {
  readonly values: { readonly of: (columns: TicketColumns, row: number) => Answer }
}

/**
 * A measure of tickets: the published order of exclusions once for all of them.
 *
 * @param options - its period and the instant of its view
 * @param parts - where a ticket is placed, and what its number is
 * @example
 * ```ts
 * const events = defineMeasure({
 *   id: 'events',
 *   unit: 'count',
 *   options: ticketOptions,
 *   make: (options) => ticketBody(options, { value: (ticket) => ticket.events.length }),
 * })
 * events()({ id: '1', createdAt: 0, events: [] }) // => 0
 * events()({ id: '2', createdAt: 0, discarded: 'spam', events: [] }) // => 'spam'
 * ```
 * @since 0.1.0
 */
export function ticketBody(options: TicketOptions, parts: TicketParts & { readonly value: TicketValue }): AskingBody
export function ticketBody(options: TicketOptions, parts: TicketParts): MeasureBody<Ticket>
export function ticketBody(options: TicketOptions, parts: TicketParts): MeasureBody<Ticket> {
  const { asOf, during } = options
  const { at = atCreation, of, value, fromHeader = false, pooled, notes, credit } = parts
  return {
    kind: tickets,
    bySort: (sort) => {
      if (!isSound(sort)) return 'invalid'
      const discarded = discardOf(sort)
      if (discarded !== undefined) return discarded
      if ((sort & LATER) !== 0) return 'not-yet'
      if ((sort & OUTSIDE) !== 0) return 'out-of-period'
      return (sort & TRUNCATED) !== 0 && !fromHeader ? 'truncated' : of?.(sort)
    },
    values: value && { of: ({ records, sort }: TicketColumns, row) => value(records[row] as Ticket, sort[row]!) },
    at,
    asOf,
    during,
    pooled,
    notes,
    credit,
  }
}

/** Where a ticket was created. */
export function atCreation({ created }: TicketColumns): Float64Array {
  return created
}
