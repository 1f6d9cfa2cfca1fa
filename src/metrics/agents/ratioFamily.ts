import type { MeasureMaker } from '../../measures/index.ts'
import { ratio } from '../../stats/index.ts'
import { metricFamily } from '../defineMetric.ts'
import { withStatistic } from '../kinds.ts'
import type { KindParts } from '../kinds.ts'
import type { MetricFamily } from '../metric.ts'

/** The sum of a measure's values over the sum of its second numbers, with options that are required. */
export function ratioFamily<R, Options extends object>(
  maker: MeasureMaker<R>,
  parts: KindParts<R>,
): MetricFamily<R, Options> {
  return metricFamily(withStatistic(maker, parts, {}, ratio))
}
