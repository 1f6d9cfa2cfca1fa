import type { Specs } from '../internal/options.ts'
import { oneOf } from '../internal/specs.ts'
import { defineMeasure } from '../metric/index.ts'
import type { MeasureMaker, Sample } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import { assigneeOf, groupOf } from './assignment.ts'
import { lifeOf } from './lifecycle.ts'
import { toLastSolver } from './solves.ts'
import { ticketBody, ticketOptions } from './ticketBody.ts'
import type { TicketOptions } from './ticketBody.ts'
import { DONE } from './ticketSorts.ts'

/** What the resolution rate can be asked. */
export interface ResolutionRateOptions extends TicketOptions {
  /**
   * Of which tickets: of those created in the period the share that is solved now, or what was solved in the period,
   * whenever it was created, over what was created in it. The second is how dashboards set the two counts side by side;
   * it may exceed 1.
   * @defaultValue `'cohort'`
   */
  readonly basis?: 'cohort' | 'in-period' | undefined
}

/**
 * 1 for a ticket that is solved now, 0 for one that is not; on the basis `'in-period'` a sample over 1 at the creation
 * and, for a solved ticket, a sample of 1 at the last solve.
 *
 * @example
 * ```ts
 * resolution()({ id: '1', createdAt: 0, events: [{ type: 'status', at: 60_000, to: 'solved' }] }) // => 1
 * resolution()({ id: '1', createdAt: 0, events: [] }) // => 0
 * ```
 * @since 0.1.0
 */
export const resolution: MeasureMaker<Ticket, ResolutionRateOptions> = /* @__PURE__ */ defineMeasure({
  id: 'resolution',
  unit: 'ratio',
  options: resolutionRateOptions,
  make: (options) =>
    options.basis === 'cohort'
      ? ticketBody(options, { of: (sort) => ((sort & DONE) === 0 ? 0 : 1) })
      : ticketBody(options, { value: inAndOut, pooled: true }),
})

function resolutionRateOptions(): Specs<ResolutionRateOptions, 'basis'> {
  return { ...ticketOptions(), basis: oneOf('cohort', 'in-period') }
}

function inAndOut(ticket: Ticket, sort: number): readonly Sample[] {
  const creation: Sample = {
    value: 0,
    over: 1,
    at: ticket.createdAt,
    agentId: assigneeOf(ticket),
    group: groupOf(ticket),
  }
  if ((sort & DONE) === 0) return [creation]
  const [agentId, group] = [toLastSolver.agentId(ticket), toLastSolver.group(ticket)]
  return [creation, { value: 1, over: 0, at: lifeOf(ticket).lastSolve?.at, agentId, group }]
}
