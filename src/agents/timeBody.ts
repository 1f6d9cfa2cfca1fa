import type { Specs } from '../internal/options.ts'
import { period } from '../internal/specs.ts'
import type { Columns, Kind, MeasureBody } from '../metric/index.ts'
import { isInstant } from '../time/index.ts'
import type { Instant, Period } from '../time/index.ts'
import type { AgentExclusion } from './agentExclusion.ts'
import { timeSamples } from './timeSamples.ts'
import type { TimeParts, TimeRecord } from './timeSamples.ts'

/** What every measure of agents' time can be asked. */
export interface AgentTimeOptions {
  /** Only the time within it is counted; activities wholly outside are excluded as `out-of-period`. */
  readonly during?: Period | undefined
}

/** The options of a measure of agents' time. */
export function agentTimeOptions(): Specs<AgentTimeOptions> {
  return { during: period() }
}

/**
 * A measure of records of time, of each of which it says what counts for the number and what that is set against; it is
 * only asked of sound records that lie in the period.
 */
export function timeBody<R extends TimeRecord>(
  kind: Kind<R>,
  { during }: AgentTimeOptions,
  partsOf: (record: R) => TimeParts | AgentExclusion,
): MeasureBody<R> {
  return {
    kind,
    bySort: (sort) => (sort === 0 ? 'invalid' : undefined),
    values: {
      of: ({ records }: Columns, row) => {
        const record = records[row] as R
        return timeSamples(record, () => partsOf(record), during)
      },
    },
    at: { of: beginOf },
    during,
    pooled: true,
  }
}

/** When a record of time begins, where it tells. */
function beginOf({ from }: { readonly from: unknown }): Instant | undefined {
  return isInstant(from) ? from : undefined
}
