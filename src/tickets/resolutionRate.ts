import { confidenceOption, metricOf } from '../metric/index.ts'
import type { ConfidenceOptions } from '../metric/index.ts'
import { ratio, share } from '../stats/index.ts'
import type { RatioState, Statistic } from '../stats/index.ts'
import { resolution } from './resolution.ts'
import type { ResolutionRateOptions } from './resolution.ts'
import type { TicketMetric } from './ticketMetric.ts'

/**
 * The share of tickets that are resolved. With `during` there are two readings, and dashboards show either:
 *
 * - `basis: 'cohort'` (default): of the tickets created in the period, the share (0 to 1) that is solved or closed now.
 * - `basis: 'in-period'`: solved in the period, whenever created / created in the period. It may exceed 1, and is
 *   created set against solved as Freshdesk's and Redo's dashboards show them. A ticket counts where it was solved last.
 *
 * Without `during` the two are the same. On the basis `'cohort'` a ticket is placed at its creation and credited to the
 * agent and the group that it is assigned to. On the basis `'in-period'` it gives two samples: one at its creation,
 * credited likewise, and, where it is solved, one at its last solve, credited to the solver, else to the agent that it
 * was assigned to then, and to the group of that moment; samples outside the period are `excludedSamples`, and `count` is
 * the number of tickets created in it.
 *
 * Excluded: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period`, and `truncated`. The value is `null`
 * where no ticket was created. `confidence` adds the Wilson interval to a cohort; the other reading is no share of
 * anything and has none.
 *
 * @example
 * ```ts
 * const tickets = [
 *   { id: '1', createdAt: 5, events: [{ type: 'status', at: 12, to: 'solved' }] },
 *   { id: '2', createdAt: 11, events: [{ type: 'status', at: 13, to: 'solved' }] },
 *   { id: '3', createdAt: 11, events: [{ type: 'status', at: 25, to: 'solved' }] },
 *   { id: '4', createdAt: 15, events: [] },
 * ] as const
 * const during = { from: 10, to: 20 }
 * resolutionRate(tickets, { during }).value // => 0.6666666666666666
 * resolutionRate(tickets, { during, basis: 'in-period' }).value // => 0.6666666666666666
 * resolutionRate(tickets.slice(0, 2), { during, basis: 'in-period' }).value // => 2
 * ```
 * @see https://help.getredo.com/en/articles/12218475
 * @since 0.1.0
 */
export const resolutionRate: TicketMetric<ResolutionRateOptions & ConfidenceOptions> = /* @__PURE__ */ metricOf({
  id: 'resolutionRate',
  label: 'Resolution rate',
  unit: 'ratio',
  better: 'higher',
  maker: resolution,
  specs: confidenceOption,
  statistic: ({ basis, confidence }) =>
    basis === 'in-period' ? outOverIn() : share({ confidence: confidence as number | undefined }),
})

/** The ratio of both counts; its denominator, a whole number, is the first digit of its exact sum. */
function outOverIn(): Statistic<RatioState> {
  const both = ratio()
  return { ...both, result: (state) => ({ ...both.result(state), count: state.over[0] ?? 0 }) }
}
