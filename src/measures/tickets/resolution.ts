import type { OptionSpecs } from '../../internal/options.ts'
import { oneOf } from '../../internal/specs.ts'
import type { Ticket } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureMaker } from '../defineMeasure.ts'
import type { AnyMeasure, Sample } from '../measure.ts'
import { assigneeOf, groupOf } from './assignment.ts'
import { isDone, lifeOf, statusOf } from './lifecycle.ts'
import { toLastSolver } from './solves.ts'
import { atCreation, ticketSpecs, ticketSteps } from './ticket.ts'
import type { TicketOptions } from './ticket.ts'

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

/** Makes a measure of the kind that its basis asks for. */
export interface ResolutionMaker extends MeasureMaker<Ticket> {
  (options?: ResolutionRateOptions): AnyMeasure<Ticket>
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
export const resolution: ResolutionMaker = /* @__PURE__ */ defineMeasure<
  Ticket,
  ResolutionRateOptions,
  TicketOptions & { readonly basis: 'cohort' | 'in-period' }
>({
  id: 'resolution',
  unit: 'ratio',
  options: /* @__PURE__ */ resolutionRateSpecs(),
  steps: (options) =>
    options.basis === 'cohort'
      ? ticketSteps(options, { place: atCreation, value: (ticket) => (isDone(statusOf(ticket)) ? 1 : 0) })
      : ticketSteps(options, { place: atCreation, value: inAndOut, pooled: true }),
})

function resolutionRateSpecs(): OptionSpecs<ResolutionRateOptions> {
  return { ...ticketSpecs(), basis: oneOf('cohort', 'in-period') }
}

function inAndOut(ticket: Ticket): readonly Sample[] {
  const { status, lastSolve } = lifeOf(ticket)
  const creation: Sample = {
    value: 0,
    over: 1,
    at: ticket.createdAt,
    agentId: assigneeOf(ticket),
    group: groupOf(ticket),
  }
  if (!isDone(status)) return [creation]
  const [agentId, group] = [toLastSolver.agentId(ticket), toLastSolver.group(ticket)]
  return [creation, { value: 1, over: 0, at: lastSolve?.at, agentId, group }]
}
