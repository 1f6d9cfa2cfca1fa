import { areSpans } from '../internal/spans.ts'
import type { LinkedActivity } from '../link/index.ts'
import type { Columns, Kind } from '../metric/index.ts'
import { placeOf } from '../model/index.ts'
import type { AgentActivity } from '../model/index.ts'

/** The kind of record that measures of agents' activities ask about: sound once it is linked to the agent's others. */
export const activities: Kind<AgentActivity> = {
  id: 'activity',
  columns: (rows) => ({ records: [], sort: new Uint32Array(rows), at: new Float64Array(rows) }),
  read: ({ records, sort, at }: Columns, from, to) => {
    for (let row = from; row < to; row++) {
      const activity = records[row] as Partial<LinkedActivity> | null | undefined
      sort[row] = areSpans(activity?.counted) ? 1 : 0
      at[row] = placeOf(activity) ?? NaN
    }
  },
  asOf: (activity) => activity,
  isLater: () => false,
  credit: { agentId: ({ agentId }) => agentId, group: ({ queue }) => queue },
}
