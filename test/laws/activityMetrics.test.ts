import { everyMetric } from './everyMetric.ts'
import { metricLaws } from './metricLaws.ts'
import { RECORD_KINDS } from './recordKinds.ts'

// Activities are cut where a period ends and at every quarter of an hour; a schedule knows its own agents only.
for (const { name, kind, metric } of everyMetric()) {
  if (kind !== 'activities') continue
  const scales = !('scheduled' in metric.options)
  metricLaws(name, metric, RECORD_KINDS[kind]!, { mayLackValue: true, scales, partitions: 'cut', grain: 900_000 })
}
