import type { OptionSpecs } from '../../internal/options.ts'
import type { Ticket } from '../../model/index.ts'
import { withinLimit } from '../boundary.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFamily } from '../defineMeasure.ts'
import { isProactive } from './beginning.ts'
import { atStart } from './firstResponseTime.ts'
import { isDone, lifeOf } from './lifecycle.ts'
import { replyCredit, responseClock, responseSpecs } from './response.ts'
import type { ReadyResponseOptions, ResponseOptions } from './response.ts'
import { ticketSteps } from './ticket.ts'
import { withinSpecs } from './within.ts'
import type { ReadyWithinOptions, WithinOptions } from './within.ts'

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
export const firstResponseInTime: MeasureFamily<Ticket, FirstResponseWithinOptions> = /* @__PURE__ */ defineMeasure<
  Ticket,
  FirstResponseWithinOptions,
  ReadyWithinOptions & ReadyResponseOptions
>({
  id: 'firstResponseInTime',
  unit: 'ratio',
  options: /* @__PURE__ */ firstResponseWithinSpecs(),
  steps: (options) => {
    const { calendar, within, boundary, asOf, proactive } = options
    const clock = responseClock(options)
    const isInTime = withinLimit(within, boundary)
    return ticketSteps(options, {
      place: atStart(options, clock),
      credit: replyCredit(clock),
      value: (ticket) => {
        if (proactive === 'exclude' && isProactive(ticket)) return 'proactive'
        const reply = clock.replyTo(ticket)
        const start = clock.startOf(ticket, reply)
        if (start === undefined) return 'no-customer-message'
        const stop = reply < 0 ? undefined : ticket.events[reply]
        if (stop !== undefined) return isInTime(calendar.elapsed(start, stop.at)) ? 1 : 0
        const { status, lastSolve } = lifeOf(ticket)
        const solve = isDone(status) ? lastSolve : undefined
        if (!isInTime(calendar.elapsed(start, solve?.at ?? asOf))) return 0
        return solve === undefined ? 'running' : 'closed-without-response'
      },
    })
  },
})

function firstResponseWithinSpecs(): OptionSpecs<FirstResponseWithinOptions> {
  return { ...withinSpecs(), ...responseSpecs() }
}
