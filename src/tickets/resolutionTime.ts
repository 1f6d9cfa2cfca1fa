import type { Filled, Specs } from '../internal/options.ts'
import { defaulting, oneOf, setOf } from '../internal/specs.ts'
import { censoredBody, censoringOption, defineMeasure, observedUntil } from '../metric/index.ts'
import type { CensorableMaker, Censoring, Columns, Measure, PooledMeasure } from '../metric/index.ts'
import type { Ticket, TicketStatus } from '../model/index.ts'
import type { Clock, Duration, Instant } from '../time/index.ts'
import { isDone, lifeOf, STATUSES, timeIn } from './lifecycle.ts'
import type { Solve } from './lifecycle.ts'
import { solveCredit, solvePlace, solvePlaceOptions } from './solves.ts'
import type { SolvePlaceOptions } from './solves.ts'
import { ticketBody, ticketTimeOptions } from './ticketBody.ts'
import type { TicketTimeOptions } from './ticketBody.ts'
import type { TicketExclusion } from './ticketExclusion.ts'

/** What a resolution is. */
export interface ResolutionClockOptions {
  /**
   * Which solve ends it: the last one, the full resolution time (Zendesk, Intercom's time to close, Redo), or the first
   * one (Zendesk's first resolution time, Salesforce's time to first close).
   * @defaultValue `'last-solve'`
   */
  readonly until?: 'last-solve' | 'first-solve' | undefined
  /**
   * The statuses in which the clock stands still: `['pending']` leaves out what the customer took (ERPNext's user
   * resolution time, Zammad's states that do not escalate), `['solved', 'closed']` the time between a solve and its
   * reopening. Zendesk's resolution times leave nothing out.
   * @defaultValue `[]`
   */
  readonly without?: readonly TicketStatus[] | undefined
  /**
   * Whose solves count: those of anyone, or tickets that a bot or a rule solved are excluded as `auto-resolved`. A solve
   * whose author is not known counts as human.
   * @defaultValue `'anyone'`
   */
  readonly solvedBy?: 'anyone' | 'human' | undefined
}

/** What the resolution time can be asked. */
export interface ResolutionOptions extends TicketTimeOptions, SolvePlaceOptions, ResolutionClockOptions {
  /**
   * What becomes of tickets that are not solved: they are excluded as `unresolved`, or with `censored({ asOf })` they
   * count as taking longer than they have taken by then. Since these have no solve, all tickets are then placed at their
   * creation, whatever `place` says; and `until: 'first-solve'` then ends at the first solve also where the ticket was
   * reopened and is open, for that solve was seen.
   * @defaultValue `'exclude'`
   */
  readonly unresolved?: 'exclude' | Censoring | undefined
}

/** The options of a resolution. */
export function resolutionClockOptions(): Specs<ResolutionClockOptions, 'until' | 'without' | 'solvedBy'> {
  return {
    until: oneOf('last-solve', 'first-solve'),
    without: defaulting(setOf(STATUSES), []),
    solvedBy: oneOf('anyone', 'human'),
  }
}

/** The end of a resolution, and how long a ticket took up to an instant. */
export interface ResolutionClock {
  /** The solve that counts, `undefined` where the ticket is not solved now. */
  readonly solveOf: (ticket: Ticket) => Solve | undefined
  readonly timeTo: (ticket: Ticket, until: Instant) => Duration
  /** Whether the solve is of the kind that is left out. */
  readonly isLeftOut: (solve: Solve) => boolean
}

/** The end of a resolution, and how long a ticket took up to an instant. */
export function resolutionClock(
  options: Filled<ReturnType<typeof resolutionClockOptions>> & { readonly calendar: Clock },
): ResolutionClock {
  const { until, without, solvedBy, calendar } = options
  const statuses = STATUSES.filter((status) => !without.includes(status))
  return {
    solveOf: (ticket) => {
      const { status, firstSolve, lastSolve } = lifeOf(ticket)
      return isDone(status) ? (until === 'first-solve' ? firstSolve : lastSolve) : undefined
    },
    timeTo: (ticket, to) =>
      without.length === 0 ? calendar.elapsed(ticket.createdAt, to) : timeIn(ticket, statuses, calendar, to),
    isLeftOut: ({ by }) => solvedBy === 'human' && (by === 'bot' || by === 'system'),
  }
}

/**
 * How long a solved ticket took from its creation; with `unresolved: censored({ asOf })` also how long one is taking.
 * In milliseconds of its calendar.
 *
 * @example
 * ```ts
 * resolutionTime()({ id: '1', createdAt: 0, events: [{ type: 'status', at: 60_000, to: 'solved' }] }) // => 60_000
 * resolutionTime()({ id: '1', createdAt: 0, events: [] }) // => 'unresolved'
 * ```
 * @since 0.1.0
 */
export const resolutionTime: CensorableMaker<Ticket, ResolutionOptions, 'unresolved'> = /* @__PURE__ */ defineMeasure<
  Ticket,
  ReturnType<typeof resolutionOptions>,
  Measure<Ticket> & PooledMeasure<Ticket>
>({
  id: 'resolutionTime',
  unit: 'ms',
  options: resolutionOptions,
  make: (options) => {
    const { unresolved, until } = options
    const isCensored = unresolved !== 'exclude'
    const asOf = observedUntil(options.asOf, unresolved)
    const { solveOf, timeTo, isLeftOut } = resolutionClock(options)
    const endOf = isCensored && until === 'first-solve' ? (ticket: Ticket) => lifeOf(ticket).firstSolve : solveOf
    const value = (ticket: Ticket): number | TicketExclusion => {
      const solve = endOf(ticket)
      if (solve !== undefined) return isLeftOut(solve) ? 'auto-resolved' : timeTo(ticket, solve.at)
      return isCensored && asOf !== undefined ? timeTo(ticket, asOf) : 'unresolved'
    }
    const at = solvePlace(isCensored ? 'created' : options.place)
    const body = ticketBody({ ...options, asOf }, { at, credit: solveCredit(endOf), value })
    if (unresolved === 'exclude') return body
    const isOpen = ({ records }: Columns, row: number): boolean => endOf(records[row] as Ticket) === undefined
    return censoredBody(body, isOpen, unresolved)
  },
})

function resolutionOptions(): Specs<
  ResolutionOptions,
  'calendar' | 'place' | 'until' | 'without' | 'solvedBy' | 'unresolved'
> {
  return { ...ticketTimeOptions(), ...solvePlaceOptions(), ...resolutionClockOptions(), unresolved: censoringOption() }
}
