import { eitherKind } from '../metric/index.ts'
import type { Columns, Kind } from '../metric/index.ts'
import { placeOf } from '../model/index.ts'
import type { Ticket } from '../model/index.ts'
import { tickets } from '../tickets/index.ts'
import type { SlaOutcome } from './outcome.ts'
import { isOutcome, isSoundOutcome } from './soundOutcome.ts'

/** Outcomes stand as they stood at the instant they were evaluated for. One without a sample is nobody's in particular. */
const outcomes: Kind<SlaOutcome> = {
  id: 'sla-outcome',
  columns: (rows) => ({ records: [], sort: new Uint32Array(rows), at: new Float64Array(rows) }),
  read: ({ records, sort, at }: Columns, from, to) => {
    for (let row = from; row < to; row++) {
      const outcome = records[row]
      sort[row] = isOutcome(outcome) && isSoundOutcome(outcome) ? 1 : 0
      at[row] = placeOf(outcome) ?? NaN
    }
  },
  asOf: (outcome) => outcome,
  isLater: () => false,
  credit: { agentId: () => undefined, group: ({ group }) => group ?? undefined },
}

/** The kind of record that measures of agreements ask about: tickets, and outcomes that were evaluated before. */
export const slaRecords: Kind<Ticket | SlaOutcome> = /* @__PURE__ */ eitherKind(
  'ticket-or-outcome',
  isOutcome,
  outcomes,
  tickets,
)
