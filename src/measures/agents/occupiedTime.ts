import type { OptionSpecs } from '../../internal/options.ts'
import { oneOf } from '../../internal/specs.ts'
import type { AgentActivity } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { PooledMeasureFactory } from '../defineMeasure.ts'
import { activitySteps, agentTimeSpecs } from './agentTime.ts'
import type { AgentTimeOptions } from './agentTime.ts'

/** What the occupancy can be asked. */
export interface OccupancyOptions extends AgentTimeOptions {
  /**
   * What ringing is: no part of either side (Amazon Connect's idle time excludes it), work on a contact, or waiting.
   * @defaultValue `'exclude'`
   */
  readonly ringing?: 'exclude' | 'contact' | 'available' | undefined
}

/**
 * The time an agent was in contact or wrapping up, over that and the time the agent was available. Both in
 * milliseconds; it takes activities linked by `linkActivities`. Excluded: `invalid`, `out-of-period`, `overlapped`,
 * `ringing` unless it counts, `other-state`.
 *
 * @example
 * ```ts
 * const [record] = linkActivities([{ agentId: 'ada', state: 'available', from: 0, to: 60_000 }])
 * occupiedTime()(record) // => [{ value: 0, over: 60_000, at: 0, agentId: 'ada', group: undefined }]
 * ```
 * @since 0.1.0
 */
export const occupiedTime: PooledMeasureFactory<AgentActivity, OccupancyOptions> = /* @__PURE__ */ defineMeasure<
  AgentActivity,
  OccupancyOptions,
  OccupancyOptions
>({
  id: 'occupiedTime',
  unit: 'ratio',
  options: /* @__PURE__ */ occupiedSpecs(),
  steps: (options) =>
    activitySteps(options, ({ state }, counted) => {
      const isRinging = state === 'ringing'
      if (isRinging && options.ringing === 'exclude') return 'ringing'
      const kind = isRinging ? options.ringing : state
      if (kind === 'available') return { value: [], over: counted }
      const isContact = kind === 'on-contact' || kind === 'wrap-up' || kind === 'contact'
      return isContact ? { value: counted, over: counted } : 'other-state'
    }),
})

function occupiedSpecs(): OptionSpecs<OccupancyOptions> {
  return { ringing: oneOf('exclude', 'contact', 'available'), ...agentTimeSpecs() }
}
