import type { Specs } from '../internal/options.ts'
import { required, setOf } from '../internal/specs.ts'
import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import { assignedAfter } from './assignment.ts'
import { eventsOf } from './events.ts'
import { ticketBody, ticketOptions } from './ticketBody.ts'
import type { TicketOptions } from './ticketBody.ts'

/** What an escalation can be asked. */
export interface EscalationOptions extends TicketOptions {
  /** The groups that a ticket is escalated to. */
  readonly to: readonly string[]
}

/**
 * Makes the measure that is 1 for a ticket whose group changed after the first assignment to one, 0 for any other.
 * Taking a ticket back from a group and giving it to the same one again is no change.
 *
 * @example
 * ```ts
 * const from = { group: 'first-line' }
 * groupTransfer()({ id: '1', createdAt: 0, events: [{ type: 'assignment', at: 5, group: 'experts', from }] }) // => 1
 * ```
 * @since 0.1.0
 */
export const groupTransfer: ChangeMaker = /* @__PURE__ */ changeOf('groupTransfer', 'group')

/**
 * Makes the measure that is 1 for a ticket whose assignee changed after the first assignment to one, 0 for any other.
 *
 * @example
 * ```ts
 * reassignment()({ id: '1', createdAt: 0, events: [{ type: 'assignment', at: 5, agentId: 'ann' }] }) // => 0
 * ```
 * @since 0.1.0
 */
export const reassignment: ChangeMaker = /* @__PURE__ */ changeOf('reassignment', 'agentId')

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
export const escalation: MeasureMaker<Ticket, EscalationOptions, Measure<Ticket>> = /* @__PURE__ */ defineMeasure({
  id: 'escalation',
  unit: 'ratio',
  options: escalationOptions,
  make: (options) =>
    ticketBody(options, {
      value: (ticket) => (heldBy(ticket, 'group').some((group) => options.to.includes(group)) ? 1 : 0),
    }),
})

function escalationOptions(): Specs<EscalationOptions> {
  return { ...ticketOptions(), to: required(setOf<string>()) }
}

/** Makes a measure of the tickets that changed hands. */
type ChangeMaker = MeasureMaker<Ticket, TicketOptions, Measure<Ticket>>

function changeOf(id: string, field: 'agentId' | 'group'): ChangeMaker {
  return defineMeasure({
    id,
    unit: 'ratio',
    options: ticketOptions,
    make: (options) =>
      ticketBody(options, {
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
