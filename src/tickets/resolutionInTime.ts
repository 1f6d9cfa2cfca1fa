import { withinLimit } from '../internal/boundary.ts'
import type { Specs } from '../internal/options.ts'
import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import { resolutionClock, resolutionClockOptions } from './resolutionTime.ts'
import type { ResolutionClockOptions } from './resolutionTime.ts'
import { solveCredit } from './solves.ts'
import { ticketBody } from './ticketBody.ts'
import { withinOptions } from './within.ts'
import type { WithinOptions } from './within.ts'

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
export const resolutionInTime: MeasureMaker<
  Ticket,
  ResolvedWithinOptions,
  Measure<Ticket>
> = /* @__PURE__ */ defineMeasure({
  id: 'resolutionInTime',
  unit: 'ratio',
  options: resolvedWithinOptions,
  make: (options) => {
    const { within, boundary, asOf } = options
    const { solveOf, timeTo, isLeftOut } = resolutionClock(options)
    const isInTime = withinLimit(within, boundary)
    return ticketBody(options, {
      credit: solveCredit(solveOf),
      value: (ticket) => {
        const solve = solveOf(ticket)
        if (solve === undefined) return isInTime(timeTo(ticket, asOf)) ? 'running' : 0
        return isLeftOut(solve) ? 'auto-resolved' : isInTime(timeTo(ticket, solve.at)) ? 1 : 0
      },
    })
  },
})

function resolvedWithinOptions(): Specs<
  ResolvedWithinOptions,
  'calendar' | 'boundary' | 'until' | 'without' | 'solvedBy'
> {
  return { ...withinOptions(), ...resolutionClockOptions() }
}
