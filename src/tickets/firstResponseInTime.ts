import { withinLimit } from '../internal/boundary.ts'
import type { Specs } from '../internal/options.ts'
import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import { atStart } from './firstResponseTime.ts'
import { isDone, lifeOf } from './lifecycle.ts'
import { proactiveTest, replyCredit, responseClock, responseOptions } from './response.ts'
import type { ResponseOptions } from './response.ts'
import { ticketBody } from './ticketBody.ts'
import { withinOptions } from './within.ts'
import type { WithinOptions } from './within.ts'

/** What the share of responses in time has to be asked. */
export interface FirstResponseWithinOptions extends WithinOptions, ResponseOptions {}

/**
 * 1 for a ticket whose first response came in time, 0 for one whose did not or can no longer. One whose time has not
 * run out yet is left out as `running`.
 *
 * @example
 * ```ts
 * const inTime = firstResponseInTime({ within: minutes(1), asOf: minutes(5) })
 * inTime({ id: '1', createdAt: 0, events: [{ type: 'message', at: 20_000, from: 'agent' }] }) // => 1
 * inTime({ id: '1', createdAt: 0, events: [] }) // => 0
 * ```
 * @since 0.1.0
 */
export const firstResponseInTime: MeasureMaker<
  Ticket,
  FirstResponseWithinOptions,
  Measure<Ticket>
> = /* @__PURE__ */ defineMeasure({
  id: 'firstResponseInTime',
  unit: 'ratio',
  options: firstResponseWithinOptions,
  make: (options) => {
    const { calendar, within, boundary, asOf } = options
    const clock = responseClock(options)
    const isInTime = withinLimit(within, boundary)
    return ticketBody(options, {
      at: atStart(options, clock),
      credit: replyCredit(clock),
      of: proactiveTest(options),
      value: (ticket) => {
        const reply = clock.replyTo(ticket)
        const start = clock.startOf(ticket, reply)
        if (start === undefined) return 'no-customer-message'
        const stop = reply < 0 ? undefined : ticket.events[reply]
        if (stop !== undefined) return isInTime(calendar.elapsed(start, stop.at)) ? 1 : 0
        const { status, lastSolve } = lifeOf(ticket)
        const solve = isDone(status) ? lastSolve : undefined
        // Its time cannot be over before it began.
        if (solve !== undefined && solve.at < start) return 'closed-without-response'
        if (!isInTime(calendar.elapsed(start, solve?.at ?? asOf))) return 0
        return solve === undefined ? 'running' : 'closed-without-response'
      },
    })
  },
})

function firstResponseWithinOptions(): Specs<
  FirstResponseWithinOptions,
  'calendar' | 'boundary' | 'replies' | 'notes' | 'start' | 'proactive'
> {
  return { ...withinOptions(), ...responseOptions() }
}
