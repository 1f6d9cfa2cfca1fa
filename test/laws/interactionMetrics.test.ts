import {
  abandonmentRate,
  averageHandleTime,
  averageHoldTime,
  averageSpeedOfAnswer,
  longestWait,
  offeredCount,
  serviceLevel,
} from '../../src/metrics/index.ts'
import { everyMetric } from './everyMetric.ts'
import { metricLaws } from './metricLaws.ts'
import { interactions, RECORD_KINDS } from './recordKinds.ts'

for (const { name, kind, metric } of everyMetric()) {
  // Where hardly anyone gave up, half of them never did.
  const mayLackValue = name === 'medianPatience'
  if (kind === 'interactions') metricLaws(name, metric, RECORD_KINDS[kind]!, { mayLackValue })
}

const per = 'conversation'
metricLaws('offeredCount of conversations', offeredCount.with({ per }), interactions)
metricLaws('averageSpeedOfAnswer of conversations', averageSpeedOfAnswer.with({ per, place: 'answered' }), interactions)
metricLaws('averageHandleTime of conversations', averageHandleTime.with({ per, missingParts: 'exclude' }), interactions)
metricLaws('longestWait at an instant', longestWait.with({ asOf: Date.UTC(2026, 2, 30) }), interactions)
metricLaws(
  'abandonmentRate without short abandonments',
  abandonmentRate.with({ shortAbandon: 10_000, shortAbandonFrom: 'arrived', boundary: 'exclusive' }),
  interactions,
)
metricLaws(
  'averageHoldTime over those held',
  averageHoldTime.with({ over: 'held', channels: ['voice', 'email'] }),
  interactions,
)
metricLaws(
  'serviceLevel of conversations',
  serviceLevel.with({
    per,
    within: 60_000,
    shortAbandon: 5_000,
    abandons: 'positive-short',
    overflows: 'negative',
    callbacks: 'positive-within',
    waiting: 'missed-after-target',
    asOf: Date.UTC(2026, 2, 30),
    directions: ['inbound', 'callback'],
  }),
  interactions,
)
