import type { Metric, MetricFamily } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import type { TicketExclusion } from './ticketExclusion.ts'

/** A metric of tickets. */
export type TicketMetric<Options extends object> = Metric<Ticket, Options, TicketExclusion>

/** A metric of tickets that has to be asked something. */
export type TicketMetricFamily<Options extends object> = MetricFamily<
  Ticket,
  Options,
  Partial<Options>,
  TicketExclusion
>
