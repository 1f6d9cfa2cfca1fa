import type { AgentActivity, Instant, Interaction, ScheduledActivity, Survey, Ticket } from 'support-metrics'
import { days } from 'support-metrics'
import { runContactFloor } from './contactFloor.ts'
import { breakSome, INTERACTION_MISTAKES, SURVEY_MISTAKES, TICKET_MISTAKES } from './mistakes.ts'
import { askCustomers } from './surveys.ts'
import { runTicketDesk } from './ticketDesk.ts'

/** How the operation is simulated. */
export interface SimulationOptions {
  /**
   * Two runs of one seed are alike to the last digit.
   *
   * @defaultValue 1
   */
  readonly seed?: number | undefined
  /**
   * When it begins; the middle of a day is rounded down to its beginning in UTC.
   *
   * @defaultValue 1 February 2026, 00:00 UTC
   */
  readonly from?: Instant | undefined
  /**
   * How many days it runs.
   *
   * @defaultValue 28
   */
  readonly days?: number | undefined
  /**
   * About how many calls and chats there are on a day of average business. The staff grows with them.
   *
   * @defaultValue 3600
   */
  readonly interactionsPerDay?: number | undefined
  /**
   * About how many tickets there are on a day of average business.
   *
   * @defaultValue 285
   */
  readonly ticketsPerDay?: number | undefined
}

/** Everything that the operation's systems would export at the end. */
export interface Operation {
  /** The first instant, and the first one after the last: what is under way at `to` is unfinished. */
  readonly from: Instant
  readonly to: Instant
  readonly interactions: readonly Interaction[]
  readonly tickets: readonly Ticket[]
  readonly surveys: readonly Survey[]
  readonly activities: readonly AgentActivity[]
  readonly schedule: readonly ScheduledActivity[]
}

/**
 * A support operation that never was: six queues of calls and chats, a ticket desk with a bot, agents on shifts and
 * the customers' answers to surveys. It is an event simulation, so that the records agree with one another: nobody
 * talks to two callers at once, and waits grow where too few agents are on duty. A few records are broken, as real
 * ones are.
 */
export function simulateOperation(options: SimulationOptions = {}): Operation {
  const { seed = 1, interactionsPerDay = 3600, ticketsPerDay = 285 } = options
  const from = Math.floor((options.from ?? Date.UTC(2026, 1, 1)) / days(1)) * days(1)
  const to = from + days(options.days ?? 28)
  const floor = runContactFloor(seed, from, to, interactionsPerDay)
  const tickets = runTicketDesk(seed, from, to, ticketsPerDay)
  const surveys = askCustomers(seed, to, floor.interactions, tickets)
  return {
    from,
    to,
    interactions: breakSome(seed, 'interactions', floor.interactions, INTERACTION_MISTAKES),
    tickets: breakSome(seed, 'tickets', tickets, TICKET_MISTAKES),
    surveys: breakSome(seed, 'surveys', surveys, SURVEY_MISTAKES),
    activities: floor.activities,
    schedule: floor.schedule,
  }
}
