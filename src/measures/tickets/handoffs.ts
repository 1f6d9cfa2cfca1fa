import type { OptionSpecs } from '../../internal/options.ts'
import { required, setOf } from '../../internal/specs.ts'
import type { Ticket } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFactory, MeasureFamily } from '../defineMeasure.ts'
import { assignedAfter } from './assignment.ts'
import { eventsOf } from './events.ts'
import { atCreation, ticketSpecs, ticketSteps } from './ticket.ts'
import type { TicketOptions } from './ticket.ts'

/** What an escalation can be asked. */
export interface EscalationOptions extends TicketOptions {
  /** The groups that a ticket is escalated to. */
  readonly to: readonly string[]
}

/**
 * Makes the measure that is 1 for a ticket whose group changed after the first assignment to one, 0 for any other.
 * Taking a ticket back from a group and giving it to the same one again is no change.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const from = { group: 'first-line' }
 * groupTransfer()({ id: '1', createdAt: 0, events: [{ type: 'assignment', at: 5, group: 'experts', from }] }) // => 1
 * ```
 * @since 0.1.0
 */
export const groupTransfer: MeasureFactory<Ticket, TicketOptions> = /* @__PURE__ */ changeOf('groupTransfer', 'group')

/**
 * Makes the measure that is 1 for a ticket whose assignee changed after the first assignment to one, 0 for any other.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * reassignment()({ id: '1', createdAt: 0, events: [{ type: 'assignment', at: 5, agentId: 'ann' }] }) // => 0
 * ```
 * @since 0.1.0
 */
export const reassignment: MeasureFactory<Ticket, TicketOptions> = /* @__PURE__ */ changeOf('reassignment', 'agentId')

/**
 * Makes the measure that is 1 for a ticket that was in one of the groups at some time, 0 for any other.
 *
 * @throws TypeError where `to` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * escalation({ to: ['experts'] })({ id: '1', createdAt: 0, group: 'experts', events: [] }) // => 1
 * ```
 * @since 0.1.0
 */
export const escalation: MeasureFamily<Ticket, EscalationOptions> = /* @__PURE__ */ defineMeasure<
  Ticket,
  EscalationOptions,
  EscalationOptions
>({
  id: 'escalation',
  unit: 'ratio',
  options: /* @__PURE__ */ escalationSpecs(),
  steps: (options) =>
    ticketSteps(options, {
      place: atCreation,
      value: (ticket) => (heldBy(ticket, 'group').some((group) => options.to.includes(group)) ? 1 : 0),
    }),
})

function escalationSpecs(): OptionSpecs<EscalationOptions> {
  return { ...ticketSpecs(), to: required(setOf<string>(undefined)) }
}

function changeOf(id: string, field: 'agentId' | 'group'): MeasureFactory<Ticket, TicketOptions> {
  return defineMeasure<Ticket, TicketOptions, TicketOptions>({
    id,
    unit: 'ratio',
    options: ticketSpecs(),
    steps: (options) =>
      ticketSteps(options, {
        place: atCreation,
        value: (ticket) => (new Set(heldBy(ticket, field)).size > 1 ? 1 : 0),
      }),
  })
}

/** Everybody, or every group, that the ticket was assigned to, in order. */
function heldBy(ticket: Ticket, field: 'agentId' | 'group'): readonly string[] {
  const holders = [assignedAfter(ticket, 0, field)]
  for (const event of eventsOf(ticket)) if (event?.type === 'assignment') holders.push(event[field] ?? undefined)
  return holders.filter((holder) => holder !== undefined)
}
