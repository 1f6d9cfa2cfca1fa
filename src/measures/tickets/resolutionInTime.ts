import type { OptionSpecs } from '../../internal/options.ts'
import type { Ticket } from '../../model/index.ts'
import { withinLimit } from '../boundary.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFamily } from '../defineMeasure.ts'
import { resolutionClock, resolutionClockSpecs } from './resolutionTime.ts'
import type { ReadyResolutionClockOptions, ResolutionClockOptions } from './resolutionTime.ts'
import { solveCredit } from './solves.ts'
import { atCreation, ticketSteps } from './ticket.ts'
import { withinSpecs } from './within.ts'
import type { ReadyWithinOptions, WithinOptions } from './within.ts'

/** What the share of resolutions in time has to be asked. */
export interface ResolvedWithinOptions extends WithinOptions, ResolutionClockOptions {}

/**
 * 1 for a ticket that was solved in time, 0 for one that was not or can no longer be. One whose time has not run out
 * yet is left out as `running`.
 *
 * @example
 * ```ts
 * const inTime = resolutionInTime({ within: minutes(1), asOf: minutes(5) })
 * inTime({ id: '1', createdAt: 0, events: [{ type: 'status', at: 60_000, to: 'solved' }] }) // => 1
 * ```
 * @since 0.1.0
 */
export const resolutionInTime: MeasureFamily<Ticket, ResolvedWithinOptions> = /* @__PURE__ */ defineMeasure<
  Ticket,
  ResolvedWithinOptions,
  ReadyWithinOptions & ReadyResolutionClockOptions
>({
  id: 'resolutionInTime',
  unit: 'ratio',
  options: /* @__PURE__ */ resolvedWithinSpecs(),
  steps: (options) => {
    const { within, boundary, asOf } = options
    const { solveOf, timeTo, isLeftOut } = resolutionClock(options)
    const isInTime = withinLimit(within, boundary)
    return ticketSteps(options, {
      place: atCreation,
      credit: solveCredit(solveOf),
      value: (ticket) => {
        const solve = solveOf(ticket)
        if (solve === undefined) return isInTime(timeTo(ticket, asOf)) ? 'running' : 0
        return isLeftOut(solve) ? 'auto-resolved' : isInTime(timeTo(ticket, solve.at)) ? 1 : 0
      },
    })
  },
})

function resolvedWithinSpecs(): OptionSpecs<ResolvedWithinOptions> {
  return { ...withinSpecs(), ...resolutionClockSpecs() }
}
