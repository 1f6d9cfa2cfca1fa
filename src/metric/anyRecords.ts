import { placeOf } from '../model/index.ts'
import type { Columns, Kind } from './kind.ts'

/** Records of one's own as columns. */
interface AnyColumns extends Columns {
  /** Whether others have found the usual places already. */
  readonly isPlaced: boolean
}

/** Records of one's own: whatever is something is taken as it is. */
export const anyRecords: Kind<unknown, AnyColumns> = {
  id: 'any',
  isPlacedAsUsual: true,
  columns: (rows, beside) => ({
    records: [],
    sort: new Uint32Array(rows),
    at: beside?.at ?? new Float64Array(rows),
    isPlaced: beside !== undefined,
  }),
  read: ({ records, sort, at, isPlaced }, from, to) => {
    for (let row = from; row < to; row++) {
      const record = records[row]
      sort[row] = record === null || record === undefined ? 0 : 1
      if (!isPlaced) at[row] = placeOf(record) ?? NaN
    }
  },
  asOf: (record) => record,
  isLater: () => false,
  credit: {
    agentId: (record) => text(record, 'agentId') ?? text(record, 'assigneeId'),
    group: (record) => text(record, 'group') ?? text(record, 'queue'),
  },
}

function text(record: unknown, field: string): string | undefined {
  const value: unknown = (record as Readonly<Record<string, unknown>> | null | undefined)?.[field]
  return typeof value === 'string' ? value : undefined
}
