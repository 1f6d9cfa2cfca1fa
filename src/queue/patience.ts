import { censoredBody, defineMeasure } from '../metric/index.ts'
import type { MeasureMaker, PooledMeasure } from '../metric/index.ts'
import type { Interaction } from '../model/index.ts'
import { asking, legBody, waitOptions } from './leg.ts'
import type { LegParts, WaitOptions } from './leg.ts'
import type { LegColumns } from './legColumns.ts'
import { isOffered, outcomeOf } from './legSorts.ts'

/**
 * Makes the measure of how long, in milliseconds, customers are willing to wait. Of an abandoned leg that is its wait,
 * with `over: 1`. Of a leg that left its queue in another way, and with `asOf` of one that is still in it, it is known
 * only that the customer would have waited longer: the wait is censored, `over: 0`. Legs that were never offered are
 * excluded under their outcome's own name, without `asOf` also those still `waiting`.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const call = { id: '1', channel: 'voice', queuedAt: 0 } as const
 * const [gone] = patience()({ ...call, outcome: 'abandoned', leftAt: 9_000 })
 * gone // => { value: 9000, over: 1, at: 0, agentId: undefined, group: undefined }
 * const [served] = patience()({ ...call, outcome: 'answered', answeredAt: 9_000 })
 * served // => { value: 9000, over: 0, at: 0, agentId: undefined, group: undefined }
 * patience()({ ...call, outcome: 'waiting' }) // => 'waiting'
 * ```
 * @since 0.1.0
 */
export const patience: MeasureMaker<
  Interaction,
  WaitOptions,
  PooledMeasure<Interaction>
> = /* @__PURE__ */ defineMeasure({
  id: 'patience',
  unit: 'ms',
  options: waitOptions,
  make: (options) => {
    const { calendar, asOf } = options
    const isAsked: LegParts['of'] = asking(
      (outcome) => isOffered(outcome) || (outcome === 'waiting' && asOf !== undefined),
    )
    const timeOf = ({ sort, at, left }: LegColumns, row: number): number =>
      calendar.elapsed(at[row]!, outcomeOf(sort[row]!) === 'waiting' ? (asOf ?? NaN) : left[row]!)
    const body = { ...legBody(options, { of: isAsked }), values: { of: timeOf } }
    return censoredBody(body, ({ sort }: LegColumns, row) => outcomeOf(sort[row]!) !== 'abandoned')
  },
})
