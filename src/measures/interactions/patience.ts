import type { Interaction } from '../../model/index.ts'
import { censoredSteps } from '../censoring.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { PooledMeasureFactory } from '../defineMeasure.ts'
import { isOffered, legSteps, waitOf, waitSpecs } from './leg.ts'
import type { ReadyWaitOptions, WaitOptions } from './leg.ts'

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
export const patience: PooledMeasureFactory<Interaction, WaitOptions> = /* @__PURE__ */ defineMeasure<
  Interaction,
  WaitOptions,
  ReadyWaitOptions
>({
  id: 'patience',
  unit: 'ms',
  options: /* @__PURE__ */ waitSpecs(),
  steps: (options) => {
    const { calendar, asOf } = options
    const steps = legSteps(options, (leg) => {
      if (leg.outcome === 'waiting' && asOf !== undefined) return calendar.elapsed(leg.queuedAt, asOf)
      return isOffered(leg) ? waitOf(leg, calendar) : leg.outcome
    })
    return censoredSteps(steps, ({ outcome }) => outcome !== 'abandoned')
  },
})
