import type { MeasureMaker } from '../../measures/index.ts'
import { medianOf } from '../kinds.ts'
import type { KindParts, MedianOptions } from '../kinds.ts'
import type { MetricFamily } from '../metric.ts'
import type { Result } from '../result.ts'

/** The median of a measure with required options. */
export function medianFamily<R, Options extends object>(
  maker: MeasureMaker<R>,
  parts: KindParts<R>,
): MetricFamily<R, Options & MedianOptions> {
  const unbound = medianOf<R, Options>(maker, parts)
  const { id, label, unit, better } = unbound
  const family = (records: Iterable<R>, options: Options & MedianOptions): Result => unbound.with(options)(records)
  return Object.assign(family, { id, label, unit, better, with: unbound.with }) as MetricFamily<
    R,
    Options & MedianOptions
  >
}
