import {
  automatedResolutionRate,
  averageAgentWorkTime,
  averageFirstResponseTime,
  averageNextResponseTime,
  averageResolutionTime,
  containmentRate,
  firstContactResolutionRate,
  firstResponseWithin,
  resolutionRate,
  resolvedWithin,
} from '../../src/metrics/index.ts'
import { days } from '../../src/time/index.ts'
import { metricLaws } from '../laws/metricLaws.ts'
import { tickets } from '../laws/recordKinds.ts'
import type { RecordKind } from '../laws/recordKinds.ts'
import type { Interaction, Ticket } from '../../src/model/index.ts'

// The laws hold for every metric as it comes; here they are asked of what its options make of it.
const asOf = Date.UTC(2026, 2, 30, 12)

metricLaws(
  'averageFirstResponseTime from the handover to the reply',
  averageFirstResponseTime.with({ start: 'handover', place: 'reply', proactive: 'second-reply' }),
  tickets,
)
metricLaws(
  'averageFirstResponseTime from the first customer message',
  averageFirstResponseTime.with({ start: 'first-customer-message', proactive: 'count', replies: ['agent', 'bot'] }),
  tickets,
)
metricLaws(
  'averageNextResponseTime after a second reply, notes included',
  averageNextResponseTime.with({ proactive: 'second-reply', notes: true }),
  tickets,
)
metricLaws(
  'firstResponseWithin from the handover',
  firstResponseWithin.with({ start: 'handover', within: days(1), asOf, boundary: 'exclusive' }),
  tickets,
)
metricLaws(
  'averageResolutionTime to the first solve of a human, without pending',
  averageResolutionTime.with({ until: 'first-solve', without: ['pending'], solvedBy: 'human', place: 'created' }),
  tickets,
)
metricLaws(
  'resolvedWithin without pending',
  resolvedWithin.with({ within: days(2), asOf, without: ['pending'] }),
  tickets,
)
metricLaws('averageAgentWorkTime of open tickets too', averageAgentWorkTime.with({ asOf }), tickets)
metricLaws('resolutionRate in the period', resolutionRate.with({ basis: 'in-period' }), tickets, {
  mayLackValue: true,
  countsSamples: false,
})
metricLaws(
  'automatedResolutionRate of customers who stayed away',
  automatedResolutionRate.with({ asOf, recontactWithin: days(3), assumed: 'exclude' }),
  tickets,
)
metricLaws(
  'containmentRate of customers who stayed away',
  containmentRate.with({ asOf, recontactWithin: days(3), outOf: 'all' }),
  tickets,
)
metricLaws(
  'firstContactResolutionRate of those created in the period',
  firstContactResolutionRate.with({ asOf, place: 'created', transfers: 'fail' }),
  tickets as RecordKind<Interaction | Ticket>,
)
