import type { Kind } from '../metric/index.ts'
import { ticketAsOf } from '../model/index.ts'
import type { Ticket } from '../model/index.ts'
import { assigneeOf, groupOf } from './assignment.ts'
import { readTickets } from './readTickets.ts'
import type { TicketColumns } from './ticketColumns.ts'

/** The kind of record that measures of tickets ask about. */
export const tickets: Kind<Ticket, TicketColumns> = {
  id: 'ticket',
  columns: (rows) => ({
    records: [],
    sort: new Uint32Array(rows),
    at: new Float64Array(rows),
    created: new Float64Array(rows),
    solved: new Float64Array(rows),
  }),
  read: readTickets,
  asOf: ticketAsOf,
  isLater: ({ createdAt }, at) => createdAt > at,
  credit: { agentId: assigneeOf, group: groupOf },
}
