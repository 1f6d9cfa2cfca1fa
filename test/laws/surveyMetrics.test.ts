import { everyMetric } from './everyMetric.ts'
import { metricLaws } from './metricLaws.ts'
import { RECORD_KINDS } from './recordKinds.ts'

for (const { name, kind, metric } of everyMetric()) {
  if (kind === 'surveys') metricLaws(name, metric, RECORD_KINDS[kind]!)
}
