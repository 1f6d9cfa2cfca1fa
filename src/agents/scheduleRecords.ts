import { isScheduleRecord } from '../internal/isScheduleRecord.ts'
import type { LinkedSchedule } from '../link/index.ts'
import type { Columns, Kind } from '../metric/index.ts'
import { placeOf } from '../model/index.ts'
import type { AgentActivity } from '../model/index.ts'

/** What measures of a schedule take: activities, once they are linked to their schedule. */
export type ScheduleRecord = AgentActivity | LinkedSchedule

/** The kind of record that measures of a schedule ask about: sound once it is linked to what was done about it. */
export const scheduleRecords: Kind<ScheduleRecord> = {
  id: 'schedule',
  columns: (rows) => ({ records: [], sort: new Uint32Array(rows), at: new Float64Array(rows) }),
  read: ({ records, sort, at }: Columns, from, to) => {
    for (let row = from; row < to; row++) {
      const record = records[row]
      sort[row] = isLinkedSchedule(record) && record.kind !== 'invalid' ? 1 : 0
      at[row] = placeOf(record) ?? NaN
    }
  },
  asOf: (record) => record,
  isLater: () => false,
  credit: { agentId: ({ agentId }) => agentId, group: () => undefined },
}

/** Whether a record comes from `linkSchedule`. */
export function isLinkedSchedule(record: unknown): record is LinkedSchedule {
  return isScheduleRecord(record)
}
