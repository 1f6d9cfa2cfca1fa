import type { Specs } from '../internal/options.ts'
import { oneOf } from '../internal/specs.ts'
import { defineMeasure } from '../metric/index.ts'
import type { MeasureMaker, PooledMeasure } from '../metric/index.ts'
import type { AgentActivity } from '../model/index.ts'
import { activityBody } from './activityBody.ts'
import { agentTimeOptions } from './timeBody.ts'
import type { AgentTimeOptions } from './timeBody.ts'

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
export const occupiedTime: MeasureMaker<
  AgentActivity,
  OccupancyOptions,
  PooledMeasure<AgentActivity>
> = /* @__PURE__ */ defineMeasure({
  id: 'occupiedTime',
  unit: 'ratio',
  options: occupiedOptions,
  make: (options) =>
    activityBody(options, ({ state }, counted) => {
      const isRinging = state === 'ringing'
      if (isRinging && options.ringing === 'exclude') return 'ringing'
      const kind = isRinging ? options.ringing : state
      if (kind === 'available') return { value: [], over: counted }
      const isContact = kind === 'on-contact' || kind === 'wrap-up' || kind === 'contact'
      return isContact ? { value: counted, over: counted } : 'other-state'
    }),
})

function occupiedOptions(): Specs<OccupancyOptions, 'ringing'> {
  return { ringing: oneOf('exclude', 'contact', 'available'), ...agentTimeOptions() }
}
