import type { OptionSpec } from '../../internal/options.ts'
import { clock, instant, optional, period } from '../../internal/specs.ts'
import { isSoundTicket, ticketAsOf } from '../../model/index.ts'
import type { Ticket } from '../../model/index.ts'
import { isInstant, wallClock } from '../../time/index.ts'
import type { Clock, Instant, Period } from '../../time/index.ts'
import { stepKey } from '../defineMeasure.ts'
import type { MeasureSteps, Sample, Step, StepKey } from '../measure.ts'
import { assigneeOf, groupOf } from './assignment.ts'

/** Why a ticket is not counted: one reason each, the first in this order, where its metric has it at all. */
export type TicketExclusion =
  | 'invalid'
  | 'merged'
  | 'spam'
  | 'deleted'
  | 'not-yet'
  | 'out-of-period'
  | 'truncated'
  | 'proactive'
  | 'no-customer-message'
  | 'awaiting-response'
  | 'closed-without-response'
  | 'no-exchange'
  | 'running'
  | 'unresolved'
  | 'auto-resolved'
  | 'solved'
  | 'assigned'
  | 'not-bot-engaged'
  | 'assumed'
  | 'no-customer'
  | 'window-open'

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

/** The options of a time with their defaults filled in. */
export interface ReadyTicketTimeOptions extends TicketTimeOptions {
  readonly calendar: Clock
}

/** The specs of {@link TicketOptions}. */
export function ticketSpecs(): {
  readonly [Name in keyof TicketOptions]-?: OptionSpec<NonNullable<TicketOptions[Name]>>
} {
  return { during: optional(period()), asOf: optional(instant()) }
}

/** The specs of {@link TicketTimeOptions}. */
export function ticketTimeSpecs(): {
  readonly [Name in keyof TicketTimeOptions]-?: OptionSpec<NonNullable<TicketTimeOptions[Name]>>
} {
  return { ...ticketSpecs(), calendar: clock(wallClock) }
}

/** What a measure of tickets adds to what all of them do. */
export interface TicketParts
  extends Pick<MeasureSteps<Ticket>, 'place'>, Partial<Pick<MeasureSteps<Ticket>, 'pooled'>> {
  /** Only asked of sound tickets that count and, unless `fromHeader`, whose history is complete. */
  readonly value: (ticket: Ticket) => number | TicketExclusion | readonly Sample[]
  /** Whether the value needs no events, so that a ticket without its whole history counts too. */
  readonly fromHeader?: boolean | undefined
  /** Whom the sample is credited to; the agent and group that the ticket is assigned to unless given. */
  readonly credit?: Pick<MeasureSteps<Ticket>, 'agentId' | 'group'> | undefined
}

/**
 * The steps of a measure of tickets. They bring the published order of exclusions; `parts` says where a ticket is placed
 * and what its value is.
 *
 * @example
 * ```ts
 * const steps = ticketSteps({}, {
 *   place: { key: 'example-created', of: ({ createdAt }) => createdAt },
 *   value: ({ events }) => events.length,
 * })
 * measured(steps, { id: '1', createdAt: 0, events: [] }) // => 0
 * measured(steps, { id: '2', createdAt: 0, discarded: 'spam', events: [] }) // => 'spam'
 * ```
 * @since 0.1.0
 */
export function ticketSteps(options: TicketOptions, parts: TicketParts): MeasureSteps<Ticket> {
  const { asOf, during } = options
  const { place, value, pooled = false, credit = CURRENT } = parts
  return {
    view:
      asOf === undefined
        ? undefined
        : { key: stepKey('ticket-as-of', asOf), of: (ticket: Ticket) => ticketAsOf(ticket, asOf) },
    gate: ticketGate(asOf),
    place,
    during,
    pooled,
    value:
      parts.fromHeader === true ? value : (ticket) => (ticket.historyComplete === false ? 'truncated' : value(ticket)),
    agentId: (ticket) => (isNothing(ticket) ? undefined : credit.agentId(ticket)),
    group: (ticket) => (isNothing(ticket) ? undefined : credit.group(ticket)),
  }
}

function ticketGate(asOf: Instant | undefined): MeasureSteps<Ticket>['gate'] {
  return {
    key: stepKey('ticket', asOf ?? null),
    of: (ticket) => {
      if (!isSoundTicket(ticket)) return 'invalid'
      if (ticket.discarded != null) return ticket.discarded
      return asOf !== undefined && ticket.createdAt > asOf ? 'not-yet' : undefined
    },
  }
}

/** A place that can be asked of any record, as steps have to, from one that can be asked of tickets. */
export function placeStep(
  key: StepKey,
  at: (ticket: Ticket) => Instant | undefined,
): Step<Ticket, Instant | undefined> {
  return {
    key,
    of: (ticket) => {
      const found = isNothing(ticket) ? undefined : at(ticket)
      return isInstant(found) ? found : undefined
    },
  }
}

/** Where a ticket was created. */
export const atCreation: Step<Ticket, Instant | undefined> = /* @__PURE__ */ placeStep(
  'ticket-created',
  ({ createdAt }) => createdAt,
)

function isNothing(record: unknown): boolean {
  return record === null || record === undefined
}

const CURRENT: Pick<MeasureSteps<Ticket>, 'agentId' | 'group'> = { agentId: assigneeOf, group: groupOf }
